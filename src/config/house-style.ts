/** The part of a configuration that the reading of a document depends on. */
import type { HouseStyle } from '../recognise/words/house-style.ts';
import type { Config } from './schema.ts';

/** Null where the configuration says nothing of how the documents are written. */
export function houseStyleOf({ style, people }: Config): HouseStyle | null {
  const known = (people ?? []).filter(({ initials }) => initials !== undefined);
  if (style === undefined && known.length === 0) return null;
  return { ...style, ...(known.length > 0 ? { people: known.map(({ name, initials }) => ({ name, initials })) } : {}) };
}
