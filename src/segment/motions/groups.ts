/**
 * Stretches that could be a motion: the sentence that moves it, and those that go on about it, on its line or below: who
 * seconded, how the votes went, what came of it, also after some talk.
 */

import type { Motion } from '../../model/document.ts';
import { oncePer } from '../../model/once-per.ts';
import type { MotionPhrases, NameRange } from '../../recognise/languages/grammar/motion-phrases.ts';
import { type Content, contentOf } from '../../recognise/motions/content.ts';
import { readResult, readVotes } from '../../recognise/motions/outcome.ts';
import { readPhrases } from '../../recognise/motions/phrases.ts';
import { namesResult, type TailKind, tailKind } from '../../recognise/motions/tail.ts';
import type { SegmentContext } from '../context.ts';
import { type Statement, statementsOf } from '../statements.ts';

export interface MotionGroup {
  /** The sentence that moves it. */
  opener: Statement;
  phrases: MotionPhrases;
  mover: NameRange | null;
  seconder: NameRange | null;
  isSeconded: boolean;
  /** What is moved, and the statement that says it; null where nothing does. */
  content: { statement: Statement; range: Content } | null;
  /** Statements below that go on about it: seconder, votes, result. */
  tail: Statement[];
  /** The statement that says what came of it; null if none does, or the opener itself. */
  outcome: Statement | null;
  result: Motion['result'];
  votes: Motion['votes'];
  /** Statements of talk between the motion and what came of it. */
  talk: number;
}

/** Further below nothing is looked for. */
const FURTHEST = 24;
/** So much talk may come before the result of a motion that is named as one ("Motion carried."). */
const MOST_TALK = 5;
/** "Carried 41–15.": only what is put to the vote is. */
const OF_VOTES = /^\W*(?:carried|passed|lost|failed|defeated|not carried|unanimously carried)\b/i;
/** "Discussion: none", "Result:" over boxes to tick: labels of a form. */
const EMPTY_LABEL =
  /^(?:(?:discussion|debate|result|outcome|votes?|decision|notes?|comments?)\s?:\s{0,3})?(?:none|nil|n\/a|no discussion)?[.\s]{0,3}$/;

