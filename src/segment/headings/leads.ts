/**
 * How this writer sets a topic off from what is said about it, where neither numbers nor the look of the lines do: "Slipway –
 * two quotes came in.", "Matters arising. There were none.", "-- Hosting", "10:07 Test suite". One such line proves nothing; a
 * document most of whose paragraphs open in one of these ways is read so throughout.
 */
import { addTo } from '../../model/add-to.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { looksLikeName } from '../../recognise/people/names.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Line } from '../line.ts';
import { asksTo } from './sentences.ts';

/** Where the topic is in its line. */
export interface Lead {
  kind: LeadKind;
  /** Offset of the topic. */
  start: number;
  end: number;
}

export type LeadKind = 'stop' | 'dash' | 'numbered stop' | 'numbered dash' | 'mark' | 'time';

interface FoundLead extends Lead {
  line: Line;
  topic: string;
  /** What follows on the line. */
  behind: string;
}

const TOPIC = '[\\p{Lu}\\d“"\'‘][^\\n.:;–—?!]{1,58}?';
const STOP = new RegExp(`^(?<topic>${TOPIC})[.]\\s{1,4}(?=[\\p{Lu}\\d“"'£$])`, 'u');
const ABBREVIATED = /^(?<topic>(?:\p{Lu}\.){2,5})\s{1,4}(?=\p{Lu})/u;
const DASH = new RegExp(`^(?<topic>${TOPIC})(?:\\s{1,3}[-–—]{1,2}\\s{1,3}|[–—-]\\s{1,3}|\\s[–—-])(?=\\S)`, 'u');
const MARK = /^(?<mark>[-–—=~]{2,3}|[»›>§#~]|\*{2,3})\s{1,4}(?<topic>\S[^\n]{1,80})$/u;
const TIME =
  /^[[(]?(?<hour>[012]?\d)[:.](?<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[-–—]\s?[012]?\d[:.][0-5]\d(?:\s?[ap]\.?m\.?)?)?[\])]?\s{0,3}[-–—:|]?\s{1,8}(?<topic>\p{Lu}[^\n]{1,90})$/u;

/** Verbs that a topic does not hold: with one the line is a sentence, or somebody's words. */
const VERBS = new Set(
  'is are was were be been has have had will would shall should can could may might must do does did agreed noted asked said reported advised moved seconded gave led welcomed thanked suggested confirmed explained proposed stated opened called wants needs'.split(
    ' ',
  ),
);

/** A topic that ends with a full stop opens with none of these; a short sentence does. */
const OPENS_SENTENCES = new Set(
  'the a an this that these those it there he she they we i you all no mr mrs ms dr cllr councillor rev prof st his her our their its'.split(
    ' ',
  ),
);

/** So few of one kind are an accident. */
const FEWEST: Readonly<Record<LeadKind, number>> = {
  stop: 4,
  dash: 3,
  'numbered dash': 4,
  'numbered stop': 3,
  mark: 3,
  time: 3,
};
/** A shorter line is not a paragraph that could open with a topic. */
const PARAGRAPH = 40;

/** The topics of lines, in documents that set them off so. */
export function findLeads(lines: readonly Line[], lexicon: Lexicon): Map<Line, Lead> {
  const byKind = new Map<LeadKind, FoundLead[]>();
  for (const line of lines) for (const found of readLeads(line)) addTo(byKind, found.kind, found);
  const leads = new Map<Line, Lead>();
  for (const [kind, found] of byKind)
    if (isHabit(kind, found, lines, lexicon))
      for (const { line, start, end } of found) if (!leads.has(line)) leads.set(line, { kind, start, end });
  return leads;
}

function readLeads(line: Line): FoundLead[] {
  const { text, block } = line;
  if (line.cell || !line.first || block.type === 'heading' || block.type === 'listItem' || text.length > 3000)
    return [];
  const number = readItemNumber(text);
  const found = [
    ...ownLine('mark', MARK.exec(text), text),
    ...ownLine('time', TIME.exec(text), text),
    ...(number === null ? leadsOf(text) : numberedLead(text, number.end)),
  ];
  return found
    .filter(({ topic }) => isTopic(topic))
    .map((one) => ({ ...one, line, end: one.start + one.topic.length }));
}

type Found = Pick<FoundLead, 'kind' | 'topic' | 'start' | 'behind'>;

/** A topic that has the line to itself, after a mark or a time. */
function ownLine(kind: LeadKind, match: RegExpExecArray | null, text: string): Found[] {
  const topic = match?.groups?.topic?.trimEnd();
  return topic && !/[.;,]$/.test(topic) ? [{ kind, topic, start: text.lastIndexOf(topic), behind: '' }] : [];
}

function numberedLead(text: string, start: number): Found[] {
  const rest = text.slice(start);
  const topic = STOP.exec(rest)?.groups?.topic;
  if (topic && isShortTopic(topic))
    return [{ kind: 'numbered stop', topic, start, behind: rest.slice(topic.length + 1).trim() }];
  const told = DASH.exec(rest);
  const behind = rest.slice(told?.[0].length);
  // "I. Call to order – Ann Lee": who opens it belongs to the title.
  return told?.groups?.topic && behind.split(/\s+/).length >= 4 && !asksTo(behind)
    ? [{ kind: 'numbered dash', topic: told.groups.topic, start, behind }]
    : [];
}

function leadsOf(text: string): Found[] {
  const topic = (STOP.exec(text) ?? ABBREVIATED.exec(text))?.groups?.topic;
  const dash = DASH.exec(text);
  return [
    ...(topic && isShortTopic(topic)
      ? [{ kind: 'stop' as const, topic, start: 0, behind: text.slice(topic.length).replace(/^[.\s]{1,6}/, '') }]
      : []),
    ...(dash?.groups?.topic
      ? [{ kind: 'dash' as const, topic: dash.groups.topic, start: 0, behind: text.slice(dash[0].length) }]
      : []),
  ];
}

const isShortTopic = (topic: string): boolean =>
  topic.split(/\s+/).length <= 6 && !OPENS_SENTENCES.has(topic.split(/\s/)[0]?.toLowerCase() ?? '');

function isTopic(topic: string): boolean {
  const words = topic.split(/\s+/);
  return (
    words.length <= 9 && /\p{L}{2}|(?:\p{L}\.){2}/u.test(topic) && !words.some((word) => VERBS.has(word.toLowerCase()))
  );
}

/** Enough lines of one kind, of the paragraphs between the first and the last; few of them speakers, none said twice. */
function isHabit(kind: LeadKind, found: readonly FoundLead[], lines: readonly Line[], lexicon: Lexicon): boolean {
  if (found.length < FEWEST[kind]) return false;
  const share = (test: (one: FoundLead) => boolean) => found.filter(test).length / found.length;
  const distinct = new Set(found.map(({ topic }) => normaliseLabel(topic))).size / found.length;
  const known = share(({ topic }) => lexicon.isAgendaTitle(normaliseLabel(topic)));
  const names = share(
    ({ topic }) => looksLikeName(topic) && /\s/.test(topic) && !lexicon.isAgendaTitle(normaliseLabel(topic)),
  );
  if (distinct < 0.85 || names > 0.3) return false;
  const own = new Set(found.map(({ line }) => line));
  const [first, last] = [found[0]?.line.index ?? 0, found.at(-1)?.line.index ?? 0];
  const between = lines.slice(first, last + 1);
  const onTheirOwn = kind === 'mark' || kind === 'time';
  if (onTheirOwn) return share(({ line }) => isOver(line, lines, own)) >= 0.5;
  if (kind === 'numbered dash') return true;
  if (kind === 'numbered stop')
    return found.length >= lines.filter(({ text }) => readItemNumber(text) !== null).length * 0.4;
  const paragraphs = between.filter((line) => own.has(line) || line.text.length >= PARAGRAPH).length;
  // Short sentences end with a full stop, too.
  if (kind === 'stop' && known === 0 && share(({ topic }) => topic === topic.toUpperCase()) < 0.7) return false;
  const told = share(({ behind }) => behind.split(/\s+/).length >= 4);
  return told >= 0.6 && found.length >= paragraphs * (known > 0.2 ? 0.4 : 0.6);
}

/** Text is below the line, no other of its kind. */
function isOver(line: Line, lines: readonly Line[], own: ReadonlySet<Line>): boolean {
  const next = lines[line.index + 1];
  return next !== undefined && !own.has(next);
}
