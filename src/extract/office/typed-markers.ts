/** Bullets and check boxes typed by hand: "• Foo", "- Foo", "☒ Foo", "[x] Foo". */
import { type InlineText, withoutHead } from './inline-text.ts';

export interface Marked {
  inline: InlineText;
  bullet: string | null;
  checked: boolean | null;
}

const typedBullet = /^([·•●○◦▪■□‣⁃∙–-])[ \t]{1,100}(?=\S)/;
/** Characters, and what glyphs of Wingdings are read as. */
const openBox = '☐◻□⬜🞎❑❒';
const tickedBox = '☑☒🗹🗷🗵✅';
const typedBox = new RegExp(
  `^(?:([${openBox}]|\\[ ?\\])|([${tickedBox}]|\\[[xX✓]\\]))\\uFE0F?[ \\t]{0,100}(?=\\S)`,
  'u',
);
const anyBox = new RegExp(`[${openBox}${tickedBox}]|\\[[ xX✓]?\\]`, 'gu');

/** Takes a typed bullet, then a check box, from the head of the text. `listed` texts have an automatic bullet. */
export function takeTypedMarkers(inline: InlineText, listed: boolean): Marked {
  const marked: Marked = { inline, bullet: null, checked: null };
  const box = typedBox.exec(inline.text) ? null : typedBullet.exec(inline.text);
  if (box && !listed) {
    marked.bullet = box[1]!;
    marked.inline = withoutHead(inline, box[0].length);
  }
  return takeTypedBox(marked);
}

/** A line with several boxes ("☐ Yes ☒ No") is a form, and stays as it is. */
function takeTypedBox(marked: Marked): Marked {
  const box = typedBox.exec(marked.inline.text);
  if (!box || marked.inline.text.match(anyBox)!.length > 1) return marked;
  const checked = box[2] !== undefined;
  const sign = /^[☐☑☒]$/.test(box[1] ?? box[2]!) ? (box[1] ?? box[2]!) : checked ? '☒' : '☐';
  return { inline: withoutHead(marked.inline, box[0].length), bullet: marked.bullet ?? sign, checked };
}