/** "That the minutes be confirmed.", "To adjourn." */
const WORDS_OF_MOTION = /^["“*]{0,3}(?:[Tt]hat|THAT|[Tt]o|TO)\s/;

export const motionGroups = oncePer((context: SegmentContext): readonly MotionGroup[] => {
  const statements = statementsOf(context);
  const groups: MotionGroup[] = [];
  const used = new Set<Statement>();
  for (const statement of statements) {
    if (used.has(statement) || statement.text.length > 2500) continue;
    const phrases = readPhrases(statement.text);
    if (!phrases || phrases.verb === null) continue;
    const group = open(statement, phrases);
    follow(group, statements, used);
    lookAround(group, statements, used);
    finish(group);
    used.add(statement);
    for (const one of group.tail) used.add(one);
    const main = groups.at(-1);
    // "…, to adopt the policy. Bo moved to amend …. The amendment failed. Motion carried.": the main motion goes on.
    if (main && main.result === null && isAmendment(group)) {
      follow(main, statements, used, (group.tail.at(-1) ?? statement).index + 1);
      finish(main);
      for (const one of main.tail) used.add(one);
    }
    groups.push(group);
  }
  return groups;
});

function open(opener: Statement, phrases: MotionPhrases): MotionGroup {
  const said = contentOf(opener.text, phrases);
  // "The Mayor moved the following resolution:": what is moved is below.
  const below = said !== null && /^(?:the|this)\s(?:following|below)\b/i.test(opener.text.slice(said.start, said.end));
  const range = below ? null : said;
  const { mover, seconder, isSeconded } = phrases;
  return {
    opener,
    phrases,
    mover,
    seconder,
    isSeconded,
    content: range && { statement: opener, range },
    tail: [],
    outcome: null,
    result: null,
    votes: { for: null, against: null, abstained: null },
    talk: 0,
  };
}

/** A sentence below a motion, and what it adds to it. */
interface Addition {
  next: Statement;
  phrases: MotionPhrases | null;
  kind: TailKind;
  moves: NameRange | null;
  seconds: boolean;
}

/** Takes along what comes after the opener and goes on about the motion. */
function follow(
  group: MotionGroup,
  statements: readonly Statement[],
  used: ReadonlySet<Statement>,
  from = group.opener.index + 1,
): void {
  let talk = 0;
  let closed = false;
  for (const next of statements.slice(from, from + FURTHEST)) {
    if (EMPTY_LABEL.test(next.text.toLowerCase())) continue;
    const phrases = readPhrases(next.text);
    if (used.has(next) || opensAnother(group, next, phrases, talk)) break;
    if (group.content === null && talk === 0 && WORDS_OF_MOTION.test(next.text) && !phrases?.verb) {
      group.content = { statement: next, range: { start: 0, end: next.text.length } };
      group.tail.push(next);
      continue;
    }
    const addition: Addition = {
      next,
      phrases,
      kind: tailKind(next.text) ?? (talk === 0 && !closed && namesResult(next.text) ? 'result' : null),
      moves: group.mover === null ? (phrases?.mover ?? null) : null,
      seconds: phrases?.isSeconded === true && group.seconder === null,
    };
    if (isAbout(addition, talk, closed)) {
      group.talk = Math.max(group.talk, talk);
      talk = 0;
      if (add(group, addition)) closed = true;
    } else {
      talk += 1;
      if (closed || talk > MOST_TALK) break;
    }
  }
}

/** A heading, or a sentence that moves something else. */
function opensAnother(group: MotionGroup, next: Statement, phrases: MotionPhrases | null, talk: number): boolean {
  // "SECONDED BY: Roe", "ROLL CALL VOTE" may be set like headings.
  if (next.heading && phrases === null && tailKind(next.text) === null) return true;
  if (!phrases?.verb) return false;
  const more = talk === 0 && phrases.verb !== 'accepted' && phrases.mover !== null && group.mover === null;
  return !(more && contentOf(next.text, phrases) === null);
}

/** A sentence is about the motion above it, though there is talk between them. */
function isAbout({ next: { text }, kind, moves, seconds }: Addition, talk: number, closed: boolean): boolean {
  if (moves || seconds) return talk <= 2 || (text.length <= 60 && talk <= MOST_TALK);
  const votes = kind === 'vote' && talk <= MOST_TALK && text.length > 12;
  if (kind === 'motion-result' || votes) return !closed || talk === 0;
  return kind !== null && (talk === 0 || (kind === 'result' && OF_VOTES.test(text)));
}

/** Adds to a motion what a sentence says of it; true if that closes it. */
function add(group: MotionGroup, { next, phrases, kind, moves }: Addition): boolean {
  group.tail.push(next);
  if (moves) group.mover = moves;
  group.seconder ??= phrases?.seconder ?? null;
  group.isSeconded ||= phrases?.isSeconded === true;
  const states = readResult(next.text) !== null;
  const settles = kind === null || (kind === 'vote' && group.outcome === null);
  if (kind === 'result' || kind === 'motion-result' || (states && settles)) group.outcome = next;
  return states && kind !== null;
}

const isAmendment = ({ content }: MotionGroup): boolean =>
  content !== null && /^(?:to|that)\s(?:amend|add|strike|substitute)\b|\bamend/i.test(wordsOf(content));

/** "The minutes were approved. Proposed Ann Lee, seconded Bo Roe.": what was moved comes before its movers. */
function lookAround(group: MotionGroup, statements: readonly Statement[], used: ReadonlySet<Statement>): void {
  if (group.content !== null || group.phrases.verb === 'accepted') return;
  const before = statements[group.opener.index - 1];
  if (!before || used.has(before) || before.heading || before.text.length > 400) return;
  const near = before.line === group.opener.line || before.line.index >= group.opener.line.index - 1;
  // "Moved: A. Roe  Seconded: B. Lee  Result: Passed": a line of labels belongs to what is above.
  const labels = group.phrases.leads && group.opener.text.split(/\s+/).length <= 16;
  const decides =
    /\b(?:be|was|were|is|are|to|should|minutes?|report|accounts|budget|motion|resolution|appoint\w*|elect\w*)\b/i.test(
      before.text,
    );
  if (!near || !(decides || labels || (before.line === group.opener.line && before.text.length < 60))) return;
  // "Ann asked for a motion to adjourn. Bo so moved."
  const asked = /\bmotion\s(?=(?:to|that)\s)/i.exec(before.text);
  const start = asked ? asked.index + asked[0].length : 0;
  group.content = { statement: before, range: { start, end: before.text.length } };
}

function finish(group: MotionGroup): void {
  const { opener, content, tail } = group;
  // What is moved says nothing of what came of it: "… that the lost sign be replaced."
  const own =
    content?.statement === opener
      ? `${opener.text.slice(0, content.range.start)} … ${opener.text.slice(content.range.end)}`
      : opener.text;
  const below = tail.filter((one) => one !== content?.statement);
  const all = [own, ...below.map(({ text }) => text)].join(' \n');
  group.votes = readVotes(all);
  group.result =
    (group.outcome && readResult(group.outcome.text)) ??
    readResult(all) ??
    (content && !WORDS_OF_MOTION.test(wordsOf(content)) ? readResult(wordsOf(content)) : null) ??
    byVotes(group.votes);
}

/** What is moved, in its own words. */
export const wordsOf = ({ statement, range }: NonNullable<MotionGroup['content']>): string =>
  statement.text.slice(range.start, range.end);

/** "5 for, 2 against" says what came of it, too. */
function byVotes(votes: Motion['votes']): Motion['result'] {
  if (votes.for === null || votes.against === null || votes.for === votes.against) return null;
  return votes.for > votes.against ? 'carried' : 'lost';
}
