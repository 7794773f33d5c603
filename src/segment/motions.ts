/**
 * Motions: "Moved by A, seconded by B, that …. Carried 5–1.", "Motion by A, second by B to …", "Proposed by A …". Who
 * seconded, how the votes went and what came of it may stand on lines of their own below.
 */
import type { Motion } from '../model/document.ts';
import type { Owner } from '../model/people.ts';
import { itemAt } from './agenda-items.ts';
import type { SegmentContext, Segmenter } from './context.ts';
import { clean, type Line, spanOf } from './line.ts';
import { resolveOwner } from './resolve-owners.ts';

const TITLES = '(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Cr|Councillor|Supervisor|Commissioner)\\.?\\s';
/** Words with a capital that follow a name without being part of it: "Second: Bo. All in favor." */
const NOT_A_NAME =
  '(?:Seconded|Proposed|Moved|Second|Carried|Motion|That|The|All|Meeting|Ayes?|Nays?|Noes|Roll|Voted?|Votes|Unanimous(?:ly)?|Approved|Passed|Yes|No|It|There|In|SECONDED|CARRIED|LOST|MOTION)\\b';
const NAME = `(?:(?:the\\s|by\\s)?(?:${TITLES}){0,2}\\p{Lu}[\\p{L}'’.-]*(?:\\s(?!${NOT_A_NAME})\\p{Lu}[\\p{L}'’.-]*){0,3})`;
const LEADING_TITLES = new RegExp(`^(?:${TITLES}){1,2}`);
const MOVERS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|(?:[Mm]otion|MOTION)(?:\\smade)?)\\s?(?:by)?\\s?:?\\s(?<mover>${NAME})`,
    'u',
  ),
  new RegExp(`\\b(?:[Mm]otion|MOTION)\\sto\\s[^.]{1,120}?\\sby\\s(?<mover>${NAME})`, 'u'),
  new RegExp(`(?<mover>${NAME})\\s(?:proposed|moved|made (?:a|the) motion|motioned)\\b`, 'u'),
];
const SECONDERS: readonly RegExp[] = [
  new RegExp(`\\b(?:[Ss]econded|SECONDED|[Ss]econd|2nd)\\s?(?:by|BY)?\\s?:?\\s(?<seconder>${NAME})`, 'u'),
  new RegExp(`(?<seconder>${NAME})\\s(?:seconded|second|2nd)\\b`, 'u'),
];
const VOTES = {
  for: /\b(?:(?<n>\d{1,3})\s(?:votes?\s)?(?:for|in favou?r|ayes?|yes|yeas?)\b(?!\s?[:=])|(?:for|in favou?r|ayes?|yes|yeas?)\s?[:=–-]\s?(?<m>\d{1,3}))/i,
  against:
    /\b(?:(?<n>\d{1,3})\s(?:votes?\s)?(?:against|opposed|nays?|noes)\b(?!\s?[:=])|(?:against|opposed|nays?|noes|no)\s?[:=–-]\s?(?<m>\d{1,3}))/i,
  abstained:
    /\b(?:(?<n>\d{1,3})\s(?:abstentions?|abstained|abstain)\b(?!\s?[:=])|(?:abstentions?|abstained|abstain)\s?[:=–-]\s?(?<m>\d{1,3}))/i,
} as const;

/** "Motion carried 4-0", "passed by a vote of 5 to 2", "CARRIED 4/0", "Vote: 6–1–1": for, against, abstained. */
const SCORE =
  /\b(?:carried|lost)\s(?<by>\d{1,2})\/(?<not>\d{1,2})(?![\d/])|\b(?:carrie[ds]|pass(?:ed|es)|fail(?:ed|s)|defeated|lost|votes?|voted|approved|adopted|unanimous(?:ly)?)(?:\s(?:was|of|by|with)){0,2}(?:\sa\svote\sof)?[\s,:(–-]{1,3}(?<for>\d{1,2})\s?(?:-|–|—|to)\s?(?<against>\d{1,2})(?:\s?[-–—]\s?(?<abstained>\d{1,2}))?(?![\d/]|\.\d|\s?-|\s?(?:years?|months?|weeks?|days?|[ap]\.?m|%|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** Lines below a motion that go on about it: its seconder, its votes, its result. */
const TAIL =
  /^(?:(?:seconded|second|2nd)\s?(?:by)?\s?[:–-]?\s\S|(?:the\s)?(?:motion|votes?|carried|passed|approved|all\sin|lost|failed|withdrawn|agreed|unanimous(?:ly)?|result)\b|(?:ayes?|yeas?|yes|nays?|noe?s?|abstain(?:ed|ing|s)?|abstentions?|in\sfavou?r|for|against|opposed|voting\s(?:aye|nay|yes|no)|absent)\s?(?:\(\d{1,3}\)\s?)?[:=–-])/i;
const TAIL_LINES = 6;
const TAIL_LENGTH = 160;
/** A motion of its own, not the outcome of the one above. */
const OPENS_ANOTHER =
  /^(?:the\s)?motion\s?(?:#?\d{1,4}\s?)?[:–-]|\b(?:moved|motion|proposed)\s(?:made\s)?by\b|^motion\sto\b/i;

export const motions: Segmenter = {
  name: 'motions',
  segment(context) {
    if (context.draft.kind === 'report') return;
    const found: Motion[] = [];
    const outcomes = new Set<Line>();
    for (const line of context.lines) {
      if (outcomes.has(line)) continue;
      if (/attendance|meeting-header|action-log/.test(context.taken.get(line) ?? '')) continue;
      const motion = readMotion(context, line, found.length + 1, outcomes);
      if (motion) found.push(motion);
    }
    context.draft.motions = found;
  },
};

/** `outcomes`: lines that speak of an earlier motion; those of this one are added. */
function readMotion(context: SegmentContext, line: Line, n: number, outcomes: Set<Line>): Motion | null {
  if (!/\b(?:motion|moved|proposed|propos|second|2nd|vote|carried)/i.test(line.text) || line.text.length > 2500)
    return null;
  const marked = /^\**(?:motion|MOTION)\**\s{0,2}(?:#?\d{1,4})?\s?[:–-]\s/i.test(line.text);
  const tail = linesBelow(context, line);
  const text = [line, ...tail].map((one) => one.text).join(' \n');
  const person = (regexes: readonly RegExp[], key: 'mover' | 'seconder'): Owner | null => {
    for (const regex of regexes) {
      const words = regex
        .exec(text)
        ?.groups?.[key]?.replace(/^(?:by|the)\s/i, '')
        .replace(/[.,]{1,50}$/, '');
      if (words && !/^(?:The|That|This|It|A|Motion|Proposed|Seconded|Council|Board)$/.test(words))
        return resolveOwner({ text: words.replace(LEADING_TITLES, '') }, context.draft.people);
    }
    return null;
  };
  const mover = person(MOVERS, 'mover');
  const seconder = person(SECONDERS, 'seconder');
  const count = (key: keyof typeof VOTES): number | null => {
    const match = VOTES[key].exec(text);
    const value = match?.groups?.n ?? match?.groups?.m;
    return value === undefined ? null : Number(value);
  };
  const counted = { for: count('for'), against: count('against'), abstained: count('abstained') };
  const votes = counted.for === null ? (scoreIn(text) ?? counted) : counted;
  const result = readResult(text);
  if (!marked && !(mover && seconder) && !(mover && result && /\b(?:motion|moved)\b/i.test(text))) return null;
  for (const one of tail) outcomes.add(one);
  return {
    id: `motion-${n}`,
    text: clean(line.text),
    mover,
    seconder,
    agendaItemId: itemAt(context, line),
    votes,
    result,
    spans: [line, ...tail].map(({ block, start, end }) => spanOf(block, start, end)),
  };
}

function scoreIn(text: string): Motion['votes'] | null {
  const score = SCORE.exec(text)?.groups;
  if (!score) return null;
  const abstained = score.abstained === undefined ? null : Number(score.abstained);
  return { for: Number(score.for ?? score.by), against: Number(score.against ?? score.not), abstained };
}

/** The lines that go on about the motion, one behind the other, up to the next motion. */
function linesBelow({ lines }: SegmentContext, line: Line): Line[] {
  const below = lines.slice(line.index + 1, line.index + 1 + TAIL_LINES);
  // "Moved: Cr Lee  Seconded: Cr Roe⏎That the minutes be confirmed.⏎CARRIED 4/0"
  if (/^moved\b/i.test(line.text) && /^that\s/i.test(below[0]?.text ?? '')) {
    return [below[0]!, ...outcomesOf(below.slice(1))];
  }
  return outcomesOf(below);
}

function outcomesOf(below: readonly Line[]): Line[] {
  const end = below.findIndex(({ text }) => text.length > TAIL_LENGTH || !TAIL.test(text) || OPENS_ANOTHER.test(text));
  return end < 0 ? [...below] : below.slice(0, end);
}

function readResult(words: string): Motion['result'] {
  if (/\bwithdrawn\b/i.test(words)) return 'withdrawn';
  if (/\b(?:tabled|deferred|postponed)\b/i.test(words)) return 'deferred';
  if (/\b(?:motion (?:was )?(?:lost|failed|defeated)|not carried|failed|defeated|lost)\b/i.test(words)) return 'lost';
  if (
    /\b(?:carried|passed|passes|approved|accepted|agreed|adopted|unanimous(?:ly)?|all in favou?r|motion carries)\b/i.test(
      words,
    )
  )
    return 'carried';
  return null;
}
