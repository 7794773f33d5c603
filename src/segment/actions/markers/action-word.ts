/** "Action: …", "ACTION 3: …", "ACTION MG: …", "Sec TODO: …", "AP2 – …", at the head of a line or after a sentence. */
import { matchesOf } from '../../../model/matches.ts';
import { isEveryone, ownersOfPhrase } from '../../../recognise/people/owners.ts';
import { saysNobody } from '../../../recognise/people/person-list.ts';
import { isRole } from '../../../recognise/people/roles.ts';
import { normaliseLabel } from '../../../recognise/words/index.ts';
import type { SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';
import { namesOf } from '../owner-names.ts';
import { splitEntry } from '../split-entry.ts';

const WORD =
  '(?<word>action\\s(?:item|point|required|needed)s?|actions?|ACTIONS?|AP|AI|TO-?DO|todo|to do|cam gweithredu)(?![\\p{L}])';
const REF =
  '(?:\\s{0,2}(?:no\\.?|#)?\\s{0,1}(?<ref>(?:[A-Z]{1,8}\\d{0,3}[-/.])?\\d{1,4}(?:[./-]\\d{1,4}){0,3}[a-z]?)(?=[\\s:.)–-]))?';
/** "#action mira to …": a command of a meeting bot. */
const COMMAND = /^#action\s{1,3}/i;
const SLOT =
  "(?:\\s{0,2}(?<open>[([]?)(?:(?:for|on|by)\\s)?(?<slot>[\\p{L}@][\\p{L}\\p{N} .,/&+'’@_-]{0,60}?)[)\\]]?)??";
const CLOSER = '(?<closer>\\s{0,3}(?::|=>|→|\\s[-–—]{1,2}\\s|[-–—]\\s)\\s{0,4})';
/** "ACT-TC-2016-58: Action: …": the code under which a log keeps it. */
const CODE = '(?:(?<code>[A-Z]{1,6}(?:[-/.][A-Z\\d]{1,8}){1,5})\\s?[:–-]\\s?)?';
/** With a colon or dash after the word. */
const CLOSED = new RegExp(
  `(?<before>^|[.!?;)\\]”"]\\s{1,4}|\\t|\\n)${CODE}(?<lead>[\\p{L}](?:[\\p{L} ,/&'’]|\\.(?!\\s)|(?<=(?<!\\p{L})\\p{L}{1,3})\\.){0,40}?\\s)??\\[?${WORD}${REF}${SLOT}${CLOSER}`,
  'giu',
);
/** Most lines hold none of the words, which is quickly seen. */
const SOME_WORD = /action|gweithredu|to[- ]?do|\ba[pi](?![a-z])/i;
/** Without: "Action Refresh the list", "ACTION Ann to …" at the head of a line. */
const OPEN = /^(?:Action point|Action item|Action|ACTION POINT|ACTION ITEM|ACTION)\s{1,3}(?=\p{Lu}|@)/u;
/** "Action log", "Action carried forward", "Actions from the last meeting" are not markers. */
const NOT_A_MARKER =
  /^actions?\s(?:logs?|list|plan|plans|(?:items?|points?)\b(?!\s{0,2}[:#\d–—-])|tracker|register|summary|review|carried|complete|completed|closed|done|from|arising|taken|table|group|update|updates|on the|was|were|is|has|required by)\b/i;

export const actionWord: ActionMarker = {
  name: 'action-word',
  example: 'Action: Jane Ng to circulate the tariff table.',
  find(line, context) {
    if (!SOME_WORD.test(line.text)) return [];
    // "Actions: who, when" over a column
    const inHead = line.cell && line.cell.row < (context.tables.get(line.block.id)?.reading.headerRows ?? 0);
    if (inHead && line.text.split(/\s+/).length <= 6) return [];
    const hits = matchesOf(line.text, CLOSED).filter((m) => accepts(m, line, context));
    const found = hits.flatMap((match, i) => taskAfter(match, hits[i + 1], line, context));
    if (found.length > 0) return found;
    const command = COMMAND.exec(line.text);
    if (command) return [splitEntry('action-word', line, null, command[0].length)];
    const open = OPEN.exec(line.text);
    if (open && !NOT_A_MARKER.test(line.text)) return openMarker(line, open[0].length);
    return boldMarker(line);
  },
};

/** What comes after a marker, up to the next one. */
function taskAfter(
  match: RegExpExecArray,
  next: RegExpExecArray | undefined,
  line: Line,
  { lexicon }: SegmentContext,
): FoundAction[] {
  const { word = '', ref, code, lead, slot } = match.groups ?? {};
  const from = match.index + match[0].length;
  const until = next ? next.index + (next.groups?.before?.length ?? 0) : line.text.length;
  const text = line.text.slice(from, until).replace(/\]\s*$/, '');
  // "Action items: new business" is a part of a board's agenda.
  const business = /items/i.test(word) && lexicon.isAgendaTitle(normaliseLabel(text));
  if (text.trim() === '' || saysNobody(text) || business) return [];
  const rest = { ref: ref ?? code ?? null, owners: slotOwners(lead, slot) };
  return [foundAction('action-word', line, from, from + text.trimEnd().length, rest)];
}

/** Words before the marker that say which actions, not whose. */
const WHICH = /^(?:new|agreed|further|follow-?up|key|next|and|the|(?:(?:top|high|first)\s)?priority|urgent)$/i;
const GROUPS = /^(?:for|by|on)?\s?(?:all|everyone|new members|members|team|committee|group)/i;

function accepts(match: RegExpExecArray, line: Line, context: SegmentContext): boolean {
  const { before = '', word = '', ref, closer = '', ...g } = match.groups ?? {};
  const [lead = '', slot = ''] = [g.lead?.trim(), g.slot?.trim()];
  const text = line.text.slice(match.index + before.length);
  if (NOT_A_MARKER.test(text.slice(text.indexOf(word)))) return false;
  const colon = closer.includes(':');
  if (/^(?:AP|AI)$/.test(word) && !ref && !g.slot && !colon) return false;
  // In the middle of a paragraph only the word with a capital counts.
  if (before !== '' && (/^[a-z]/.test(lead || word) || word === 'actions')) return false;
  // The words before and after must name somebody: "Sec TODO:", "ACTION new members:".
  if (lead !== '' && !WHICH.test(lead) && !namesSomebody(lead, context)) return false;
  const named = slot === '' || GROUPS.test(slot) || (colon && slot.split(/\s+/).length <= 3);
  return named || namesSomebody(slot, context);
}

function namesSomebody(words: string, context: SegmentContext): boolean {
  return (
    isRole(words) ||
    isEveryone(words) ||
    findPerson(words, context.draft.people) !== null ||
    ownersOfPhrase(words) !== null
  );
}

function slotOwners(...written: (string | undefined)[]): string[] | null {
  const words = written
    .map((one = '') => one.trim())
    // "Gweithredu / Action: Clerc i …": the marker in two languages
    .filter((one) => !/^(?:cam(?:au)? )?gweithredu[\s/]{0,3}$/i.test(one))
    .filter((one) => one !== '' && !WHICH.test(one) && !/^(?:required|unassigned)$/i.test(one));
  return words.length === 0 ? null : namesOf(words.join(', '));
}

/** "Action Refresh the membership list", "Action new members to …". */
function openMarker(line: Line, from: number): FoundAction[] {
  const text = line.text.slice(from);
  if (text.split(/\s+/).length < 3 || /^(?:Action|Item)s?\b/.test(text)) return [];
  return [foundAction('action-word', line, from, line.text.length)];
}

/** "**Action** Ann (al307): collate the list": the word alone is bold, the owner may come before a colon. */
function boldMarker(line: Line): FoundAction[] {
  const lead = line.boldLead > 0 ? line.text.slice(0, line.boldLead).replace(/[\s:.–-]{1,50}$/, '') : '';
  if (!/^(?:action|action item|action point|todo|to do|ap)$/i.test(lead)) return [];
  const from = line.boldLead + (/^[\s:.–-]+/.exec(line.text.slice(line.boldLead))?.[0].length ?? 0);
  const text = line.text.slice(from);
  if (text === '') return [];
  const named =
    /^(?<owner>(?:[a-zà-öø-ɏ][a-zà-öø-ɏ'’-]+(?:\s[a-zà-öø-ɏ][a-zà-öø-ɏ'’-]+){0,3}(?:\s?\([^)]{1,50}\))?|\((?:unassigned|nobody)\)))\s?:\s{1,3}/i.exec(
      text,
    );
  const owner = named?.groups?.owner?.replace(/\s?\([^)]{0,200}\)$/, '');
  const owners = owner === undefined ? null : owner === '' ? [] : namesOf(owner);
  return [foundAction('action-word', line, from + (named?.[0].length ?? 0), line.text.length, { owners })];
}
