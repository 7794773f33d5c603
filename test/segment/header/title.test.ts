/** Titles and bodies as people head their minutes; each of the documents holds lines that could be taken for the title too. */
import { describe, expect, test } from 'vitest';
import { titleQuestion } from '../../../src/segment/header/title/question.ts';
import { some } from '../../support/some.ts';
import { read } from '../reading.ts';

const business = [
  'Present: Ann Lee (Chair), Bo Roe, Kit Marsh',
  '1. Finance',
  'The balance at the bank was noted by all.',
  '2. Planning',
  'Nothing was raised.',
];
const text = (...head: string[]) => [...head, ...business].join('\n\n');

describe('the title', () => {
  test.each<[string, string[], string | null]>([
    [
      'a name without a word of bodies',
      ['Mallow Lane Plots', 'Minutes of the committee meeting, 3 May 2024'],
      'Mallow Lane Plots',
    ],
    [
      'with date and places behind it on one line',
      ['Quay Society Annual General Meeting, May 20, 2031, Northfield, Ont., Ruritania'],
      'Quay Society Annual General Meeting',
    ],
    ['not the hour at which something ended', ['Monday, 5 May 2031', 'Meeting End Time: 7:43'], null],
    ['not words for fields', ['Time and Location', '5 May 2031, the Hall'], null],
    ['not the mark of a packet', ['AGENDA ITEM III.1a', 'Quay Water Board', '5 May 2031'], 'Quay Water Board'],
    ['below the word "Minutes"', ['MINUTES', 'Quay Harbour Committee', '3 May 2024'], 'Quay Harbour Committee'],
    [
      'not the address of the letterhead',
      ['Quay Residents Association', '12 Mill Road, Quay', 'clerk@quay.example', 'Minutes, 3 May 2024'],
      'Quay Residents Association',
    ],
    [
      'not a sentence',
      ['Meeting Minutes', '3 May 2024', 'Councillor Roe calls the meeting of the council to order'],
      null,
    ],
    ['not the first item', ['Meeting notes', '1-1 Opening comments (Co-Chair)'], null],
    [
      'over two lines',
      ['Agenda and minutes of the Friends of', 'Quay Castle Gardens', '3 May 2024'],
      'Friends of Quay Castle Gardens',
    ],
    [
      'in the sentence that opens the minutes',
      ['Minutes', 'A regular meeting of the Quay Water Board was held on Friday, 3 May 2024 at the depot.'],
      'Quay Water Board',
    ],
    ['after a label', ['Meeting Minutes', 'Date: 3 May 2024', 'Team Name: Q-Sharp'], 'Q-Sharp'],
    ['no gap to fill', ['Meeting Name. e.g. catch-up', '3 May 2024'], null],
    ['no list of who came', ['Weekly notes, 3 May 2024', 'Ann, Bo, Kit, Sam W. and the PTA'], null],
    ['a meeting with a client, not the client', ['Client Meeting Minutes', 'Date: 3 May 2024'], 'Client Meeting'],
    [
      'an annual general meeting, where nobody is named',
      ['Minutes of the Annual General Meeting', '3 May 2024'],
      'Annual General Meeting',
    ],
    ['a town', ['MINUTES-TOWN OF QUAY, VT', 'May 3, 2024'], 'TOWN OF QUAY, VT'],
    [
      'of a message',
      [
        'From: Ann Lee <ann@quay.example>\nTo: quay-list\nDate: Sat, 4 May 2024 09:12\nSubject: Notes: Quay Rowing Club',
        'Hi all',
        'Notes below.',
      ],
      'Quay Rowing Club',
    ],
  ])('%s', async (_, head, title) => expect((await read(text(...head))).title).toBe(title));

  test('of front matter, though headings follow', async () => {
    const matter =
      '---\ntitle: Weekly Meeting Minutes – Quay Gliding Club\ndate: 2024-05-03\nlocation: Hangar 2\n---\n';
    const record = await read(`${matter}\n## Winch\n\n- New rope.\n\n## Club trip\n\n- In June.\n`, 'md');
    expect(record).toMatchObject({ title: 'Quay Gliding Club', location: 'Hangar 2', date: { iso: '2024-05-03' } });
  });
  test('of headings of one size that wrap, not of one among many', async () => {
    const md =
      '# Deputy Bursar’s\n\n# report\n\n9 April 2024\n\n# Cash\n\nFine.\n\n# Fees of the club\n\nLate.\n\n# Outlook\n\nGood.\n';
    expect((await read(md, 'md')).title).toBe('Deputy Bursar’s report');
  });
  test('of a page: what its site is called', async () => {
    const html = `<title>Minutes &amp; rules – Quay Athletics Club</title><h3>About the club</h3><h1>Minutes &amp; rules</h1><p>3 May 2024</p>${business.map((b) => `<p>${b}</p>`).join('')}<p>Quay Athletics Club</p>`;
    expect((await read(html, 'html')).title).toBe('Quay Athletics Club');
  });
});

describe('the body', () => {
  test.each<[string, string[], string | null]>([
    [
      'a name above "Minutes of the … meeting"',
      ['Mallow Lane Plots', 'Minutes of the committee meeting'],
      'Mallow Lane Plots',
    ],
    ['none, where an occasion is named', ['Client Meeting Minutes', '3 May 2024'], null],
  ])('%s', async (_, head, body) => expect((await read(text(...head))).body).toBe(body));
});

test('says how sure it is and why', async () => {
  const { fieldEvidence } = await read(text('Quay Harbour Committee', 'Minutes, 3 May 2024'));
  expect(fieldEvidence?.title?.confidence).toBeGreaterThan(0.5);
  expect(fieldEvidence?.title?.because).toContain('names a body that meets');
  expect(fieldEvidence?.date?.because?.length).toBeGreaterThan(0);
});

test('features have names of their own and say something', () => {
  for (const { name, says } of some(titleQuestion.features)) expect(says, name).not.toBe('');
});
