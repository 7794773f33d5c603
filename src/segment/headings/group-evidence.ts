/** Are lines that are marked in one way the items of the meeting? */
import { type Feature, feature, type Question } from '../../judge/judge.ts';
import type { LineFacts } from './facts.ts';
import type { HeadingGroup } from './groups.ts';

export interface GroupCase extends HeadingGroup {
  /** Lines of the document. */
  lines: number;
  /** Headings that the document has outside of the group. */
  others: number;
  /** The document is the agenda of a meeting to come. */
  planned: boolean;
}

const share = ({ members }: HeadingGroup, test: (fact: LineFacts) => boolean): number =>
  members.filter(test).length / Math.max(1, members.length);
const first = ({ members }: HeadingGroup): LineFacts | undefined => members[0];
/** Share of the document between the first and the last member. */
const span = ({ members, lines }: GroupCase): number =>
  ((members.at(-1)?.line.index ?? 0) - (members[0]?.line.index ?? 0)) / Math.max(1, lines);
const SET = /^h\d|^bold|caps|underline/;

/** Numbers that go on by one. */
function runs({ members }: HeadingGroup): number {
  const values = members.map(({ candidate }) => candidate.label?.value ?? null);
  if (values.length < 2 || values.some((value) => value === null)) return 0;
  const steps = values.slice(1).filter((value, i) => (value ?? 0) === (values[i] ?? 0) + 1).length;
  return steps / (values.length - 1);
}

/** Some words come after the label, not a value. */
const tells = ({ rest, titleLength }: LineFacts['candidate']): boolean =>
  rest.slice(titleLength).trim().split(/\s+/).length >= 6;

const style = (group: HeadingGroup) => first(group)?.candidate.label?.style ?? '';

/** Holds for a group as far as it does for its lines. */
const mostly = (name: string, prior: number, says: string, test: (fact: LineFacts) => boolean): Feature<GroupCase> =>
  feature(name, prior, says, (g) => share(g, test));

