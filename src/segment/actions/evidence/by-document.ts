/** Where the candidate stands, who is to do it, and what kind of document holds it. */
import type { Feature } from '../../../judge/judge.ts';
import type { Section } from './sections.ts';
import type { ActionSubject } from './subject.ts';

type InDocument = Feature<ActionSubject>;

const unmarked = ({ found }: ActionSubject): boolean => found.by === 'undertaking';

const below = (section: Section, says: string, prior: number): InDocument => ({
  name: `below-${section.replaceAll(' ', '-')}`,
  says,
  of: (subject) => unmarked(subject) && subject.sections.has(section),
  prior,
});

export const byDocument: readonly InDocument[] = [
  {
    name: 'owner-known',
    says: ({ owners }) => `${owners.join(' and ')} is known to the document`,
    of: (subject) => unmarked(subject) && subject.owner === 'known',
    prior: 30,
  },
  {
    name: 'owner-named',
    says: ({ owners }) => `${owners.join(' and ')} is named`,
    of: (subject) => unmarked(subject) && subject.owner === 'named',
    prior: 30,
  },
  {
    name: 'owner-everyone',
    says: 'everybody is to do it',
    of: (subject) => unmarked(subject) && subject.owner === 'everyone',
    prior: 30,
  },
  below('actions', 'stands below a heading of actions', 100),
  below('previous actions', 'stands below a heading of earlier actions', 0),
  below('rules', 'stands below a heading of rules', -250),
  {
    name: 'rule',
    says: 'is worded as a rule',
    of: (subject) =>
      unmarked(subject) &&
      subject.sections.has('rules') &&
      subject.words.some((word) => /^(?:shall|may|must)$/.test(word)),
    prior: -150,
  },
  below('session', 'stands where the meeting is opened or closed', 0),
  below('motions', 'stands below a heading of motions', -30),
  below('events', 'stands among announcements', -10),
  below('reports', 'stands in a report', 0),
  below('notes', 'stands in the discussion', 0),
  below('demands', 'stands among requirements', -10),
  below('problems', 'stands among the business', 40),
  below('none', 'stands before any heading', -20),
  {
    name: 'board-business',
    says: '“action items” of this document are business to vote on',
    of: ({ found, document }) => found.by === 'action-list' && document.boardBusiness,
    prior: -250,
  },
  {
    name: 'group-mute',
    says: 'the entries of its list tell nobody to do anything',
    of: ({ groupTells }) => (groupTells === null ? false : Math.max(0, 1 - 2 * groupTells)),
    prior: -220,
  },
  {
    name: 'group-tells',
    says: 'the entries of its list say what to do',
    of: ({ groupTells }) => groupTells ?? false,
    prior: 60,
  },
  {
    name: 'list-voted',
    says: 'the entries of its list are voted on',
    of: ({ found, voted }) => found.by === 'action-list' && voted,
    prior: -150,
  },
  {
    name: 'norm-of-report',
    says: 'a report says how things should be',
    of: (subject) =>
      unmarked(subject) &&
      /^(?:report|unknown|agenda)$/.test(subject.document.kind) &&
      subject.owner !== 'known' &&
      (subject.cues.has('should') || subject.cues.has('needs')),
    prior: -80,
  },
  {
    name: 'in-list',
    says: 'is an entry of a list',
    of: (subject) => unmarked(subject) && subject.found.line.block.type === 'listItem',
    prior: 10,
  },
  {
    name: 'in-cell',
    says: 'stands in a table',
    of: (subject) => unmarked(subject) && subject.found.line.cell !== null,
    prior: -10,
  },
  {
    name: 'list-told',
    says: 'the other entries of its list say what to do',
    of: (subject) => (unmarked(subject) ? (subject.listTold ?? 0) : false),
    prior: 80,
  },
  {
    name: 'report',
    says: 'the document is a report',
    of: (subject) => unmarked(subject) && subject.document.kind === 'report',
    prior: -50,
  },
  {
    name: 'agenda',
    says: 'the document is an agenda',
    of: (subject) => subject.document.kind === 'agenda',
    prior: -150,
  },
  {
    name: 'unknown-kind',
    says: 'it is not clear what the document is',
    of: (subject) => unmarked(subject) && subject.document.kind === 'unknown',
    prior: -30,
  },
  {
    name: 'nobody-listed',
    says: 'the document lists nobody as present',
    of: (subject) => unmarked(subject) && subject.document.people === 0,
    prior: -20,
  },
  {
    name: 'others-marked',
    says: 'the document marks its actions otherwise',
    of: (subject) => unmarked(subject) && Math.min(1, subject.document.stated / 4),
    prior: -20,
  },
  {
    name: 'notes-style',
    says: 'the document is written as notes',
    of: (subject) => unmarked(subject) && subject.document.lists,
    prior: 20,
  },
  {
    name: 'prose-style',
    says: 'the document is written in long sentences',
    of: (subject) => unmarked(subject) && Math.min(1, subject.document.lineLength / 60),
    prior: 0,
  },
];
