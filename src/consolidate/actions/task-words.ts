/** What an action asks for, without the names of those who are asked: "MH to liaise with …" → "liaise with …". */

/** Whether words name a person or group that the documents know. */
export type IsName = (words: string) => boolean;

const ASKED = /^(?<names>.{1,80}?)\s{1,3}(?:to|will|should|must|shall|agreed to)\s{1,3}(?=\S)/u;
const BRACKET = /\s{0,3}[([](?<names>[^()[\]]{1,80})[)\]]$/u;
const BETWEEN = /\s{0,2}[,/&+;]\s{0,2}|\s{1,3}and\s{1,3}/u;
/** "AB", "RE MH LH", "All". */
const INITIALS = /^(?:\p{Lu}{2,4}(?:\s{1,2}\p{Lu}{2,4}){0,5}|[Aa](?:ll|LL))$/u;
const TAIL = /[.;\s]{1,50}$/;

/** The text without a leading "AB to", "Ann Brook and Bo Carter will" and without a last bracket that only names owners. */
export function taskOf(text: string, isName: IsName): string {
  const bare = text.replace(TAIL, '');
  const lead = ASKED.exec(bare);
  const from = lead && areNames(lead.groups?.names ?? '', isName) ? lead[0].length : 0;
  const bracket = BRACKET.exec(bare);
  const to = bracket && areNames(bracket.groups?.names ?? '', isName) ? bracket.index : bare.length;
  const task = bare.slice(from, to).replace(TAIL, '');
  return task === '' ? text : task;
}

function areNames(words: string, isName: IsName): boolean {
  return words.split(BETWEEN).every((part) => {
    const name = part.trim().replace(/^the\s/i, '');
    return INITIALS.test(name) || isName(name);
  });
}
