/** A place in the words of a reader: "page 3", "line 12", "paragraph 40". */
import { cellName, type Place } from '../model/place.ts';

const PARTS: Record<string, string> = { body: '' };

export function placeText(place: Place): string {
  if (place.kind === 'page') return `page ${place.page}`;
  if (place.kind === 'line') return `line ${place.line}`;
  if (place.kind === 'cell') return `sheet "${place.sheet}", cell ${cellName(place)}`;
  const part = PARTS[place.part] ?? ` of ${place.part}`;
  return `paragraph ${place.index}${part}`;
}

/** The place of the first of some spans; null where there is none. */
export function firstPlace(spans: readonly { place: Place }[]): string | null {
  const [first] = spans;
  return first ? placeText(first.place) : null;
}
