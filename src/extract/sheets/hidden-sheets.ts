/** Sheets that nobody sees are not part of what was sent: lists for menus, old copies. */
import type { ExtractOptions } from '../extractor.ts';

const MOST_NAMES = 5;

export function reportHidden(names: readonly string[], { report }: ExtractOptions): void {
  if (names.length === 0) return;
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name));
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  report('hidden-sheets', `Hidden sheets were not read: ${shown.join(', ')}${more}.`);
}
