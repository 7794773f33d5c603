/** Words of a project's own are known while its documents are read, and not a moment longer. */
import { expect, test } from 'vitest';
import { isActionTitle } from '../../../src/recognise/words/action-titles.ts';
import {
  houseColumn,
  houseMarkerLength,
  isHouseWord,
  withHouseStyle,
} from '../../../src/recognise/words/house-style.ts';
import { agendaTitles, attendanceLabels } from '../../../src/recognise/words/index.ts';

const style = {
  labels: { present: ['Round the buoy:'], agenda: ['Harbour dues'] },
  markers: { action: ['AP>', 'Todo', '→→'] },
  columns: { owner: ['Skipper’s name'] },
};
const present = () => attendanceLabels.find(([name]) => name === 'present')![1];

test('joins the tables, and says which entries were met', () => {
  const { value, used } = withHouseStyle(style, () => [
    present().has('round the buoy'),
    agendaTitles.has('harbour dues'),
    agendaTitles.has('finance'),
    houseColumn("skipper's name"),
    houseColumn('crew'),
  ]);
  expect(value).toEqual([true, true, true, 'owner', null]);
  expect(used).toEqual([
    { entry: 'columns.owner "Skipper’s name"', times: 1 },
    { entry: 'labels.agenda "Harbour dues"', times: 1 },
    { entry: 'labels.present "Round the buoy:"', times: 1 },
  ]);
});

test('what was found of a heading without a style, or with another, does not count with this one', () => {
  const own = { labels: { actions: ['On deck'] } };
  expect(isActionTitle('On deck')).toBe(false);
  expect(withHouseStyle(own, () => [isActionTitle('On deck'), isActionTitle('On deck')])).toEqual({
    value: [true, true],
    used: [{ entry: 'labels.actions "On deck"', times: 2 }],
  });
  expect(isActionTitle('On deck')).toBe(false);
});

test('nothing stays behind, not even after a fault', () => {
  expect(() =>
    withHouseStyle(style, () => {
      throw new Error('on purpose');
    }),
  ).toThrow('on purpose');
  expect(present().has('round the buoy')).toBe(false);
  expect(isHouseWord('labels.agenda', 'harbour dues')).toBe(false);
  expect(withHouseStyle(null, () => agendaTitles.has('harbour dues'))).toEqual({ value: false, used: [] });
});

test('a marker opens a line, with text behind it', () => {
  const lengthOf = (text: string) => withHouseStyle(style, () => houseMarkerLength('action', text)).value;
  expect(lengthOf('AP> Ann to go')).toBe(4);
  expect(lengthOf('todo: paint')).toBe(6);
  expect(lengthOf('→→ paint')).toBe(3);
  for (const text of ['Todoist is slow', 'We have an AP> here', 'Todo:', '', 'a'.repeat(100_000)])
    expect(lengthOf(text)).toBe(0);
});
