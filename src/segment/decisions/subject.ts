/** What surrounds a candidate, as far as it matters for being a decision. */
import type { Action } from '../../model/actions.ts';
import { addTo } from '../../model/add-to.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Span } from '../../model/place.ts';
import type { Clause } from '../../recognise/deciding/clause.ts';
import { lists } from '../../recognise/deciding/words.ts';
import { isJob, isRole } from '../../recognise/people/roles.ts';
import { isActionTitle } from '../../recognise/words/action-titles.ts';
import type { SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import type { DecisionCandidate } from './candidates.ts';
import type { DecisionSubject } from './decision-subject.ts';
import { headingAbove, underDecisions } from './lists.ts';

/** "Ann said that the council agreed …" */
const REPORTED =
  /\b(?:reported|said|noted|advised|explained|informed|stated|mentioned|announced|told|queried|added|commented|outlined|confirmed|reminded|asked|understood|heard|believes?|thinks?|says?|reports?|notes?|states?|updated|replied|suggested|proposed|recommended|hoped)\s(?:[\p{L}']{1,16}\s){0,3}(?:that|if|whether|how)\b(?<rest>.*)$/u;
const EARLIER_MATTERS =
  /^(?:matters? arising|actions? (?:from|of|arising)|previous|review of (?:actions|previous)|outstanding|action (?:list|log)|correspondence|reports?)\b/i;
const END =
  /^(?:signed|appendix|annex|attachments?|approved (?:on|this|by)|respectfully submitted|minutes (?:taken|recorded|prepared) by)\b/i;

/** What the judge is told of each candidate of one document. */
export function subjectsOf(
  context: SegmentContext,
  candidates: readonly DecisionCandidate[],
): (candidate: DecisionCandidate, low: string) => DecisionSubject {
  const own = wordSet([context.draft.title, context.draft.body].filter((name) => name !== null).join(' '));
  const firstItem = context.headings.find(({ generic }) => !generic)?.line.index ?? 0;
  const marks = candidates.filter(({ source }) => source === 'marked' || source === 'cell').length;
  const end = endOf(context);
  return ({ source, clause, result, joined, heading, line, pieces }, low) => {
    const names = clause ? namesIn(clause) : [];
    return {
      source,
      low,
      clause,
      result,
      joined,
      heading,
      reported: clause !== null && isReported(low, clause),
      ownName:
        clause !== null &&
        !clause.passive &&
        clause.subject === 'thing' &&
        /^the\s/i.test(clause.subjectText) &&
        names.some((name) => own.has(name)),
      named: clause !== null && isNamedBody(clause),
      otherBody:
        own.size > 0 &&
        [...(clause?.subject === 'group' && !clause.passive ? names : []), ...agentsOf(pieces, clause)].some(
          (name) => !own.has(name),
        ),
      preamble: line.index < firstItem,
      underDecisions: underDecisions(context, line),
      underEarlier: isUnderEarlier(context, line),
      behindEnd: end !== null && line.index > end,
      isAction: isMarkedAction(context, line, pieces, clause),
      speaker: clause !== null && SPEAKER.test(textOf(pieces)),
      inReport: context.draft.kind === 'report',
      marksElsewhere: marks > 1,
    };
  };
}

const wordSet = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Words with a capital in the subject, those of groups left out: "the ⟨Standards⟩ Committee". */
function namesIn({ subjectText, subject }: Clause): string[] {
  if (subject !== 'group' && subject !== 'thing') return [];
  return subjectText
    .split(' ')
    .filter(
      (word, i) =>
        /^\p{Lu}\p{Ll}/u.test(word) && !(i === 0 && /^(?:the|all|both|our|a|an|after|following|then)$/i.test(word)),
    )
    .map((word) => word.toLowerCase())
    .filter(
      (word) => !lists.groups.has(word) && !/^(?:the|full|whole|all|steering|executive|finance|management)$/.test(word),
    );
}

/** "The Choir agreed to …": a name with its article that is not an office. */
function isNamedBody({ subject, subjectText, passive, strong }: Clause): boolean {
  if (subject !== 'thing' || passive || !strong) return false;
  const name = /^[Tt]he\s(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3})$/u.exec(subjectText)?.groups?.name;
  return name !== undefined && !isRole(name) && !isJob(name);
}

/** "Ann: Agreed, we would like to …" */
const SPEAKER = /^\p{Lu}[\p{L}’'.-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{0,20}){0,2}\s?:\s/u;
const textOf = ([piece]: DecisionCandidate['pieces']): string =>
  piece ? piece.block.text.slice(piece.start, piece.end) : '';

/** "… was approved by the ⟨District⟩ Council" */
const AGENT = /^(?:\s\p{L}{1,14}){0,2}\sby (?:the )?(?<names>(?:\p{Lu}[\p{L}’'-]{1,24}\s){0,4}\p{Lu}[\p{L}’'-]{1,24})/u;
function agentsOf(pieces: DecisionCandidate['pieces'], clause: Clause | null): string[] {
  const piece = pieces[0];
  if (!piece || !clause?.passive) return [];
  const names =
    AGENT.exec(piece.block.text.slice(piece.start, piece.end).slice(clause.end, clause.end + 90))?.groups?.names?.split(
      /\s+/,
    ) ?? [];
  const words = names.map((name) => name.toLowerCase());
  return words.some((word) => lists.groups.has(word)) ? words.filter((word) => !lists.groups.has(word)) : [];
}

function isReported(low: string, { shared, start }: Clause): boolean {
  if (shared) return false;
  const rest = REPORTED.exec(low.slice(0, start))?.groups?.rest;
  // "Ann said that the roof leaks and it was agreed to mend it."
  return rest !== undefined && !/[;.]|, (?:and|so|but)\b|\b(?:and|so|but) (?:it|this|the|we|all)\b/.test(rest);
}

function isUnderEarlier(context: SegmentContext, line: Line): boolean {
  const heading = headingAbove(context.headings, line);
  return heading !== undefined && EARLIER_MATTERS.test(heading.title);
}

/** Index of the line that closes the minutes; null if none does. */
function endOf({ lines }: SegmentContext): number | null {
  const from = Math.floor(lines.length / 2);
  return lines.slice(from).find(({ text }) => text.length < 80 && END.test(text))?.index ?? null;
}

/** "ACTION (Bo): " right before the text of an action. */
const ACTION_WORD = /\b(?:actions?|action points?|ap|todo|to do|tasks?)\b[^.!?]{0,24}$/i;

/** The word of deciding is in what is marked as an action, or listed as one. */
function isMarkedAction(
  { draft, headings, lexicon }: SegmentContext,
  line: Line,
  [piece]: DecisionCandidate['pieces'],
  clause: Clause | null,
): boolean {
  if (!piece) return false;
  const at = piece.start + (clause?.start ?? 0);
  const action = statedByBlock(draft.actions)
    .get(piece.block.id)
    ?.find(({ start, end }) => start <= at && at < end);
  if (!action) return false;
  const from = action.start;
  // "We agreed to buy two" is a decision, too; "Action: …" and what is listed as an action is not one.
  if (ACTION_WORD.test(piece.block.text.slice(Math.max(0, from - 40), from))) return true;
  const heading = headingAbove(headings, line);
  return line.cell !== null || (heading !== undefined && isActionTitle(heading.title, lexicon));
}

/** Spans of the actions that are stated, by their block. */
const statedByBlock = oncePer((actions: readonly Action[]) => {
  const spans = new Map<string, Span[]>();
  for (const action of actions)
    if (action.certainty === 'stated') for (const span of action.spans) addTo(spans, span.node, span);
  return spans;
});
