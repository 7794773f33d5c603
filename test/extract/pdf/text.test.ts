import { describe, expect, it } from 'vitest';
import { longText, read } from './read.ts';

describe('paragraphs', () => {
  it('joins the lines of a wrapped paragraph and keeps paragraphs apart', async () => {
    const { body } = await read([
      { kind: 'text', text: longText },
      { kind: 'text', text: longText.replace('treasurer', 'clerk') },
    ]);
    expect(body).toEqual([`P ${longText}`, `P ${longText.replace('treasurer', 'clerk')}`]);
  });

  it('starts a paragraph at a first-line indent without any gap', async () => {
    const { body } = await read([
      { kind: 'text', text: longText, firstIndent: 18, gap: 0 },
      { kind: 'text', text: longText, firstIndent: 18, gap: 0 },
    ]);
    expect(body).toEqual([`P ${longText}`, `P ${longText}`]);
  });

  it('gives statements and short lines blocks of their own', async () => {
    const lines = [
      'Present: Ada Poole, Ben Hart',
      'Apologies: Cy Dunn',
      'Hall, 7 May',
      'ACTION 3: Ben to write to the county',
    ];
    const { body } = await read([{ kind: 'lines', lines }]);
    expect(body).toEqual(lines.map((l) => `P ${l}`));
  });

  it('removes the hyphens of broken words and keeps those of compounds', async () => {
    const { body } = await read([
      {
        kind: 'lines',
        gap: 0,
        lines: [`${'The committee noted that the chairs have the responsi-'}`, 'bility for the hall and its long-'],
      },
      { kind: 'lines', lines: ['term upkeep.'] },
      { kind: 'text', text: longText },
      { kind: 'text', text: 'A long-term plan was wanted.' },
    ]);
    expect(body[0]).toBe(
      'P The committee noted that the chairs have the responsibility for the hall and its long-term upkeep.',
    );
  });

  it('keeps a superscript on its word and marks it', async () => {
    const { document } = await read([
      { kind: 'text', text: [{ text: 'Held on 1' }, { text: 'st', size: 7, rise: 4 }, { text: ' May in the hall' }] },
      { kind: 'text', text: longText },
    ]);
    const [block] = document.body;
    expect(block?.text).toBe('Held on 1st May in the hall');
    expect(block?.marks).toContainEqual({ type: 'superscript', start: 9, end: 11 });
  });

  it('marks a bold lead-in instead of making it a heading', async () => {
    const { document } = await read([{ kind: 'text', text: [{ text: 'Resolved: ', bold: true }, { text: longText }] }]);
    expect(document.body).toHaveLength(1);
    expect(document.body[0]).toMatchObject({ type: 'paragraph', marks: [{ type: 'bold', start: 0, end: 9 }] });
  });

  it('turns wide gaps into tabs', async () => {
    const { body } = await read([
      { kind: 'at', text: 'Chair:', x: 72, y: 100 },
      { kind: 'at', text: 'Ada Poole', x: 160, y: 100 },
    ]);
    expect(body).toEqual(['P Chair:\tAda Poole']);
  });

  it('joins a paragraph that runs over a page and gives it two places', async () => {
    const { document } = await read([
      { kind: 'space', height: 660 },
      { kind: 'text', text: longText },
      { kind: 'text', text: 'After it.' },
    ]);
    expect(document.body.map((b) => b.text)).toEqual([longText, 'After it.']);
    expect(document.body[0]?.places.map((p) => p.kind === 'page' && p.page)).toEqual([1, 2]);
  });
});

describe('lists and headings', () => {
  it('strips bullets, keeps their depth and joins wrapped items', async () => {
    const { body } = await read([
      { kind: 'bullets', items: [longText, 'Short one'] },
      { kind: 'bullets', items: ['Deeper'], marker: '-', indent: 40 },
    ]);
    expect(body).toEqual([`L0• ${longText}`, 'L0• Short one', 'L1- Deeper']);
  });

  it('leaves typed numbers in the text', async () => {
    const lines = ['1. Welcome', '2.1 Finance report', '(a) To note the budget'];
    const { body } = await read([
      { kind: 'lines', lines },
      { kind: 'text', text: longText },
    ]);
    expect(body.slice(0, 3)).toEqual(lines.map((l) => `P ${l}`));
  });

  it('ranks headings by size and weight', async () => {
    const { body } = await read([
      { kind: 'heading', text: 'Minutes of the Board', size: 18 },
      { kind: 'heading', text: 'Finance', size: 14 },
      { kind: 'text', text: longText },
      { kind: 'text', text: 'Reserves', bold: true },
      { kind: 'text', text: longText },
    ]);
    expect(body).toEqual(['H1 Minutes of the Board', 'H2 Finance', `P ${longText}`, 'H3 Reserves', `P ${longText}`]);
  });
});

describe('columns', () => {
  it('reads two columns of prose one after the other', async () => {
    const right = longText.replace('treasurer', 'secretary');
    const { body } = await read([
      { kind: 'heading', text: 'News', size: 18 },
      { kind: 'columns', left: [{ kind: 'text', text: longText }], right: [{ kind: 'text', text: right }] },
    ]);
    expect(body).toEqual(['H1 News', `P ${longText}`, `P ${right}`]);
  });

  it('reads attendance blocks set side by side one after the other', async () => {
    const { body } = await read([
      {
        kind: 'columns',
        left: [{ kind: 'lines', lines: ['Present:', 'Ada Poole', 'Ben Hart', 'Cy Dunn'] }],
        right: [{ kind: 'lines', lines: ['Apologies:', 'Dot Eve', 'Eli Frost'] }],
      },
      { kind: 'text', text: longText },
    ]);
    expect(body.slice(0, 7)).toEqual(
      ['Present:', 'Ada Poole', 'Ben Hart', 'Cy Dunn', 'Apologies:', 'Dot Eve', 'Eli Frost'].map((t) => `P ${t}`),
    );
  });

  it('keeps rows of labels and values as rows', async () => {
    const at = (text: string, x: number, y: number) => ({ kind: 'at', text, x, y }) as const;
    const { body } = await read([
      at('Chair', 72, 100),
      at('Ada Poole', 160, 100),
      at('Clerk', 72, 114),
      at('Ben Hart', 160, 114),
    ]);
    expect(body).toEqual(['P Chair\tAda Poole', 'P Clerk\tBen Hart']);
  });
});

describe('furniture', () => {
  it('takes out running headers, footers and page numbers', async () => {
    const { body, furniture } = await read({
      header: () => 'Hill Parish Council - draft',
      footer: (page, pages) => `Page ${page} of ${pages}`,
      elements: [{ kind: 'text', text: longText }, { kind: 'newPage' }, { kind: 'text', text: 'The end of it.' }],
    });
    expect(body).toEqual([`P ${longText}`, 'P The end of it.']);
    expect(furniture).toEqual(['Hill Parish Council - draft', 'Page 1 of 2', 'Page 2 of 2']);
  });

  it('takes only a clear page number from a single page', async () => {
    const { body, furniture } = await read({
      header: () => 'Hill Parish Council',
      footer: () => 'Page 1',
      elements: [{ kind: 'text', text: longText }],
    });
    expect(body).toEqual(['P Hill Parish Council', `P ${longText}`]);
    expect(furniture).toEqual(['Page 1']);
  });
});
