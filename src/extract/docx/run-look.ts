/** The look of a run, all styles considered. */
import type { RunLook } from '../office/character-look.ts';
import type { RunProperties } from './run-properties.ts';
import { type Styles, toggleOn } from './styles.ts';

/** How the characters of a run look, and the font that their codes belong to. */
export interface RunFormat extends RunLook {
  hidden: boolean;
  font: string | undefined;
}

/** The look of a run: what it says itself, else what its styles say. `levels` are table and paragraph style. */
export function runLook(
  direct: RunProperties,
  levels: readonly RunProperties[],
  styles: Styles,
  href: string | null,
): RunFormat {
  const character = direct.styleId === undefined ? {} : styles.character(direct.styleId);
  const all = [...levels, character];
  const toggle = (name: 'bold' | 'italic' | 'strike' | 'hidden') =>
    direct[name] ?? toggleOn(name, styles.defaults, all);
  const nearest = <T>(pick: (properties: RunProperties) => T | undefined): T | undefined =>
    pick(direct) ??
    pick(character) ??
    levels
      .toReversed()
      .map(pick)
      .find((said) => said !== undefined) ??
    pick(styles.defaults);
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    strike: toggle('strike'),
    hidden: toggle('hidden'),
    underline: nearest((properties) => properties.underline) ?? false,
    superscript: nearest((properties) => properties.superscript) ?? false,
    size: nearest((properties) => properties.size) ?? null,
    font: direct.font,
    href,
  };
}
