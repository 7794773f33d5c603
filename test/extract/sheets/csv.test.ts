import { describe, expect, test } from 'vitest';
import { readSheets, shownBlocks } from './read-sheets.ts';

const tables = async (text: string | Uint8Array, name = 'a.csv') => shownBlocks((await readSheets(name, text)).body);

describe('what parts the fields', () => {
  test.each([
    ['commas', 'Ref,Action\n1,"Buy, then sell"\n'],
    ['semicolons, with commas for decimals', 'Ref;Action\n1;Buy, then sell\n'],
    ['tabs', 'Ref\tAction\n1\tBuy, then sell\n'],
    ['bars', 'Ref|Action\n1|Buy, then sell\n'],
    ['what the first line says', 'sep=;\nRef;Action\n1;Buy, then sell\n'],
  ])('%s', async (_, text) => {
    expect(await tables(text)).toEqual([
      [
        ['Ref', 'Action'],
        ['1', 'Buy, then sell'],
      ],
    ]);
  });
});

describe('fields', () => {
  test('stay as they are written', async () => {
    expect(await tables('a,b,c,d\n007,5.10,1E5,3/4\n')).toEqual([
      [
        ['a', 'b', 'c', 'd'],
        ['007', '5.10', '1E5', '3/4'],
      ],
    ]);
  });

  test('in quotes hold quotes and lines', async () => {
    const { body } = await readSheets('a.csv', 'Ref,Action\r\n1,"Say ""now""\r\nand go"\r\n2,Rest\r\n');
    expect(shownBlocks(body)).toEqual([
      [
        ['Ref', 'Action'],
        ['1', 'Say "now"\nand go'],
        ['2', 'Rest'],
      ],
    ]);
    const table = body[0]!;
    if (table.type !== 'table') throw new Error('no table');
    expect(table.rows[1]![1]!.places).toEqual([{ kind: 'line', line: 2, column: 4, endLine: 3 }]);
    expect(table.rows[2]![1]!.places).toEqual([{ kind: 'line', line: 4, column: 3, endLine: 4 }]);
  });

  test('a quote that is never closed costs its own field', async () => {
    const { body, said } = await readSheets(
      'a.csv',
      'Ref,Action,Who\n1,"Order tent,Al\n2,"x, y",Bo\n3,Buy 5" nails,Cy\n',
    );
    expect(shownBlocks(body)).toEqual([
      [
        ['Ref', 'Action', 'Who'],
        ['1', '"Order tent', 'Al'],
        ['2', 'x, y', 'Bo'],
        ['3', 'Buy 5" nails', 'Cy'],
      ],
    ]);
    expect(said).toEqual([expect.stringMatching(/^degraded-reading: .*line 2 /)]);
  });

  test('rows may be shorter or longer than the head', async () => {
    expect(await tables('a,b,c\n1,2\n1,2,3,4\n')).toEqual([
      [
        ['a', 'b', 'c', ''],
        ['1', '2', '', ''],
        ['1', '2', '3', '4'],
      ],
    ]);
  });
});

test('encodings: UTF-16 as Excel saves it, Windows-1252, a byte order mark', async () => {
  const table = [
    [
      ['Réf', 'Action'],
      ['1', 'Café'],
    ],
  ];
  expect(await tables(Buffer.from('\ufeffRéf\tAction\r\n1\tCafé\r\n', 'utf16le'))).toEqual(table);
  expect(await tables('\ufeffRéf,Action\r\n1,Café\r\n')).toEqual(table);
  const { body, said } = await readSheets('a.csv', Buffer.from('Réf;Action\r1;Café\r', 'latin1'));
  expect(shownBlocks(body)).toEqual(table);
  expect(said).toEqual([expect.stringContaining('encoding-guessed')]);
});

test('titles above and blank rows part the tables', async () => {
  expect(
    await tables('Gate Club,,\nUpdated:,3 May 2031,\n,,\nRef,Action,Who\n1,Go,Al\n,,\nSite,Plots,Let\nNorth,12,10\n'),
  ).toEqual([
    'Gate Club',
    'Updated: 3 May 2031',
    [
      ['Ref', 'Action', 'Who'],
      ['1', 'Go', 'Al'],
    ],
    [
      ['Site', 'Plots', 'Let'],
      ['North', '12', '10'],
    ],
  ]);
});

test('a blank row inside a log does not end it', async () => {
  expect(await tables('Ref,Action,Who\n1,Go,Al\n,,\n2,Come,Bo\n')).toEqual([
    [
      ['Ref', 'Action', 'Who'],
      ['1', 'Go', 'Al'],
      ['2', 'Come', 'Bo'],
    ],
  ]);
});

test('more cells than the limit are cut and reported', async () => {
  const text = `a,b\n${'1,2\n'.repeat(100)}`;
  const { body, said } = await readSheets('a.csv', text, { tableCells: 50 });
  expect(shownBlocks(body)[0]).toHaveLength(25);
  expect(said).toEqual([expect.stringContaining('truncated')]);
});
