/** When two statements are taken for one action, and the reason that the register gives for it. */
import type { MinutesDocument } from '../model/document.ts';
import type { Evidence } from './evidence.ts';
import { ownersDiffer, type Statement, shareOwner } from './mentions.ts';
import { dateOf, datesAgree, datesConflict } from './series.ts';
import { issuedOf, type Thread } from './thread.ts';
import { similarity, weightOf } from './wording.ts';

/** From here on two wordings are taken for one action without any other evidence. */
const SAME_WORDING = 0.8;
/** Enough beside a reference that is the same. */
const ALIKE = 0.35;
/** Enough beside the same meeting and the same owner. */
const RELATED = 0.2;
/** Actions of fewer telling words ("Agenda item next time") come back for other reasons: they must agree wholly. */
const WORDS_TO_TELL = 5;

/** A statement of this document and a thread of earlier ones. */
export function fitsThread(statement: Statement, thread: Thread): Evidence | null {
  const anchor = thread.statements.at(-1);
  if (!anchor) return null;
  const issued = issuedOf(thread);
  const { ref } = statement.mention;
  const sameRef = ref !== null && statement.mention.source === 'logged' && thread.refs.has(ref);
  const otherRef = ref !== null && thread.refs.size > 0 && !sameRef;
  const conflict = datesConflict(issued, statement.issued);
  if (conflict && !sameRef) return null;
  let alike = 0;
  for (const known of thread.wordings) alike = Math.max(alike, similarity(known, statement.mention.text));
  if (alike < RELATED) return null;
  const sameIssue = datesAgree(issued, statement.issued);
  const owners = shareOwner(anchor, statement);
  const score = alike + bonus(sameRef, 0.5) + bonus(owners, 0.2) + bonus(sameIssue, 0.2) - bonus(otherRef, 0.2);
  const fits = (because: string): Evidence => ({ score, because, anchor });
  const wording = alike === 1 ? 'the same wording' : 'similar wording';
  if (sameRef && alike >= SAME_WORDING) return fits(`the same reference (${ref}) and ${wording}`);
  if (conflict) return null;
  if (sameRef && alike >= ALIKE) return fits(`the same reference (${ref}) and ${wording}`);
  if (sameRef && owners && sameIssue) return fits(`the same reference (${ref}), owner and issue date`);
  if (alike === 1 && sameIssue) return fits('the same wording and issue date');
  if (telling(statement, anchor) && !ownersDiffer(anchor, statement) && alike >= SAME_WORDING) return fits(wording);
  if (alike === 1 && owners) return fits('the same wording and owner');
  if (alike >= 0.6 && owners && sameIssue) return fits('similar wording, the same owner and issue date');
  return null;
}

/** An action minuted in a document and a thread with a row in that document's log. */
export function fitsRow(action: Statement, thread: Thread, document: MinutesDocument): Evidence | null {
  const anchor = thread.statements.findLast((known) => known.document === document);
  if (!anchor) return null;
  const alike = similarity(anchor.mention.text, action.mention.text);
  if (alike < RELATED) return null;
  const ofMeeting = datesAgree(anchor.issued, dateOf(document));
  const sameRef = action.mention.ref !== null && action.mention.ref === anchor.mention.ref;
  const owners = shareOwner(anchor, action);
  const score = alike + bonus(ofMeeting, 0.5) + bonus(owners, 0.2) + bonus(sameRef, 0.3);
  const fits = (because: string): Evidence => ({ score, because, anchor });
  const wording = alike === 1 ? 'the same wording' : 'similar wording';
  if (sameRef && alike >= ALIKE) return fits(`the same reference (${action.mention.ref}) and ${wording}`);
  if (ofMeeting && alike >= 0.5) return fits(`${wording}, issued at this meeting`);
  if (ofMeeting && owners) return fits('the same owner, issued at this meeting, related wording');
  if (alike === 1 || (telling(action, anchor) && alike >= SAME_WORDING && !ownersDiffer(action, anchor))) {
    return fits(wording);
  }
  return null;
}

const bonus = (holds: boolean, points: number) => (holds ? points : 0);

function telling(a: Statement, b: Statement): boolean {
  return Math.min(weightOf(a.mention.text), weightOf(b.mention.text)) >= WORDS_TO_TELL;
}
