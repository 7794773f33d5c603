/** Web pages that Word saved: bullets are glyphs of symbol fonts with blanks behind, not list elements. */
import { expect, test } from 'vitest';
import { outline, readAs } from '../text/reading.ts';

const gap = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>`;
const item = (font: string, sign: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:${font}'>${sign}${gap}</span>${text}</p>`;
const blocks = async (html: string) => outline((await readAs('a.htm', `<html><body>${html}</body></html>`)).body);

test.each<[string, string, string]>([
  ['Symbol', '·', '•'],
  ['Symbol', '&#61623;', '•'],
  ['Wingdings', '§', '•'],
  ['Wingdings', 'Ø', '•'],
  ['Wingdings', 'ü', '✓'],
  ['"Courier New"', 'o', '◦'],
  ['"Times New Roman",serif', '–', '–'],
])('%s %s', async (font, sign, marker) => {
  expect(await blocks(item(font, sign, 'Mend the gate'))).toEqual([`${marker} Mend the gate`]);
});

test('a box of Wingdings is one to tick', async () => {
  const { body } = await readAs('a.htm', `<html><body>${item('Wingdings', 'q', 'Cut the keys')}</body></html>`);
  expect(body[0]).toMatchObject({ type: 'listItem', text: 'Cut the keys', marker: '☐', checked: false });
});

test('bold around the bullet, and the words of an unfiltered page', async () => {
  const bullet = `<b><!--[if !supportLists]--><span style='font-family:Symbol;mso-list:Ignore'>·${gap}</span><!--[endif]-->Oil</b> the hinges`;
  expect(await blocks(`<p>${bullet}</p>`)).toEqual(['• Oil the hinges']);
});

test('numbers stay in the text; letters of other fonts and of words are no bullets', async () => {
  expect(await blocks(`<p>1.${gap}Gate</p>`)).toEqual([expect.stringMatching(/^p 1\.\s+Gate$/)]);
  expect(await blocks(`<p><span style='font-family:Arial'>a${gap}</span>Gate</p>`)).toEqual([
    expect.stringMatching(/^p a\s+Gate$/),
  ]);
  expect(await blocks(`<p><span style='font-family:Symbol'>·</span> a point of the law</p>`)).toEqual([
    expect.stringMatching(/a point of the law$/),
  ]);
});
