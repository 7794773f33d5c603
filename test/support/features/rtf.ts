/** Rich text. */
import type { Feature } from './feature.ts';

const raw = String.raw;
const texts: Record<string, string> = {
  'headings-and-bold': raw`{\stylesheet{Normal;}{\s1\b\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}}\pard\s1 Finance\par\pard\s2 Budget\par\pard\s0{\b Agreed:} to pay.\par`,
  'automatic-numbers': raw`{\listtext\pard\plain 1.\tab}\pard\ls1 Finance\par{\listtext\pard\plain 1.1\tab}\pard\ls1\ilvl1 Budget\par{\listtext\pard\plain 2.\tab}\pard\ls1 Estates\par`,
  bullets: raw`{\fonttbl{\f0 Arial;}{\f3\fcharset2 Symbol;}}{\listtext\pard\plain\f3 \'b7\tab}\pard\ls2 Roof\par{\listtext\f0 o\tab}\pard\ls2\ilvl1 tiles\par`,
  'merged-cells': raw`\trowd\trhdr\clmgf\cellx1000\clmrg\cellx2000\cellx3000\pard\intbl Budget\cell\cell Notes\cell\row\trowd\clvmgf\cellx1000\cellx2000\cellx3000\pard\intbl Hall\cell 310\cell paid\cell\row\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell 12\cell\cell\row\pard After\par`,
  'headers-notes-and-boxes': raw`{\header Hill Parish Council\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}Agreed{\super\chftn{\footnote\pard\plain{\super\chftn} Lee abstained.}}.\par before{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt in the box\par}}{\shprslt fallback}}\par`,
  characters: raw`\ansicpg1252 Caf\'e9 \ldblquote open\rdblquote  \endash  \u8364? 5{\v hidden}\line second line\tab behind a tab\par`,
  'tracked-changes': raw`Lee {\revised will}{\deleted may} call\par`,
};

export const rtf: readonly Feature[] = Object.entries(texts).map(([name, inner]) => ({
  name: `${name}.rtf`,
  bytes: () => Buffer.from(raw`{\rtf1\ansi ${inner}}`, 'latin1'),
}));
