/** A decision in running text. */
import type { Block } from '../model/block.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

export const decisionUnmarked: Rule = {
  id: 'decision-unmarked',
  summary: 'A decision is in running text, where nothing marks it.',
  severity: 'info',
  recommended: false,
  check(context, report) {
    for (const document of context.documents) {
      const blocks = new Map(context.blocksOf(document).map((block) => [block.id, block]));
      for (const { text, certainty, spans } of document.decisions) {
        const [span] = spans;
        const block = span && blocks.get(span.node);
        const before = block?.text.slice(Math.max(0, span!.start - 40), span!.start) ?? '';
        if (certainty !== 'stated' || isMarked(text, before) || (block && hasDecisionColumn(block))) continue;
        if (!isDecided(text)) continue;
        report({
          document,
          message: `"${shortened(text)}" is a decision that nothing marks.`,
          span: span ?? null,
          help: 'Begin it with "RESOLVED" or "Decision:".',
        });
      }
    }
  },
};

/** "RESOLVED", "it was resolved", "agreed:"; the result of an election is known by its verb. */
const MARK = /\b(?:ACCEPTED|ADOPTED|AGREED|APPROVED|CARRIED|PASSED|DECISION|DECIDED|RESOLUTION)\b/;
const FORMAL = /\bresolved\b|\b(?:re-?)?elected\b|\b(?:agreed|decision|decided|resolution)\s?:/i;
/** "Accepted.", "Agreed to drop it.", "That the minutes be approved": the sentence opens as a decision. */
const OPENING =
  /^(?:accepted|agreed|approved|adopted|carried|decided|endorsed|noted|passed|ratified|resolution|that)\b/i;
/** What became of a motion: "The motion was passed", "carried by three to two", "nem. con.". */
const VERDICT =
  /\b(?:motion|vote|proposal|resolution)\b.{0,60}\b(?:adopted|agreed|approved|carrie[ds]|defeated|lost|pass(?:ed|es))\b|\bcarried (?:by|nem|un)|\bnem\.? ?con|\bunanimously carried\b/i;
/** Minutes are confirmed in these words. */
const RECORD = /\b(?:accurate|correct|true)(?: and \p{L}{4,10})? record\b/iu;
/** "No objections, agreed.", "Minutes adopted", "… seconded by Ann. Agreed": the decision is a sentence of its own. */
const BARE =
  /(?:^(?:\p{L}{1,30}[ ,]{1,2}){0,3}|[.!;:]\s{1,3}(?:all )?)(?:accepted|adopted|agreed|approved|carried|passed)\.?\s{0,3}$/iu;
const LABEL = /\b(?:agree(?:d|ment)|decisions?|decided|resolutions?|resolved|outcome)\b[^\p{L}]{0,12}$/iu;

function isMarked(text: string, before: string): boolean {
  return [MARK, FORMAL, OPENING, VERDICT, RECORD, BARE].some((mark) => mark.test(text)) || LABEL.test(before);
}

/** A table with a column for decisions. */
function hasDecisionColumn(block: Block): boolean {
  if (block.type !== 'table') return false;
  return (block.rows[0] ?? []).some(({ text }) => /\b(?:decisions?|resolutions?|outcome|agreed)\b/i.test(text));
}

const VERB =
  /\b(?:accepted|adopted|agreed|approved|authori[sz]ed|carried(?! (?:out|on|over|forwards?))|decided|endorsed|ratified)\b/gi;
/** "when it is formally approved", "not being accepted", "confirmed that it was decided", "at the last meeting we agreed". */
const NOT_HERE =
  /\b(?:once|if|when|whether|until|unless)\b[^.;,]{0,60}$|\b(?:not|be|being)\s(?:\p{L}{1,20}\s){0,2}$|\b(?:added|confirmed|explained|mentioned|noted|recalled|reported|said|says)\b[^.;]{0,30}\bthat\b[^.;]{0,120}$|\b(?:last|previous|earlier) (?:meeting|month|year)\b[^.;]{0,60}$/iu;
/** "accepted by Ann", "details approved as part of the permission": somebody did, some time. */
const ELSEWHERE = /^\s+(?:by\s+\p{Lu}|(?:as part|under|subject|last|in (?:\p{Lu}|\d))\b)/u;
const AUXILIARY = /\b(?:was|were|been|is|are)\b.{0,40}$/i;

/**
 * True if one of its verbs says that this meeting decided; an offer "accepted by Ann" is hers. What has no such verb was
 * known as a decision by a mark above it: the parts of a list below "RESOLVED:".
 */
function isDecided(text: string): boolean {
  return [...text.matchAll(VERB)].some(({ 0: verb, index }) => {
    const before = text.slice(Math.max(0, index - 200), index);
    const elsewhere = ELSEWHERE.test(text.slice(index + verb.length)) && !AUXILIARY.test(before);
    return !NOT_HERE.test(before) && !elsewhere;
  });
}
