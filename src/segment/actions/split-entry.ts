/** An entry of a list of actions: "Ann: book the hall", "Bo – order paint", "book the hall (Ann)", "Action: …". */
import { firstOf } from '../../model/first-of.ts';
import { matchesOf } from '../../model/matches.ts';
import { type FieldRecord, readRecord } from '../../recognise/field-record.ts';
import type { Line } from '../line.ts';
import { type FoundAction, foundAction } from './marker.ts';
import { namesOf, ownersNamed } from './owner-names.ts';

/** "Ann: book the hall", "Ann – book the hall", "Ann Lee (treasurer): …", "For Ann: …". */
export const NAMED =
  /^(?:For\s(?=\p{Lu}))?(?<owner>[\p{L}@][\p{L}\p{N} .,/&+'’@_-]{0,50}?(?:\s?\([^)]{1,40}\))?)\s?(?::|\s[-–—]|\t)\s{1,4}(?=\S)/u;

/** "Action: ", "AP 3 – ", "AI-70 ", "#action ": what a list of actions need not say of its entries. */
const WORD =
  /^(?:(?:action|todo|ap|ai)\s?\d{0,3}\s?[:–-]\s{1,3}|(?:action|ap|ai|item)[-\s]?#?\d{1,5}\s?[:.–-]?\s{1,3}|#(?:action|info)\s)/i;

/** Where in an entry its task is, and whose that is. */
interface Named {
  start: number;
  end: number;
  owners: string[];
  dueText?: string | null;
}

/** A form in which an entry names its owners: `task` is where the task is then. */
function form(
  pattern: RegExp,
  task: (match: RegExpExecArray, body: string) => readonly [start: number, end: number] | null,
  ownersOf: (words: string) => string[] | null = ownersNamed,
) {
  return (body: string): Named | null => {
    const match = pattern.exec(body);
    const range = match && task(match, body);
    const owners = range && ownersOf((match.groups?.owner ?? '').replace(/\s?\([^)]{0,200}\)$/, ''));
    if (!owners) return null;
    const due = match.groups?.due?.replace(/[()]/g, '').trim();
    return { start: range[0], end: range[1], owners, ...(due === undefined ? {} : { dueText: due }) };
  };
}

const after = (match: RegExpExecArray, body: string) => [match[0].length, body.length] as const;
const before = ({ index }: RegExpExecArray) => [0, index] as const;

/** Ways of saying whose a task is, the surest first. */
const FORMS = [
  // "@mira @josul find a shepherd", "@mira: merge it"
  form(
    /^(?<owner>(?:@[\w-]{2,39}(?:\s?[,&/]\s?|\sand\s|\s)?){1,6})(?::\s|to\s)?/,
    ([all], body) => [/:\s$/.test(all) ? all.length : 0, body.length],
    (words) => matchesOf(words, /@([\w-]{2,39})/g).map((m) => m[1] ?? ''),
  ),
  // "(Ann) order the paint", "[Ann, Bo] book the hall"
  form(/^[([](?<owner>\p{Lu}[\p{L} .,/&'’-]{0,40})[)\]]\s{0,2}[:–-]?\s{0,3}(?=\S)/u, after),
  // "Fence repair: ask for three quotes. (Ann, Bo)": what comes before the colon is what the task is about.
  form(/[.!?]\s\((?<owner>\p{Lu}[^()]{1,80})\)\.?$/u, ({ index }) => [0, index + 1]),
  form(NAMED, after),
  // "Book the library for June: Bea Stone"
  form(/:\s{1,4}(?<owner>\p{Lu}[\p{L} .,/&+'’-]{1,60}?)\.?$/u, ({ index }, body) =>
    index > 8 && /\s\p{Ll}{2,}/u.test(body.slice(0, index)) ? [0, index] : null,
  ),
  form(/\s?[([](?<owner>[@\p{Lu}][\p{L}\d_ .,/&+'’@-]{0,40})[)\]]\.?$/u, before, (words) =>
    /^@[\w-]+(?:[ ,&]+@[\w-]+){0,4}$/.test(words) ? namesOf(words) : ownersNamed(words),
  ),
  // "… – Ann Lee" at the end of the line
  form(/\s[-–—]\s(?<owner>\p{Lu}[\p{L} .,/&+'’-]{0,40}?)(?<due>\s?\([^)]{3,24}\))?\.?$/u, (match) =>
    match.index > 8 ? before(match) : null,
  ),
];

/** Parts an entry into owner and task; `owner` is who heads its group, `from` where the entry begins in the line. */
export function splitEntry(by: string, line: Line, owner: string[] | null, from = 0): FoundAction {
  const label = from > 0 ? from : labelLength(line);
  const text = line.text.slice(label);
  if (from === 0) {
    const record = readRecord(line.text, label);
    if (record) return fromRecord(by, line, record);
    // "(01.28) Book the hall", "[3 May] Book the hall": by when it is due comes before it.
    const dated = /^[([](?<due>[^()[\]]{3,24})[)\]]\s{1,4}(?=\S)/.exec(text);
    const due = dated?.groups?.due ?? '';
    if (dated && /\d/.test(due)) {
      const entry = splitEntry(by, line, owner, label + dated[0].length);
      return { ...entry, dueText: entry.dueText ?? due };
    }
  }
  // The words "Action:" inside an action list add nothing.
  const at = label + (WORD.exec(text)?.[0].length ?? 0);
  const body = line.text.slice(at);
  const { start, end, ...rest } = firstOf(FORMS, body) ?? { start: 0, end: body.length, owners: owner };
  return foundAction(by, line, at + start, at + end, rest);
}

const labelLength = ({ block, start, text }: Line): number =>
  block.labelLength > 0 && start < block.labelLength
    ? block.labelLength - start
    : (/^\(?\d{1,3}[.)]\s{1,4}/.exec(text)?.[0].length ?? 0);

/** The task of a line of labelled fields, with what the others say of it. */
export const fromRecord = (by: string, line: Line, { start, end, owner, due, ref }: FieldRecord): FoundAction =>
  foundAction(by, line, start, end, {
    ref,
    owners: owner === null ? null : namesOf(owner),
    dueText: due,
  });
