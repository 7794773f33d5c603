/** Records in brief from the text that a store keeps, ten thousand of them at a time: people whom lists give alike are held once. */
import type { Listed } from '../../consolidate/brief.ts';
import type { StoredBrief } from '../packed.ts';

/** Within a text of JSON no quotation mark stands bare: these are ends of values, whatever the values say. */
const LIST = ',"people":[{"id":';
const BETWEEN = '},{"id":';
const END = '}],"actions":[';

/** A reader of such texts. What it gives must not be changed. */
export function briefsReader(): (text: string) => StoredBrief[] {
  const known = new Map<string, Listed>();
  const personOf = (text: string): Listed => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const person = JSON.parse(`{"id":${text}}`) as Listed;
    // A copy: as a part of a longer text it would hold that, too.
    known.set(Buffer.from(text).toString(), person);
    return person;
  };
  return (text) => {
    const lists: Listed[][] = [];
    let rest = '';
    let at = 0;
    for (let from = text.indexOf(LIST); from !== -1; from = text.indexOf(LIST, at)) {
      const to = text.indexOf(END, from);
      if (to === -1) return JSON.parse(text) as StoredBrief[];
      rest += `${text.slice(at, from)},"people":${lists.length}`;
      lists.push(
        text
          .slice(from + LIST.length, to)
          .split(BETWEEN)
          .map(personOf),
      );
      // The bracket goes with the list.
      at = to + 2;
    }
    const briefs = JSON.parse(rest + text.slice(at)) as StoredBrief[];
    for (const brief of briefs) if (typeof brief.people === 'number') brief.people = lists[brief.people] ?? [];
    return briefs;
  };
}
