/** Words of a project's own are known to its lexicon, beside those of all languages, and to no other. */
import { expect, test } from 'vitest';
import { isActionTitle } from '../../../src/recognise/words/action-titles.ts';
import { Lexicon, plainLexicon } from '../../../src/recognise/words/lexicon.ts';

const style = {
  labels: { present: ['Round the buoy:'], agenda: ['Harbour dues'], date: ['Tide of'] },
  markers: { action: ['AP>', 'Todo', '→→'] },
  columns: { owner: ['Skipper’s name'] },
};

test('joins the tables, and says which entries had a say', () => {
  const lexicon = new Lexicon(style);
  expect([
    lexicon.attendanceOf('round the buoy'),
    lexicon.attendanceOf('present'),
    lexicon.isAgendaTitle('harbour dues'),
    lexicon.isAgendaTitle('finance'),
    lexicon.columnOf("skipper's name"),
    lexicon.columnOf('crew'),
  ]).toEqual(['present', 'present', true, true, 'owner', null]);
  expect(lexicon.uses()).toEqual([
    { entry: 'columns.owner "Skipper’s name"', times: 1 },
    { entry: 'labels.agenda "Harbour dues"', times: 1 },
    { entry: 'labels.present "Round the buoy:"', times: 1 },
  ]);
});

test('a label may be asked for in two spellings, and for some fields only', () => {
  const lexicon = new Lexicon(style);
  expect(lexicon.attendanceOf('crew are', 'present')).toBe('present');
  expect(lexicon.attendanceOf('crew are', 'crew')).toBeNull();
  expect(lexicon.fieldOf('tide of')).toBe('date');
  expect(lexicon.fieldOf('tide of', (field) => field === 'location')).toBeNull();
  expect(lexicon.fieldOf('venue', (field) => field === 'location')).toBe('location');
});

test('what was found of a heading without a style, or with another, does not count with this one', () => {
  const own = new Lexicon({ labels: { actions: ['On deck'] } });
  expect(isActionTitle('On deck', plainLexicon)).toBe(false);
  expect([isActionTitle('On deck', own), isActionTitle('On deck', own)]).toEqual([true, true]);
  expect(own.uses()).toEqual([{ entry: 'labels.actions "On deck"', times: 2 }]);
  expect(isActionTitle('On deck', plainLexicon)).toBe(false);
  expect(isActionTitle('On deck', new Lexicon(style))).toBe(false);
});

test('the plain one knows the tables alone', () => {
  expect(plainLexicon.isPlain).toBe(true);
  expect(new Lexicon(style).isPlain).toBe(false);
  expect(plainLexicon.attendanceOf('round the buoy')).toBeNull();
  expect(plainLexicon.isAgendaTitle('harbour dues')).toBe(false);
  expect(plainLexicon.columnOf("skipper's name")).toBeNull();
  expect(plainLexicon.markerLength('action', 'AP> Ann to go')).toBe(0);
  expect(plainLexicon.uses()).toEqual([]);
});

test('a marker opens a line, with text after it', () => {
  const lengthOf = (text: string) => new Lexicon(style).markerLength('action', text);
  expect(lengthOf('AP> Ann to go')).toBe(4);
  expect(lengthOf('todo: paint')).toBe(6);
  expect(lengthOf('→→ paint')).toBe(3);
  for (const text of ['Todoist is slow', 'We have an AP> here', 'Todo:', '', 'a'.repeat(100_000)])
    expect(lengthOf(text)).toBe(0);
});
