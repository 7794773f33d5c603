/** Is this the name of somebody of the group that it is under? What speaks for it and against it. */

import { type Feature, feature, type Question } from '../../judge/judge.ts';
import type { BlockDocument } from '../../model/block.ts';
import type { Attendance } from '../../model/people.ts';
import { isKnownPlace } from '../../recognise/people/names.ts';
import type { PersonEntry } from '../../recognise/people/person-list.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { isAway } from './labels.ts';
import { isNamedAgain, shareOfPlainWords } from './mentions.ts';
import type { Form, Where } from './stretch.ts';

export interface Candidate {
  entry: PersonEntry;
  group: Attendance;
  where: Where;
  document: BlockDocument;
  /** Text of the line that it is in; '' in tables. */
  lineText: string;
  /** This many names stand together. */
  count: number;
  /** Share of them with a given and a family name, or a title. */
  fullShare: number;
  /** Share of the words of their lines that are names and what is said of them. */
  covered: number;
  /** Above the business of the meeting. */
  inHead: boolean;
  /** The document calls a meeting. */
  notice: boolean;
  /** Those present were listed well above. */
  listedAbove: boolean;
}

const form = (name: Form, says: string, prior: number): Feature<Candidate> =>
  feature(`form-${name}`, prior, says, ({ where }) => where.form === name);
const nameOf = ({ entry }: Candidate): string => entry.person.name;
const words = (candidate: Candidate): string[] => nameOf(candidate).split(/\s+/);

export const isPerson: Question<Candidate> = {
  name: 'person',
  asks: 'Is this the name of somebody of this group?',
  prior: 60,
  features: [
    feature('label-known', 120, 'stands below or behind a label of attendance', ({ where }) => where.label === 'known'),
    feature(
      'label-composed',
      100,
      'stands below or behind a label made of words of attendance',
      ({ where }) => where.label === 'composed',
    ),
    feature(
      'label-loose',
      40,
      'stands below or behind a label that holds a word of attendance',
      ({ where }) => where.label === 'loose',
    ),
    feature(
      'label-unmarked',
      -120,
      'the label has neither colon nor look',
      ({ where }) => where.label !== null && !where.marked,
    ),
    feature('label-repeats', -400, 'the same label opens many lines', ({ where }) => where.repeats),
    form('role', 'stands behind a role', 30),
    form('sentence', 'a sentence says who came', 80),
    form('roll-call', 'has its mark in a roll call', 150),
    form('table', 'stands in an attendance table', 150),
    form('grid', 'has a mark in a grid of meetings', 250),
    form('front-matter', 'the front matter names it', 200),
    form('log', 'signs on in the log', 250),
    form('unlabelled', 'stands in a list below the head that has no label', 20),
    feature('away', 0, 'is listed among those who were away', ({ group }) => isAway(group)),
    feature(
      'beside',
      0,
      'is listed beside the members',
      ({ group }) => group === 'inAttendance' || group === 'invited',
    ),
    feature('full-name', 80, 'has a given and a family name', (c) => words(c).length >= 2 && words(c).length <= 4),
    feature(
      'title',
      120,
      ({ entry }) => `has a title, “${entry.person.honorific}”`,
      ({ entry }) => entry.person.honorific !== null,
    ),
    feature('initials', 80, 'has its initials beside it', ({ entry }) => entry.person.initials !== null),
    feature('role', 40, 'has a role beside it', ({ entry }) => entry.person.role !== null),
    feature('organisation', 30, 'has an organisation beside it', ({ entry }) => entry.person.organisation !== null),
    feature('named-again', 60, 'is named again in the document', (c) => isNamedAgain(c.document, nameOf(c))),
    feature('names-around', 60, 'stands among full names', ({ fullShare, count }) => (count >= 2 ? fullShare : 0)),
    feature('several', 50, 'stands in a list of several', ({ count }) => Math.min(1, (count - 1) / 4)),
    feature('covered', 50, 'little but names stands there', ({ covered }) => (covered >= 0.6 ? covered : 0)),
    feature('in-prose', -120, 'most of what stands there is no name', ({ covered }) =>
      covered < 0.4 ? 1 - covered : 0,
    ),
    feature('below-business', -40, 'stands below the beginning of the business', ({ inHead }) => !inHead),
    feature(
      'sentence-below-list',
      -260,
      'a sentence far below the list of those present',
      ({ where, group, listedAbove }) =>
        listedAbove && where.form === 'sentence' && (group === 'present' || group === 'inAttendance'),
    ),
    feature(
      'notice',
      -320,
      'the document calls a meeting and tells its officers',
      ({ where, notice }) => notice && where.form === 'role',
    ),
    feature(
      'role-below-list',
      -150,
      'a role far below the list of those present',
      ({ where, listedAbove }) => listedAbove && where.form === 'role',
    ),
    feature('plain-words', -180, 'the document writes its words in small letters, too', (c) =>
      shareOfPlainWords(c.document, nameOf(c)),
    ),
    feature('one-word', -30, 'is one word', (c) => words(c).length === 1 && c.entry.person.honorific === null),
    feature(
      'one-word-among-full',
      -60,
      'is one word among full names',
      (c) => words(c).length === 1 && c.entry.person.honorific === null && c.count >= 3 && c.fullShare >= 0.7,
    ),
    feature('capitals-only', -150, 'is a few capitals', (c) => /^[\p{Lu}\d]{2,5}$/u.test(nameOf(c))),
    feature('many-words', -60, 'has five words or more', (c) => words(c).length >= 5),
    feature('role-word', -300, 'is a role', (c) => isRole(nameOf(c))),
    feature('place-word', -150, 'ends in a word of places and bodies', (c) => isKnownPlace(words(c).at(-1) ?? '')),
    feature(
      'time-beside',
      -250,
      'stands beside a date or a time',
      ({ where, lineText }) => where.form === 'role' && /\d[.:]\d\d|\b(?:19|20)\d\d\b|\d\s?[ap]m\b/.test(lineText),
    ),
    feature('digits', -60, 'holds figures', (c) => /\d/.test(nameOf(c))),
  ],
};
