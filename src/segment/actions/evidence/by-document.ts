/** Where the candidate stands, who is to do it, and what kind of document holds it. */
import { type Feature, feature } from '../../../judge/judge.ts';
import type { Section } from './sections.ts';
import type { ActionSubject } from './subject.ts';

type InDocument = Feature<ActionSubject>;

const unmarked = ({ found }: ActionSubject): boolean => found.by === 'undertaking';

const below = (section: Section, says: string, prior: number): InDocument =>
  feature(
    `below-${section.replaceAll(' ', '-')}`,
    prior,
    says,
    (subject) => unmarked(subject) && subject.sections.has(section),
  );

export const byDocument: readonly InDocument[] = [
  feature(
    'owner-known',
    30,
    ({ owners }) => `${owners.join(' and ')} is known to the document`,
    (subject) => unmarked(subject) && subject.owner === 'known',
  ),
  feature(
    'owner-named',
    30,
    ({ owners }) => `${owners.join(' and ')} is named`,
    (subject) => unmarked(subject) && subject.owner === 'named',
  ),
  feature(
    'owner-everyone',
    30,
    'everybody is to do it',
    (subject) => unmarked(subject) && subject.owner === 'everyone',
  ),
  below('actions', 'stands below a heading of actions', 100),
  below('previous actions', 'stands below a heading of earlier actions', 0),
  below('rules', 'stands below a heading of rules', -250),
  feature(
    'rule',
    -150,
    'is worded as a rule',
    (subject) =>
      unmarked(subject) &&
      subject.sections.has('rules') &&
      subject.words.some((word) => /^(?:shall|may|must)$/.test(word)),
  ),
  below('session', 'stands where the meeting is opened or closed', 0),
  below('motions', 'stands below a heading of motions', -30),
  below('events', 'stands among announcements', -10),
  below('reports', 'stands in a report', 0),
  below('notes', 'stands in the discussion', 0),
  below('demands', 'stands among requirements', -10),
  below('problems', 'stands among the business', 40),
  below('none', 'stands before any heading', -20),
  feature(
    'board-business',
    -250,
    '“action items” of this document are business to vote on',
    ({ found, document }) => found.by === 'action-list' && document.boardBusiness,
  ),
  feature('group-mute', -220, 'the entries of its list tell nobody to do anything', ({ groupTells }) =>
    groupTells === null ? false : Math.max(0, 1 - 2 * groupTells),
  ),
  feature('group-tells', 60, 'the entries of its list say what to do', ({ groupTells }) => groupTells ?? false),
  feature(
    'list-voted',
    -150,
    'the entries of its list are voted on',
    ({ found, voted }) => found.by === 'action-list' && voted,
  ),
  feature(
    'norm-of-report',
    -80,
    'a report says how things should be',
    (subject) =>
      unmarked(subject) &&
      /^(?:report|unknown|agenda)$/.test(subject.document.kind) &&
      subject.owner !== 'known' &&
      (subject.cues.has('should') || subject.cues.has('needs')),
  ),
  feature(
    'in-list',
    10,
    'is an entry of a list',
    (subject) => unmarked(subject) && subject.found.line.block.type === 'listItem',
  ),
  feature('in-cell', -10, 'stands in a table', (subject) => unmarked(subject) && subject.found.line.cell !== null),
  feature('list-told', 80, 'the other entries of its list say what to do', (subject) =>
    unmarked(subject) ? (subject.listTold ?? 0) : false,
  ),
  feature(
    'report',
    -50,
    'the document is a report',
    (subject) => unmarked(subject) && subject.document.kind === 'report',
  ),
  feature('agenda', -150, 'the document is an agenda', (subject) => subject.document.kind === 'agenda'),
  feature(
    'unknown-kind',
    -30,
    'it is not clear what the document is',
    (subject) => unmarked(subject) && subject.document.kind === 'unknown',
  ),
  feature(
    'nobody-listed',
    -20,
    'the document lists nobody as present',
    (subject) => unmarked(subject) && subject.document.people === 0,
  ),
  feature(
    'others-marked',
    -20,
    'the document marks its actions otherwise',
    (subject) => unmarked(subject) && Math.min(1, subject.document.stated / 4),
  ),
  feature(
    'notes-style',
    20,
    'the document is written as notes',
    (subject) => unmarked(subject) && subject.document.lists,
  ),
  feature(
    'prose-style',
    0,
    'the document is written in long sentences',
    (subject) => unmarked(subject) && Math.min(1, subject.document.lineLength / 60),
  ),
];
