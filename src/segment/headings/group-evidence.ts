/** Are lines that are marked in one way the items of the meeting? */
import type { Question } from '../../judge/judge.ts';
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

export const itemGroup: Question<GroupCase> = {
  name: 'item-group',
  asks: 'Are the lines that are marked in this way the items of the meeting?',
  prior: -350,
  features: [
    {
      name: 'were-headings',
      says: 'numbers, look or words make headings of them',
      of: (g) => share(g, ({ heading }) => heading !== null && !heading.generic),
      prior: 310,
    },
    {
      name: 'were-generic',
      says: 'they head parts without business',
      of: (g) => share(g, ({ heading }) => heading?.generic === true),
      prior: -100,
    },
    {
      name: 'known',
      says: 'agendas have such items',
      of: (g) => share(g, ({ candidate }) => candidate.known),
      prior: 160,
    },
    {
      name: 'some-known',
      says: 'some are items that agendas have',
      of: (g) => g.members.filter(({ candidate }) => candidate.known).length / 3,
      prior: 90,
    },
    {
      name: 'generic',
      says: 'they name no business',
      of: (g) => share(g, ({ candidate }) => candidate.generic || candidate.fieldLike),
      prior: -140,
    },
    { name: 'titles', says: 'they read like titles', of: (g) => share(g, ({ titleLike }) => titleLike), prior: 60 },
    { name: 'short', says: 'they are short', of: (g) => share(g, ({ title }) => title.length <= 50), prior: 40 },
    { name: 'long', says: 'they are long', of: (g) => share(g, ({ title }) => title.length > 100), prior: -120 },
    {
      name: 'sentences',
      says: 'they read like sentences',
      of: (g) => share(g, ({ sentence }) => sentence),
      prior: -220,
    },
    { name: 'names', says: 'they are names', of: (g) => share(g, ({ name }) => name > 0), prior: -200 },
    { name: 'dates', says: 'they are dates', of: (g) => share(g, ({ date }) => date), prior: -210 },
    {
      name: 'actions',
      says: 'they are actions or decisions',
      of: (g) => share(g, ({ action, motion, underActions }) => action || motion || underActions),
      prior: -200,
    },
    {
      name: 'no-business',
      says: 'they are figures, files, votes or names of writers',
      of: (g) => share(g, ({ noBusiness }) => noBusiness),
      prior: -250,
    },
    {
      name: 'over-text',
      says: 'text stands below each',
      of: (g) => share(g, ({ below }) => below === 'text'),
      prior: 80,
    },
    {
      name: 'in-a-row',
      says: 'they follow each other without text between',
      of: (g) => share(g, ({ below }) => below === 'alike'),
      prior: -120,
    },
    {
      name: 'run-in',
      says: 'their text goes on behind them',
      of: (g) => share(g, ({ candidate }) => candidate.runIn),
      prior: -60,
    },
    {
      name: 'unlike',
      says: 'the same words stand there again and again',
      of: (g) => 1 - new Set(g.members.map(({ normal }) => normal)).size / g.members.length,
      prior: -260,
    },
    { name: 'span', says: 'they run through the document', of: span, prior: 90 },
    {
      name: 'starts-late',
      says: 'the first stands far down',
      of: (g) => (first(g)?.line.index ?? 0) / Math.max(1, g.lines),
      prior: -60,
    },
    { name: 'three', says: 'there are three or more', of: (g) => g.members.length >= 3, prior: 50 },
    { name: 'five', says: 'there are five or more', of: (g) => g.members.length >= 5, prior: 0 },
    { name: 'very-many', says: 'there are very many', of: (g) => (g.members.length - 25) / 40, prior: -150 },
    {
      name: 'dense',
      says: 'most of the lines are such',
      of: (g) => Math.max(0, g.members.length / Math.max(1, g.lines) - 0.25) * 2,
      prior: -100,
    },
    { name: 'counted', says: 'their numbers run on', of: runs, prior: 150 },
    {
      name: 'from-one',
      says: 'their numbers begin with one',
      of: (g) => first(g)?.candidate.label?.value === 1,
      prior: 50,
    },
    { name: 'item-word', says: 'they are called items', of: (g) => style(g) === 'item', prior: 150 },
    { name: 'references', says: 'they have references', of: (g) => style(g) === 'reference', prior: 80 },
    {
      name: 'decimals',
      says: 'they have decimal numbers',
      of: (g) => /^(?:decimal|lettered)$/.test(style(g)),
      prior: -30,
    },
    { name: 'letters', says: 'they have letters', of: (g) => style(g) === 'letter', prior: 10 },
    {
      name: 'small-letters',
      says: 'they have small letters',
      of: (g) => /^[a-z]/.test(first(g)?.candidate.label?.number ?? ''),
      prior: -80,
    },
    { name: 'nested', says: 'they stand inside another item', of: (g) => g.parent !== null, prior: -70 },
    {
      name: 'marked-up',
      says: 'the source calls them headings',
      of: (g) => share(g, ({ line }) => line.block.type === 'heading'),
      prior: 130,
    },
    {
      name: 'set-apart',
      says: 'they are set apart',
      of: (g) => share(g, ({ candidate, line }) => SET.test(candidate.look) && line.block.type !== 'heading'),
      prior: -20,
    },
    {
      name: 'in-cells',
      says: 'they stand in cells of a table',
      of: (g) => share(g, ({ line }) => line.cell !== null),
      prior: -120,
    },
    {
      name: 'topic-column',
      says: 'they stand in the column of topics',
      of: (g) => share(g, ({ topicCell }) => topicCell),
      prior: 300,
    },
    { name: 'listed', says: 'they are entries of a list', of: (g) => (g.kind === 'list' ? 1 : 0), prior: -40 },
    {
      name: 'listed-deep',
      says: 'they stand deep in a list',
      of: (g) => share(g, ({ line }) => line.block.type === 'listItem' && line.block.depth > 0),
      prior: -110,
    },
    { name: 'labels', says: 'they are labels with a colon', of: (g) => g.kind === 'labels', prior: -70 },
    {
      name: 'led',
      says: 'each paragraph opens with its topic, set off in the same way',
      of: (g) => g.kind === 'leads',
      prior: 110,
    },
    { name: 'plain-lines', says: 'they are plain lines over text', of: (g) => g.kind === 'lines', prior: -120 },
    {
      name: 'below-minutes',
      says: 'they stand below the heading of the minutes',
      of: (g) => (/^(?:labels|lines|list|look)$/.test(g.kind) ? share(g, ({ underMinutes }) => underMinutes) : 0),
      prior: 130,
    },
    {
      name: 'colon-over-text',
      says: 'each is a label over what was said',
      of: (g) =>
        g.kind === 'lines'
          ? share(g, ({ candidate, below }) => below === 'text' && /:$/.test(candidate.rest.trimEnd()))
          : 0,
      prior: 110,
    },
    {
      name: 'only-labels',
      says: 'each is a label before what was said, and nothing else is marked',
      of: (g) =>
        g.kind === 'labels' && g.members.length > g.others * 2
          ? share(g, ({ candidate, name }) => name === 0 && tells(candidate))
          : 0,
      prior: 170,
    },
    { name: 'prefixed', says: 'each opens with the same word', of: (g) => g.kind === 'prefix', prior: 200 },
    {
      name: 'printed',
      says: 'the printed agenda names them',
      of: (g) => share(g, ({ printed }) => printed),
      prior: 160,
    },
    { name: 'entries', says: 'they are the printed agenda', of: (g) => share(g, ({ entry }) => entry), prior: 70 },
    {
      name: 'agenda-entries',
      says: 'they are what this agenda lists',
      of: (g) => (g.planned ? share(g, ({ entry }) => entry) : 0),
      prior: 330,
    },
    {
      name: 'planned-in-a-row',
      says: 'an agenda has no text between its items',
      of: (g) => (g.planned ? share(g, ({ below }) => below === 'alike') : 0),
      prior: 150,
    },
    {
      name: 'only-entries',
      says: 'nothing else is marked as an item',
      of: (g) => (g.kind === 'printed' && g.others === 0 ? 1 : 0),
      prior: 150,
    },
    {
      name: 'at-the-head',
      says: 'they belong to the head of the document',
      of: (g) =>
        share(
          g,
          ({ taken, aboveAttendance }) => taken === 'meeting-header' || taken === 'attendance' || aboveAttendance,
        ),
      prior: -150,
    },
    {
      name: 'signed',
      says: 'they stand below the signature',
      of: (g) => share(g, ({ signed }) => signed),
      prior: -160,
    },
  ],
};
