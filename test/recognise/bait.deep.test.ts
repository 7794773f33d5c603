/** 100 000 characters of bait: every recogniser ends, in time that grows with the length of the text and no faster. */
import { expect, test } from 'vitest';
import { findDates } from '../../src/recognise/dates.ts';
import { findDue } from '../../src/recognise/due.ts';
import { readCell } from '../../src/recognise/figures.ts';
import { readItemNumber } from '../../src/recognise/item-number.ts';
import { initialsFit, initialsOf } from '../../src/recognise/people/initials.ts';
import { looksLikeName } from '../../src/recognise/people/names.ts';
import { findLeadingOwners, isEveryone, ownersOfPhrase, splitOwners } from '../../src/recognise/people/owners.ts';
import {
  areRecords,
  readPersonList,
  readPersonRecord,
  saysNobody,
  splitList,
} from '../../src/recognise/people/person-list.ts';
import { readPerson } from '../../src/recognise/people/read-person.ts';
import { isRole } from '../../src/recognise/people/roles.ts';
import { financialYearStart } from '../../src/recognise/periods/financial-year.ts';
import { readPeriodLabel } from '../../src/recognise/periods/in-labels.ts';
import { findSentences } from '../../src/recognise/sentences.ts';
import { readStatus } from '../../src/recognise/status.ts';
import { findTimes } from '../../src/recognise/times.ts';
import { type IsSomebody, readUndertaking } from '../../src/recognise/undertakings/index.ts';
import { isActionTitle, isPreviousActionTitle } from '../../src/recognise/words/action-titles.ts';
import { normaliseLabel } from '../../src/recognise/words/index.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { slowShapes } from './bait-shapes.ts';

const recognisers: Record<string, (text: string) => unknown> = {
  dates: (text) => findDates(text, { year: 2024, dayAndMonth: true }),
  times: findTimes,
  'due phrases': (text) => findDue(text, { meeting: '2024-03-05', nextMeeting: '2024-04-02', monthFirst: false }),
  'numbers of items': readItemNumber,
  'lists of people': readPersonList,
  'records of people': readPersonRecord,
  'pieces of lists': splitList,
  'lines of records': (text) => areRecords([text, text]),
  nobody: saysNobody,
  'a person': readPerson,
  roles: isRole,
  names: looksLikeName,
  initials: (text) => [initialsOf(text), initialsFit(text, text)],
  'owners of a cell': splitOwners,
  'owners of a phrase': ownersOfPhrase,
  'owners before a verb': (text) => findLeadingOwners(text, /\s(?:to|will)\s/),
  everyone: isEveryone,
  sentences: findSentences,
  status: readStatus,
  'titles of actions': (text) => [isActionTitle(text, plainLexicon), isPreviousActionTitle(text)],
  labels: normaliseLabel,
};

test.each(Object.entries(recognisers))('%s', (_, read) => {
  expect(slowShapes(read)).toEqual([]);
});

/** Bait that is made for one recogniser alone. */
const own: Record<string, [read: (text: string) => unknown, shapes: string[]]> = {
  'figures of digits, commas, brackets and blanks': [readCell, ['1', '1,', '(( ', ' ']],
  'labels of periods': [readPeriodLabel, ['Nov ', '20/', 'Q1 (', 'w/e 1 ']],
  'financial years': [(text) => financialYearStart([text]), ['financial year from ', 'FY (July ', 'year ']],
};

test.each(Object.entries(own))('%s', (_, [read, shapes]) => {
  expect(slowShapes(read, shapes)).toEqual([]);
});

test('undertakings, long and short', () => {
  const known = new Set(['Ann', 'Ann Lee', 'Bo', 'Clerk', 'SO', 'trustees', 'Treasurer', 'Officers', 'Board']);
  const isSomebody: IsSomebody = (words) =>
    known.has(words) ? 'sure' : /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(words) ? 'maybe' : null;
  expect(slowShapes((text) => readUndertaking(text, isSomebody))).toEqual([]);
  expect(slowShapes((text) => readUndertaking(text.slice(0, 500), isSomebody))).toEqual([]);
});
