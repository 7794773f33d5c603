/** Where a candidate for the title stands, and how it is set. */
import type { Feature } from '../../../judge/judge.ts';
import { capitals } from './by-words.ts';
import type { TitleCandidate } from './candidates.ts';

type F = Feature<TitleCandidate>;

const isLine = (c: TitleCandidate) => /^(?:head|wrapped|sentence)$/.test(c.source);
const isHeading = (c: TitleCandidate) => c.line?.block.type === 'heading';
const level = (c: TitleCandidate) => (c.line?.block.type === 'heading' ? c.line.block.level : 0);

/** Lines that say "Minutes of the committee meeting" are right below. */
function aboveMinutes({ line, facts }: TitleCandidate): boolean {
  const at = line === null ? -1 : facts.head.indexOf(line);
  return at !== -1 && [1, 2].some((step) => facts.saysWhat.has(facts.head[at + step]!));
}

function isOnlyName({ source, position, rivals }: TitleCandidate): boolean {
  return (
    source === 'head' &&
    position === 0 &&
    !rivals.some((r) => r.reading.namesBody && r.position < 4 && capitals(r.text) >= 0.6)
  );
}

function onLaterPage({ line, context }: TitleCandidate): boolean {
  const page = (block = context.document.body[0]) => (block?.places[0]?.kind === 'page' ? block.places[0].page : 0);
  return line !== null && isBody(line, context) && page(line.block) > page();
}

const isBody = (line: NonNullable<TitleCandidate['line']>, { lines }: TitleCandidate['context']) =>
  lines[line.index] === line;

export const byPlace: readonly F[] = [
  { name: 'near-top', says: 'stands at the top', prior: 450, of: (c) => (isLine(c) ? 1 - c.position / 12 : 0) },
  { name: 'first-line', says: 'is the first line', prior: 60, of: (c) => isLine(c) && c.position === 0 },
  { name: 'only-name', says: 'is the first line, and no line near it names a body', prior: 100, of: isOnlyName },
  {
    name: 'in-field',
    says: (c) => `stands after “${c.label}”`,
    prior: 720,
    of: (c) => c.source === 'field' && !/^(?:subject|purpose|meeting type|type of meeting|meeting)$/.test(c.label),
  },
  {
    name: 'in-loose-field',
    says: (c) => `stands after “${c.label}”`,
    prior: 450,
    of: (c) => c.source === 'field' && /^(?:subject|meeting)$/.test(c.label),
  },
  {
    name: 'in-front-matter',
    says: 'is the title that the file gives itself',
    prior: 720,
    of: (c) => c.source === 'front-matter',
  },
  { name: 'in-page-title', says: 'stands in the title of the page', prior: 350, of: (c) => c.source === 'page-title' },
  {
    name: 'in-furniture',
    says: 'stands in a running header or footer',
    prior: 220,
    of: (c) => c.source === 'furniture',
  },
  { name: 'names-channel', says: 'is what the channel was called for', prior: 800, of: (c) => c.source === 'channel' },
  {
    name: 'in-sentence',
    says: 'is named in the sentence that opens the minutes',
    prior: 60,
    of: (c) => c.source === 'sentence',
  },
  { name: 'wrapped', says: 'runs over more than one line', prior: 50, of: (c) => c.source === 'wrapped' },
  { name: 'above-minutes', says: 'stands above the line that says what the document is', prior: 120, of: aboveMinutes },
  {
    name: 'below-attendance',
    says: 'stands below the list of who was there',
    prior: -250,
    of: (c) => isLine(c) && (c.line?.index ?? 0) >= c.facts.attendanceAt,
  },
  {
    name: 'below-business',
    says: 'stands below the first item',
    prior: -250,
    of: (c) =>
      isLine(c) && ((c.line?.index ?? 0) >= c.facts.businessAt || (c.line !== null && c.facts.items.has(c.line))),
  },
  { name: 'later-page', says: 'stands below the first page', prior: -600, of: onLaterPage },
];

export const byLook: readonly F[] = [
  {
    name: 'biggest-heading',
    says: 'is set as the highest heading',
    prior: 250,
    of: (c) => isHeading(c) && level(c) === Math.min(...c.facts.levels.keys()),
  },
  {
    name: 'heading',
    says: 'is set as a heading',
    prior: 100,
    of: (c) => isHeading(c) && level(c) > Math.min(...c.facts.levels.keys()),
  },
  {
    name: 'one-of-many-headings',
    says: 'is one of many headings of its size',
    prior: -250,
    of: (c) => (isHeading(c) && c.position > 0 ? ((c.facts.levels.get(level(c)) ?? 0) - 2) / 6 : 0),
  },
  { name: 'bold', says: 'is bold', prior: 50, of: (c) => c.line?.bold === true },
  { name: 'list-item', says: 'is an entry of a list', prior: -300, of: (c) => c.line?.block.type === 'listItem' },
  { name: 'cell', says: 'stands in a table', prior: -60, of: (c) => c.source === 'head' && c.line?.cell != null },
];
