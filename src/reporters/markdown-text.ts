/** Text in the Markdown that reporters write. */
import { visibleText } from './visible-text.ts';

/** A cell of a table, or a piece of a line, that nothing breaks out of. */
export function markdownCell(text: string): string {
  return visibleText(text).replaceAll(/[\\|`*_<>[\]]/g, (character) => `\\${character}`);
}
