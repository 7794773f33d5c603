/** "Action: …", "ACTION 3: …", "ACTION MG: …", "Sec TODO: …", "AP2 – …", at the head of a line or after a sentence. */
import { matchesOf } from '../../../model/matches.ts';
import { isEveryone, ownersOfPhrase, splitOwners } from '../../../recognise/people/owners.ts';
import { saysNobody } from '../../../recognise/people/person-list.ts';
import { isRole } from '../../../recognise/people/roles.ts';
import { normaliseLabel } from '../../../recognise/words/index.ts';
import type { SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import { type ActionMarker, type FoundAction, foundAction } from '../marker.ts';
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
    const found: FoundAction[] = [];
    if (!SOME_WORD.test(line.text)) return found;
    // "Actions: who, when" over a column
    if (line.cell && line.cell.row < (context.tables.get(line.block.id)?.reading.headerRows ?? 0)) {
      if (line.text.split(/\s+/).length <= 6) return found;
    }
    const hits = matchesOf(line.text, CLOSED).filter((m) => accepts(m, line, context));
    for (const [i, match] of hits.entries()) {
      const from = match.index + match[0].length;
      const until = hits[i + 1]
        ? (hits[i + 1]?.index ?? 0) + (hits[i + 1]?.groups?.before?.length ?? 0)
        : line.text.length;
      const text = line.text.slice(from, until).replace(/\]\s*$/, '');
      const names = slotOwners(match);
      // "Action items: new business" is a part of a board's agenda.
      const business = /items/i.test(match.groups?.word ?? '') && context.lexicon.isAgendaTitle(normaliseLabel(text));
      if (text.trim() === '' || saysNobody(text) || business) continue;
      const end = from + text.trimEnd().length;
      const ref = match.groups?.ref ?? match.groups?.code ?? null;
      found.push(foundAction('action-word', line, from, end, { ref, owners: names }));
    }
    if (found.length > 0) return found;
    const command = COMMAND.exec(line.text);
    if (command) return [splitEntry('action-word', line, null, command[0].length)];
    const open = OPEN.exec(line.text);
    if (open && !NOT_A_MARKER.test(line.text)) return openMarker(line, open[0].length, context);
    return boldMarker(line, context);
  },
};

function accepts(match: RegExpExecArray, line: Line, context: SegmentContext): boolean {
  const g = match.groups ?? {};
  const text = line.text.slice(match.index + (g.before?.length ?? 0));
  const word = g.word ?? '';
  if (NOT_A_MARKER.test(text.slice(text.indexOf(word)))) return false;
  if (/^(?:AP|AI)$/.test(word) && !g.ref && !g.slot && !/:/.test(g.closer ?? '')) return false;
  // In the middle of a paragraph only the word with a capital counts.
  if (g.before !== '' && /^[a-z]/.test(g.lead?.trim() || word)) return false;
  if (/^actions$/i.test(word) && g.before !== '' && !/^A/.test(word)) return false;
  // The words before and after must name somebody: "Sec TODO:", "ACTION new members:".
  const lead = g.lead?.trim();
  if (
    lead &&
    !namesSomebody(lead, context) &&
    !/^(?:new|agreed|further|follow-?up|key|next|and|the|(?:(?:top|high|first)\s)?priority|urgent)$/i.test(lead)
  )
    return false;
  const slot = g.slot?.trim();
  if (
    slot &&
    !namesSomebody(slot, context) &&
    !/^(?:for|by|on)?\s?(?:all|everyone|new members|members|team|committee|group)/i.test(slot) &&
    (slot.split(/\s+/).length > 3 || !/:/.test(g.closer ?? ''))
  )
    return false;
  return true;
}

function namesSomebody(words: string, context: SegmentContext): boolean {
  return (
    isRole(words) ||
    isEveryone(words) ||
    findPerson(words, context.draft.people) !== null ||
    ownersOfPhrase(words) !== null
  );
}

function slotOwners(match: RegExpExecArray): string[] | null {
  const lead = match.groups?.lead?.trim() ?? '';
  const slot = match.groups?.slot?.trim() ?? '';
  const words = [lead, slot]
    // "Gweithredu / Action: Clerc i …": the marker in two languages
    .filter((w) => !/^(?:cam(?:au)? )?gweithredu[\s/]{0,3}$/i.test(w))
    .filter(
      (w) =>
        w !== '' &&
        !/^(?:new|agreed|further|follow-?up|key|next|and|the|required|unassigned|(?:(?:top|high|first)\s)?priority|urgent)$/i.test(
          w,
        ),
    )
    .join(', ');
  return words === '' ? null : splitOwners(words).map((o) => o.text);
}

/** "Action Refresh the membership list", "Action new members to …". */
function openMarker(line: Line, from: number, _context: SegmentContext): FoundAction[] {
  const text = line.text.slice(from);
  if (text.split(/\s+/).length < 3 || /^(?:Action|Item)s?\b/.test(text)) return [];
  return [foundAction('action-word', line, from, line.text.length)];
}

/** "**Action** Ann (al307): collate the list": the word alone is bold, the owner may come before a colon. */
function boldMarker(line: Line, _context: SegmentContext): FoundAction[] {
  const lead = line.boldLead > 0 ? line.text.slice(0, line.boldLead).replace(/[\s:.–-]{1,50}$/, '') : '';
  if (!/^(?:action|action item|action point|todo|to do|ap)$/i.test(lead)) return [];
  let from = line.boldLead;
  while (from < line.text.length && /[\s:.–-]/.test(line.text[from] ?? '')) from++;
  const text = line.text.slice(from);
  if (text === '') return [];
  const named =
    /^(?<owner>(?:[a-zà-öø-ɏ][a-zà-öø-ɏ'’-]+(?:\s[a-zà-öø-ɏ][a-zà-öø-ɏ'’-]+){0,3}(?:\s?\([^)]{1,50}\))?|\((?:unassigned|nobody)\)))\s?:\s{1,3}/i.exec(
      text,
    );
  if (named?.groups) {
    const owner = (named.groups.owner ?? '').replace(/\s?\([^)]{0,200}\)$/, '');
    return [
      foundAction('action-word', line, from + named[0].length, line.text.length, {
        owners: owner === '' ? [] : splitOwners(owner).map((o) => o.text),
      }),
    ];
  }
  return [foundAction('action-word', line, from, line.text.length)];
}
