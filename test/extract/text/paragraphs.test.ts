import { expect, test } from 'vitest';
import { linesOf, outline, readAs } from './reading.ts';

test('where each line is a paragraph, each line is a block', async () => {
  const { body } = await readAs(
    'a.txt',
    'Harbour Users Forum\nNotes of the meeting of 3 May 2022\n\nItem 1: Moorings\nDS said that the pontoon was loose, and that the contractor who had mended it in March would come back at no cost to the forum.\nAction: DS to ring the contractor\n',
  );
  expect(outline(body).slice(2, 4)).toEqual([
    'p Item 1: Moorings',
    'p DS said that the pontoon was loose, and that the contractor who had mended it in March would come back at no cost to the forum.',
  ]);
  expect(body).toHaveLength(5);
  expect(body.map((b) => b.gapBefore)).toEqual([false, false, true, false, false]);
  expect(linesOf(body)).toEqual([1, 2, 4, 5, 6]);
});

const wrapped = `Minutes of the Allotment Society held on Tuesday 4 June 2019

Present:

  Ivo Banks
  Maud Ferris

1. Water

The secretary reported that the standpipe at the lower gate had been
leaking since the frost and that the council had promised to send a
plumber before the end of the month.
Action: Maud to write again to the council, with a copy to the ward
        councillor.
Action: Ivo to turn off the stopcock.

2. Any other business

It was noted that the next show would clash with the village fete, and
that (iii) of the rules would need to be
changed at the annual meeting.
`;

test('in a hard-wrapped text the lines of a paragraph are joined', async () => {
  const { body } = await readAs('a.txt', wrapped);
  expect(outline(body)).toEqual([
    'p Minutes of the Allotment Society held on Tuesday 4 June 2019',
    'p Present:',
    'p Ivo Banks',
    'p Maud Ferris',
    'p 1. Water',
    'p The secretary reported that the standpipe at the lower gate had been\nleaking since the frost and that the council had promised to send a\nplumber before the end of the month.',
    'p Action: Maud to write again to the council, with a copy to the ward\ncouncillor.',
    'p Action: Ivo to turn off the stopcock.',
    'p 2. Any other business',
    'p It was noted that the next show would clash with the village fete, and\nthat (iii) of the rules would need to be\nchanged at the annual meeting.',
  ]);
  expect(body[6]!.places).toEqual([{ kind: 'line', line: 13, column: 1, endLine: 14 }]);
  expect(body[2]!.indent).toBe(2);
});

test('the prefix of quoted lines goes, and the quotation is a block of its own', async () => {
  const { body } = await readAs('a.txt', '| Agenda\n| ------\n|\n| 1. Roll call\nAnna, Bert\n| 2. Reports\n\nNone.\n');
  expect(outline(body)).toEqual(['h2 Agenda', 'p 1. Roll call', 'p Anna, Bert', 'p 2. Reports', 'p None.']);
  expect(body.map((b) => b.style)).toEqual(['quote', 'quote', null, 'quote', null]);
  expect(body[1]!.places).toEqual([{ kind: 'line', line: 4, column: 3, endLine: 4 }]);
});

test('typed numbers stay in the text, bullets do not', async () => {
  const { body } = await readAs('a.txt', '2.1 Finance\n4a) Hall\n(b) Roof\n· slates\n•\ttiles\n– gutters\n');
  expect(outline(body)).toEqual(['p 2.1 Finance', 'p 4a) Hall', 'p (b) Roof', '· slates', '• tiles', '– gutters']);
  expect(body[0]).toMatchObject({ labelLength: 0 });
});

test('depth of bullets: by indent, or by sign at one indent', async () => {
  const byIndent = await readAs('a.txt', '- one\n  - two\n    - three\n- four\n');
  expect(outline(byIndent.body)).toEqual(['- one', '  - two', '    - three', '- four']);
  const bySign = await readAs('a.txt', '·\tone\no\ttwo\no\ttoo\n·\tthree\n');
  expect(outline(bySign.body)).toEqual(['· one', '  o two', '  o too', '· three']);
});

test('check boxes and bullets alone on their line', async () => {
  const { body } = await readAs(
    'a.txt',
    '- [ ] book hall\n- [x] tell AB\n☐ print\n☒ post\n[x] file\n•\nThe roof leaks.\n',
  );
  expect(outline(body)).toEqual([
    '-[ ] book hall',
    '-[x] tell AB',
    '☐[ ] print',
    '☒[x] post',
    '[x][x] file',
    '• The roof leaks.',
  ]);
});

test('headings by underline and by number signs; capitals alone are a paragraph', async () => {
  const { body } = await readAs(
    'a.txt',
    'Board minutes\n=============\n\n# Apologies\nNone.\n\nFINANCE\n\nRoof\n----\nIt leaks.\n',
  );
  expect(outline(body)).toEqual(['h1 Board minutes', 'h1 Apologies', 'p None.', 'p FINANCE', 'h2 Roof', 'p It leaks.']);
});

test('inline marks are read where the text uses them', async () => {
  const { body } = await readAs(
    'a.txt',
    '# **Update**\n\nLaunched on 1<sup>st</sup> May, see [the *plan*](http://x.test/a\\_b).\n\n**Two\nlines** here\n\nGrade 5* and 2 * 3\n',
  );
  expect(body.map((b) => b.text)).toEqual([
    'Update',
    'Launched on 1st May, see the plan.',
    'Two\nlines here',
    'Grade 5* and 2 * 3',
  ]);
  expect(body[0]!.marks).toEqual([{ type: 'bold', start: 0, end: 6 }]);
  expect(body[1]!.marks).toEqual([
    { type: 'superscript', start: 13, end: 15 },
    { type: 'link', href: 'http://x.test/a\\_b', start: 25, end: 33 },
    { type: 'italic', start: 29, end: 33 },
  ]);
});

test('stars in a text without marks are words', async () => {
  const { body } = await readAs('a.txt', 'We are the **only** club.\nNothing else.\n');
  expect(body[0]!.text).toBe('We are the **only** club.');
});

test('a comment that accepts a finding is no part of the minutes', async () => {
  const minutes = (comment: string) =>
    `Notes of 3 May 2022\n\nAction: order a chain\n${comment}Action: mend the lamp\n`;
  const comment = '<!-- minutes-disable-next-line action-without-owner until 2026-12-31 -- decided in May -->\n';
  const [plain, commented] = [await readAs('a.txt', minutes('')), await readAs('a.txt', minutes(comment))];
  expect(outline(commented.body)).toEqual(outline(plain.body));
  expect(linesOf(commented.body)).toEqual([1, 3, 5]);
});

test('a bullet that became a letter', async () => {
  const { body } = await readAs('a.txt', 'Notes\n\nv    Present - Ann Lee\nv    Apologies: Bo Roe\n\nv nothing\n');
  expect(outline(body).map((line) => line.split(' ')[0])).toEqual(['p', 'v', 'v', 'p']);
});

test('a bullet without a blank after it', async () => {
  const { body } = await readAs(
    'a.txt',
    '2. Code of conduct\n\n-Amended version circulated\n-(E)mailed to all\n-5 degrees that day\n',
  );
  expect(outline(body).map((line) => line.split(' ')[0])).toEqual(['p', '-', '-', 'p']);
});
