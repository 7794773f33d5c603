/** An entry of a list of actions: "Ann: book the hall", "Bo – order paint", "book the hall (Ann)", "Action: …". */
import { matchesOf } from '../../model/matches.ts';
import { type FieldRecord, readRecord } from '../../recognise/field-record.ts';
import { ownersOfPhrase, splitOwners } from '../../recognise/people/owners.ts';
import type { Line } from '../line.ts';
import { type FoundAction, foundAction } from './marker.ts';

/** "Ann: book the hall", "Ann – book the hall", "Ann Lee (treasurer): …", "For Ann: …". */
export const NAMED =
  /^(?:For\s(?=\p{Lu}))?(?<owner>[\p{L}@][\p{L}\p{N} .,/&+'’@_-]{0,50}?(?:\s?\([^)]{1,40}\))?)\s?(?::|\s[-–—]|\t)\s{1,4}(?=\S)/u;

/** "Action: ", "AP 3 – ", "AI-70 ", "#action ": what a list of actions need not say of its entries. */
const WORD =
  /^(?:(?:action|todo|ap|ai)\s?\d{0,3}\s?[:–-]\s{1,3}|(?:action|ap|ai|item)[-\s]?#?\d{1,5}\s?[:.–-]?\s{1,3}|#(?:action|info)\s)/i;

/** Parts an entry into owner and task; `owner` is who heads its group, `from` where the entry begins in the line. */
export function splitEntry(by: string, line: Line, owner: string[] | null, from = 0): FoundAction {
  const label =
    from > 0
      ? from
      : line.block.labelLength > 0 && line.start < line.block.labelLength
        ? line.block.labelLength - line.start
        : (/^\(?\d{1,3}[.)]\s{1,4}/.exec(line.text)?.[0].length ?? 0);
  const record = from > 0 ? null : readRecord(line.text, label);
  if (record) return fromRecord(by, line, record);
  // "(01.28) Book the hall", "[3 May] Book the hall": by when it is due comes before it.
  const dated = from > 0 ? null : /^[([](?<due>[^()[\]]{3,24})[)\]]\s{1,4}(?=\S)/.exec(line.text.slice(label));
  const due = dated && /\d/.test(dated.groups?.due ?? '') ? dated : null;
  if (due) {
    const entry = splitEntry(by, line, owner, label + due[0].length);
    return { ...entry, dueText: entry.dueText ?? due.groups?.due ?? null };
  }
  const text = line.text.slice(label);
  // The words "Action:" inside an action list add nothing.
  const word = WORD.exec(text)?.[0].length ?? 0;
  const body = text.slice(word);
  // "@mira @josul find a shepherd", "@mira: merge it"
  const handles = /^(?:@[\w-]{2,39}(?:\s?[,&/]\s?|\sand\s|\s)?){1,6}(?::\s|to\s)?/.exec(body);
  if (handles) {
    const names = matchesOf(handles[0], /@([\w-]{2,39})/g).map((m) => m[1] ?? '');
    const colon = /:\s$/.test(handles[0]) ? handles[0].length : 0;
    return foundAction(by, line, label + word + colon, line.text.length, { owners: names });
  }
  // "(Ann) order the paint", "[Ann, Bo] book the hall"
  const opening = /^[([](?<owner>\p{Lu}[\p{L} .,/&'’-]{0,40})[)\]]\s{0,2}[:–-]?\s{0,3}(?=\S)/u.exec(body);
  const openers = opening?.groups ? ownersOfPhrase(opening.groups.owner ?? '') : null;
  if (opening && openers)
    return foundAction(by, line, label + word + opening[0].length, line.text.length, {
      owners: openers.map((o) => o.text),
    });
  // "Fence repair: ask for three quotes. (Ann, Bo)": what comes before the colon is what the task is about.
  const closing = /[.!?]\s\((?<owner>\p{Lu}[^()]{1,80})\)\.?$/u.exec(body);
  const closers = closing?.groups ? ownersOfPhrase(closing.groups.owner ?? '') : null;
  if (closing && closers)
    return foundAction(by, line, label + word, label + word + closing.index + 1, {
      owners: closers.map((o) => o.text),
    });
  const named = NAMED.exec(body);
  const names = named ? ownersOfPhrase((named.groups?.owner ?? '').replace(/\s?\([^)]{0,200}\)$/, '')) : null;
  if (named && names)
    return foundAction(by, line, label + word + named[0].length, line.text.length, {
      owners: names.map((o) => o.text),
    });
  // "Book the library for June: Bea Stone"
  const colon = /:\s{1,4}(?<owner>\p{Lu}[\p{L} .,/&+'’-]{1,60}?)\.?$/u.exec(body);
  const last = colon?.groups && colon.index > 8 ? ownersOfPhrase(colon.groups.owner ?? '') : null;
  if (colon && last && /\s\p{Ll}{2,}/u.test(body.slice(0, colon.index)))
    return foundAction(by, line, label + word, label + word + colon.index, { owners: last.map((o) => o.text) });
  const bracket = /\s?[([](?<owner>[@\p{Lu}][\p{L}\d_ .,/&+'’@-]{0,40})[)\]]\.?$/u.exec(body);
  const signed = /^@[\w-]+(?:[ ,&]+@[\w-]+){0,4}$/.test(bracket?.groups?.owner ?? '')
    ? splitOwners(bracket?.groups?.owner ?? '')
    : null;
  const trailing = signed ?? (bracket?.groups ? ownersOfPhrase(bracket.groups.owner ?? '') : null);
  if (bracket && trailing)
    return foundAction(by, line, label + word, label + word + bracket.index, { owners: trailing.map((o) => o.text) });
  // "… – Ann Lee" at the end of the line
  const dash = /\s[-–—]\s(?<owner>\p{Lu}[\p{L} .,/&+'’-]{0,40}?)(?<due>\s?\([^)]{3,24}\))?\.?$/u.exec(body);
  const behind = dash?.groups ? ownersOfPhrase(dash.groups.owner ?? '') : null;
  if (dash && behind && dash.index > 8)
    return foundAction(by, line, label + word, label + word + dash.index, {
      owners: behind.map((o) => o.text),
      dueText: dash.groups?.due?.replace(/[()]/g, '').trim() ?? null,
    });
  return foundAction(by, line, label + word, line.text.length, { owners: owner });
}

/** The task of a line of labelled fields, with what the others say of it. */
export const fromRecord = (by: string, line: Line, { start, end, owner, due, ref }: FieldRecord): FoundAction =>
  foundAction(by, line, start, end, {
    ref,
    owners: owner === null ? null : splitOwners(owner).map((o) => o.text),
    dueText: due,
  });
