/** Motions: "Moved by A, seconded by B, that …. Carried 5–1.", "Motion by A, second by B to …", "Proposed by A …". */
import type { Motion } from '../model/document.ts';
import type { Owner } from '../model/people.ts';
import { itemAt } from './agenda-items.ts';
import type { SegmentContext, Segmenter } from './context.ts';
import { clean, type Line, spanOf } from './line.ts';
import { resolveOwner } from './resolve-owners.ts';

const NAME =
  "(?:(?:the\\s|by\\s)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Cllrs|Councillor|Supervisor|Commissioner)\\.?\\s){0,2}\\p{Lu}[\\p{L}'’.-]*(?:\\s(?!(?:Seconded|Proposed|Moved|Second|Carried|Motion|That|The)\\b)\\p{Lu}[\\p{L}'’.-]*){0,3})";
const MOVERS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|(?:[Mm]otion|MOTION)(?:\\sto\\s[^.]{1,120})?(?:\\smade)?)\\s?(?:by)?\\s?:?\\s(?<mover>${NAME})`,
    'u',
  ),
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

export const motions: Segmenter = {
  name: 'motions',
  segment(context) {
    if (context.draft.kind === 'report') return;
    const found: Motion[] = [];
    for (const line of context.lines) {
      if (/attendance|meeting-header|action-log/.test(context.taken.get(line) ?? '')) continue;
      const motion = readMotion(context, line, found.length + 1);
      if (motion) found.push(motion);
    }
    context.draft.motions = found;
  },
};

function readMotion(context: SegmentContext, line: Line, n: number): Motion | null {
  const { text } = line;
  if (!/\b(?:motion|moved|proposed|propos|second|2nd|vote|carried)/i.test(text) || text.length > 2500) return null;
  const marked = /^\**(?:motion|MOTION)\**\s{0,2}(?:#?\d{1,4})?\s?[:–-]\s/i.test(text);
  const person = (regexes: readonly RegExp[], key: 'mover' | 'seconder'): Owner | null => {
    for (const regex of regexes) {
      const words = regex
        .exec(text)
        ?.groups?.[key]?.replace(/^(?:by|the)\s/i, '')
        .replace(/[.,]{1,50}$/, '');
      if (words && !/^(?:The|That|This|It|A|Motion|Proposed|Seconded|Council|Board)$/.test(words))
        return resolveOwner(
          { text: words.replace(/^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s)+/, '') },
          context.draft.people,
        );
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
  const votes = { for: count('for'), against: count('against'), abstained: count('abstained') };
  const result = readResult(text, context.lines[line.index + 1]);
  if (!marked && !(mover && seconder) && !(mover && result && /\b(?:motion|moved)\b/i.test(text))) return null;
  return {
    id: `motion-${n}`,
    text: clean(text),
    mover,
    seconder,
    agendaItemId: itemAt(context, line),
    votes,
    result,
    spans: [spanOf(line.block, line.start, line.end)],
  };
}

/** The result stands in the motion's own words, or alone on the line below. */
function readResult(text: string, next: Line | undefined): Motion['result'] {
  const below =
    next &&
    next.text.length < 80 &&
    /^(?:motion|vote|carried|passed|approved|all in|lost|failed|withdrawn|agreed|unanimous)/i.test(next.text)
      ? next.text
      : '';
  const words = `${text} ${below}`;
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