export const itemGroup: Question<GroupCase> = {
  name: 'item-group',
  asks: 'Are the lines that are marked in this way the items of the meeting?',
  prior: -350,
  features: [
    mostly(
      'were-headings',
      310,
      'numbers, look or words make headings of them',
      ({ heading }) => heading !== null && !heading.generic,
    ),
    mostly('were-generic', -100, 'they head parts without business', ({ heading }) => heading?.generic === true),
    mostly('known', 160, 'agendas have such items', ({ candidate }) => candidate.known),
    feature(
      'some-known',
      90,
      'some are items that agendas have',
      (g) => g.members.filter(({ candidate }) => candidate.known).length / 3,
    ),
    mostly('generic', -140, 'they name no business', ({ candidate }) => candidate.generic || candidate.fieldLike),
    mostly('titles', 60, 'they read like titles', ({ titleLike }) => titleLike),
    mostly('short', 40, 'they are short', ({ title }) => title.length <= 50),
    mostly('long', -120, 'they are long', ({ title }) => title.length > 100),
    mostly('sentences', -220, 'they read like sentences', ({ sentence }) => sentence),
    mostly('names', -200, 'they are names', ({ name }) => name > 0),
    mostly('dates', -210, 'they are dates', ({ date }) => date),
    mostly(
      'actions',
      -200,
      'they are actions or decisions',
      ({ action, motion, underActions }) => action || motion || underActions,
    ),
    mostly('no-business', -250, 'they are figures, files, votes or names of writers', ({ noBusiness }) => noBusiness),
    mostly('over-text', 80, 'text stands below each', ({ below }) => below === 'text'),
    mostly('in-a-row', -120, 'they follow each other without text between', ({ below }) => below === 'alike'),
    mostly('run-in', -60, 'their text goes on behind them', ({ candidate }) => candidate.runIn),
    feature(
      'unlike',
      -260,
      'the same words stand there again and again',
      (g) => 1 - new Set(g.members.map(({ normal }) => normal)).size / g.members.length,
    ),
    feature('span', 90, 'they run through the document', span),
    feature('starts-late', -60, 'the first stands far down', (g) => (first(g)?.line.index ?? 0) / Math.max(1, g.lines)),
    feature('three', 50, 'there are three or more', (g) => g.members.length >= 3),
    feature('five', 0, 'there are five or more', (g) => g.members.length >= 5),
    feature('very-many', -150, 'there are very many', (g) => (g.members.length - 25) / 40),
    feature(
      'dense',
      -100,
      'most of the lines are such',
      (g) => Math.max(0, g.members.length / Math.max(1, g.lines) - 0.25) * 2,
    ),
    feature('counted', 150, 'their numbers run on', runs),
    feature('from-one', 50, 'their numbers begin with one', (g) => first(g)?.candidate.label?.value === 1),
    feature('item-word', 150, 'they are called items', (g) => style(g) === 'item'),
    feature('references', 80, 'they have references', (g) => style(g) === 'reference'),
    feature('decimals', -30, 'they have decimal numbers', (g) => /^(?:decimal|lettered)$/.test(style(g))),
    feature('letters', 10, 'they have letters', (g) => style(g) === 'letter'),
    feature('small-letters', -80, 'they have small letters', (g) =>
      /^[a-z]/.test(first(g)?.candidate.label?.number ?? ''),
    ),
    feature('nested', -70, 'they stand inside another item', (g) => g.parent !== null),
    mostly('marked-up', 130, 'the source calls them headings', ({ line }) => line.block.type === 'heading'),
    mostly(
      'set-apart',
      -20,
      'they are set apart',
      ({ candidate, line }) => SET.test(candidate.look) && line.block.type !== 'heading',
    ),
    mostly('in-cells', -120, 'they stand in cells of a table', ({ line }) => line.cell !== null),
    mostly('topic-column', 300, 'they stand in the column of topics', ({ topicCell }) => topicCell),
    feature('listed', -40, 'they are entries of a list', (g) => (g.kind === 'list' ? 1 : 0)),
    mostly(
      'listed-deep',
      -110,
      'they stand deep in a list',
      ({ line }) => line.block.type === 'listItem' && line.block.depth > 0,
    ),
    feature('labels', -70, 'they are labels with a colon', (g) => g.kind === 'labels'),
    feature('led', 110, 'each paragraph opens with its topic, set off in the same way', (g) => g.kind === 'leads'),
    feature('plain-lines', -120, 'they are plain lines over text', (g) => g.kind === 'lines'),
    feature('below-minutes', 130, 'they stand below the heading of the minutes', (g) =>
      /^(?:labels|lines|list|look)$/.test(g.kind) ? share(g, ({ underMinutes }) => underMinutes) : 0,
    ),
    feature('colon-over-text', 110, 'each is a label over what was said', (g) =>
      g.kind === 'lines'
        ? share(g, ({ candidate, below }) => below === 'text' && /:$/.test(candidate.rest.trimEnd()))
        : 0,
    ),
    feature('only-labels', 170, 'each is a label before what was said, and nothing else is marked', (g) =>
      g.kind === 'labels' && g.members.length > g.others * 2
        ? share(g, ({ candidate, name }) => name === 0 && tells(candidate))
        : 0,
    ),
    feature('prefixed', 200, 'each opens with the same word', (g) => g.kind === 'prefix'),
    mostly('printed', 160, 'the printed agenda names them', ({ printed }) => printed),
    mostly('entries', 70, 'they are the printed agenda', ({ entry }) => entry),
    feature('agenda-entries', 330, 'they are what this agenda lists', (g) =>
      g.planned ? share(g, ({ entry }) => entry) : 0,
    ),
    feature('planned-in-a-row', 150, 'an agenda has no text between its items', (g) =>
      g.planned ? share(g, ({ below }) => below === 'alike') : 0,
    ),
    feature('only-entries', 150, 'nothing else is marked as an item', (g) =>
      g.kind === 'printed' && g.others === 0 ? 1 : 0,
    ),
    mostly(
      'at-the-head',
      -150,
      'they belong to the head of the document',
      ({ taken, aboveAttendance }) => taken === 'meeting-header' || taken === 'attendance' || aboveAttendance,
    ),
    mostly('signed', -160, 'they stand below the signature', ({ signed }) => signed),
  ],
};
