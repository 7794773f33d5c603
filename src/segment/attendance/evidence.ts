/** Is this the name of somebody of the group that it is under? What speaks for it and against it. */

import type { Feature, Question } from '../../judge/judge.ts';
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

const form = (name: Form, says: string, prior: number): Feature<Candidate> => ({
  name: `form-${name}`,
  says,
  of: ({ where }) => where.form === name,
  prior,
});
const nameOf = ({ entry }: Candidate): string => entry.person.name;
const words = (candidate: Candidate): string[] => nameOf(candidate).split(/\s+/);

export const isPerson: Question<Candidate> = {
  name: 'person',
  asks: 'Is this the name of somebody of this group?',
  prior: 60,
  features: [
    {
      name: 'label-known',
      says: 'stands below or behind a label of attendance',
      of: ({ where }) => where.label === 'known',
      prior: 120,
    },
    {
      name: 'label-composed',
      says: 'stands below or behind a label made of words of attendance',
      of: ({ where }) => where.label === 'composed',
      prior: 100,
    },
    {
      name: 'label-loose',
      says: 'stands below or behind a label that holds a word of attendance',
      of: ({ where }) => where.label === 'loose',
      prior: 40,
    },
    {
      name: 'label-unmarked',
      says: 'the label has neither colon nor look',
      of: ({ where }) => where.label !== null && !where.marked,
      prior: -120,
    },
    { name: 'label-repeats', says: 'the same label opens many lines', of: ({ where }) => where.repeats, prior: -400 },
    form('role', 'stands behind a role', 30),
    form('sentence', 'a sentence says who came', 80),
    form('roll-call', 'has its mark in a roll call', 150),
    form('table', 'stands in an attendance table', 150),
    form('grid', 'has a mark in a grid of meetings', 250),
    form('front-matter', 'the front matter names it', 200),
    form('log', 'signs on in the log', 250),
    form('unlabelled', 'stands in a list below the head that has no label', 20),
    {
      name: 'away',
      says: 'is listed among those who were away',
      of: ({ group }) => isAway(group),
      prior: 0,
    },
    {
      name: 'beside',
      says: 'is listed beside the members',
      of: ({ group }) => group === 'inAttendance' || group === 'invited',
      prior: 0,
    },
    {
      name: 'full-name',
      says: 'has a given and a family name',
      of: (c) => words(c).length >= 2 && words(c).length <= 4,
      prior: 80,
    },
    {
      name: 'title',
      says: ({ entry }) => `has a title, “${entry.person.honorific}”`,
      of: ({ entry }) => entry.person.honorific !== null,
      prior: 120,
    },
    {
      name: 'initials',
      says: 'has its initials beside it',
      of: ({ entry }) => entry.person.initials !== null,
      prior: 80,
    },
    { name: 'role', says: 'has a role beside it', of: ({ entry }) => entry.person.role !== null, prior: 40 },
    {
      name: 'organisation',
      says: 'has an organisation beside it',
      of: ({ entry }) => entry.person.organisation !== null,
      prior: 30,
    },
    {
      name: 'named-again',
      says: 'is named again in the document',
      of: (c) => isNamedAgain(c.document, nameOf(c)),
      prior: 60,
    },
    {
      name: 'names-around',
      says: 'stands among full names',
      of: ({ fullShare, count }) => (count >= 2 ? fullShare : 0),
      prior: 60,
    },
    {
      name: 'several',
      says: 'stands in a list of several',
      of: ({ count }) => Math.min(1, (count - 1) / 4),
      prior: 50,
    },
    {
      name: 'covered',
      says: 'little but names stands there',
      of: ({ covered }) => (covered >= 0.6 ? covered : 0),
      prior: 50,
    },
    {
      name: 'in-prose',
      says: 'most of what stands there is no name',
      of: ({ covered }) => (covered < 0.4 ? 1 - covered : 0),
      prior: -120,
    },
    {
      name: 'below-business',
      says: 'stands below the beginning of the business',
      of: ({ inHead }) => !inHead,
      prior: -40,
    },
    {
      name: 'sentence-below-list',
      says: 'a sentence far below the list of those present',
      of: ({ where, group, listedAbove }) =>
        listedAbove && where.form === 'sentence' && (group === 'present' || group === 'inAttendance'),
      prior: -260,
    },
    {
      name: 'notice',
      says: 'the document calls a meeting and tells its officers',
      of: ({ where, notice }) => notice && where.form === 'role',
      prior: -320,
    },
    {
      name: 'role-below-list',
      says: 'a role far below the list of those present',
      of: ({ where, listedAbove }) => listedAbove && where.form === 'role',
      prior: -150,
    },
    {
      name: 'plain-words',
      says: 'the document writes its words in small letters, too',
      of: (c) => shareOfPlainWords(c.document, nameOf(c)),
      prior: -180,
    },
    {
      name: 'one-word',
      says: 'is one word',
      of: (c) => words(c).length === 1 && c.entry.person.honorific === null,
      prior: -30,
    },
    {
      name: 'one-word-among-full',
      says: 'is one word among full names',
      of: (c) => words(c).length === 1 && c.entry.person.honorific === null && c.count >= 3 && c.fullShare >= 0.7,
      prior: -60,
    },
    { name: 'capitals-only', says: 'is a few capitals', of: (c) => /^[\p{Lu}\d]{2,5}$/u.test(nameOf(c)), prior: -150 },
    { name: 'many-words', says: 'has five words or more', of: (c) => words(c).length >= 5, prior: -60 },
    { name: 'role-word', says: 'is a role', of: (c) => isRole(nameOf(c)), prior: -300 },
    {
      name: 'place-word',
      says: 'ends in a word of places and bodies',
      of: (c) => isKnownPlace(words(c).at(-1) ?? ''),
      prior: -150,
    },
    {
      name: 'time-beside',
      says: 'stands beside a date or a time',
      of: ({ where, lineText }) => where.form === 'role' && /\d[.:]\d\d|\b(?:19|20)\d\d\b|\d\s?[ap]m\b/.test(lineText),
      prior: -250,
    },
    { name: 'digits', says: 'holds figures', of: (c) => /\d/.test(nameOf(c)), prior: -60 },
  ],
};
