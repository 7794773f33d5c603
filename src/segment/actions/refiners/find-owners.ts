/** Owners that are in the action's own words: "MH to liaise …", "…, MH to follow up", "… led by KY", "… from AC." */
import { matchesOf } from '../../../model/matches.ts';
import type { Person } from '../../../model/people.ts';
import { languages } from '../../../recognise/languages/index.ts';
import { findLeadingOwners, type LeadingOwners, ownersOfPhrase } from '../../../recognise/people/owners.ts';
import { findSentences } from '../../../recognise/sentences.ts';
import { findPerson } from '../../resolve-owners.ts';

/** "Ann to", "Ann will", "Ann i": what comes between owners and their task, in each language. */
const LINKS = languages.flatMap(({ undertakings }) => undertakings?.ownerLink ?? []);
const LED =
  /\b(?:led|presented|prepared|drafted|organised|organized|given|provided)\sby\s(?<owner>\p{Lu}[\p{L}.]{0,20}(?:(?:\s|\s?[/&]\s?|\sand\s)\p{Lu}[\p{L}.]{0,20}){0,2})\s*[.,;]?\s*$/u;
const FROM = /\b(?:from|by)\s(?<owner>\p{Lu}[\p{L}.]{0,20}(?:\s\p{Lu}[\p{L}.]{0,20})?)\s*[.]?\s*$/u;

function leadingOwners(text: string): LeadingOwners | null {
  for (const link of LINKS) {
    const lead = findLeadingOwners(text, link);
    if (lead) return lead;
  }
  return null;
}

/** Owners as written; empty if the words name nobody. */
export function findOwners(text: string, people: readonly Person[]): string[] {
  const owners: string[] = [];
  for (const range of findSentences(text)) {
    const sentence = text.slice(range.start, range.end);
    const lead = leadingOwners(sentence);
    if (lead) {
      for (const o of lead.owners) if (!owners.includes(o.text)) owners.push(o.text);
      continue;
    }
    // "mira_k to post the poll": as she signs on
    const sign = /^(?<owner>@?\p{L}[\p{L}\d_.-]{1,24})\s(?:to|will)\s\p{Ll}/u.exec(sentence)?.groups?.owner;
    const bare = sign?.replace('@', '') ?? '';
    if (sign !== undefined && (sign !== bare || (/^\p{Ll}|[\d_]/u.test(bare) && findPerson(bare, people)))) {
      if (!owners.includes(bare)) owners.push(bare);
      continue;
    }
    // "Ann, Bo – book the hall", "Ann: book the hall"
    const named = /^(?<owner>[\p{L}][\p{L} .,/&'’-]{1,40}?)\s?(?::|\s[-–—])\s/u.exec(sentence);
    const names = named ? ownersOfPhrase(named.groups?.owner ?? '') : null;
    if (names && range.start === 0 && names.every((n) => /^\p{Lu}{2,4}$/u.test(n.text) || findPerson(n.text, people))) {
      for (const o of names) if (!owners.includes(o.text)) owners.push(o.text);
    }
  }
  if (owners.length > 0) return owners;
  // "future discussion about funding, MH to follow up"
  for (const match of matchesOf(text, /[,;:–-]\s{1,2}(?=\p{Lu})/gu)) {
    const lead = leadingOwners(text.slice(match.index + match[0].length));
    if (lead && lead.end <= 40 && lead.owners.every((o) => /^\p{Lu}{2,4}$/u.test(o.text) || findPerson(o.text, people)))
      return lead.owners.map((o) => o.text);
  }
  // "Ann Lee set a date for the poll": somebody's full name at the head
  const full = people.find(({ name }) => name.includes(' ') && text.startsWith(`${name} `));
  if (full) return [full.name];
  // "AL agenda item for next meeting"
  const short = /^(?<initials>\p{Lu}{2,4})\s\p{Ll}/u.exec(text)?.groups?.initials;
  if (short !== undefined && people.some(({ initials }) => initials === short)) return [short];
  const tail = LED.exec(text) ?? FROM.exec(text);
  const words = tail?.groups?.owner;
  if (words) {
    const names = ownersOfPhrase(words);
    if (names?.every((o) => findPerson(o.text, people))) return names.map((o) => o.text);
  }
  return [];
}
