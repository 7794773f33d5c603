/** What its word of deciding says, and who decides. */
import type { Feature } from '../../judge/judge.ts';
import type { Clause } from '../../recognise/deciding/clause.ts';
import { lists } from '../../recognise/deciding/words.ts';
import type { DecisionSubject } from './decision-subject.ts';

/** A feature of the clause. */
export const verb =
  (test: (clause: Clause) => boolean) =>
  ({ clause }: DecisionSubject) =>
    clause !== null && test(clause);
const elided = (c: Clause): boolean =>
  !c.passive &&
  !c.perfect &&
  !c.modal &&
  c.kind === 'decided' &&
  /^(?:matter|thing)$/.test(c.subject) &&
  /^(?:|as|by|unanimously|with|without|nem|subject|and|on|in|for)$/.test(c.next);
const SOFT = /^(?:confirmed|supported|instructed|directed|delegated|chosen|received|directs|confirms|supports)$/;

export const byVerb: readonly Feature<DecisionSubject>[] = [
  {
    name: 'verb-agree',
    says: ({ clause }) => `says “${clause?.verb ?? ''}”`,
    of: verb((c) => c.strong && c.kind !== 'weak'),
    prior: 130,
  },
  {
    name: 'verb-approve',
    says: ({ clause }) => `says “${clause?.verb ?? ''}”`,
    of: verb((c) => !c.strong && !c.electing && c.kind !== 'weak' && c.kind !== 'noun' && !SOFT.test(c.verb)),
    prior: 110,
  },
  {
    name: 'verb-elect',
    says: ({ clause }) => `says “${clause?.verb ?? ''}”`,
    of: verb((c) => c.electing),
    prior: 80,
  },
  {
    name: 'elected',
    says: 'somebody was elected',
    of: verb((c) => /^(?:re-?)?elected$/.test(c.verb) && c.passive),
    prior: 90,
  },
  {
    name: 'verb-soft',
    says: ({ clause }) => `says “${clause?.verb ?? ''}”`,
    of: verb((c) => c.kind !== 'weak' && SOFT.test(c.verb)),
    prior: -10,
  },
  {
    name: 'confirms-that',
    says: 'takes note that something is so',
    of: verb((c) => SOFT.test(c.verb) && c.next === 'that'),
    prior: -130,
  },
  {
    name: 'verb-weak',
    says: ({ clause }) => `says no more than “${clause?.verb ?? ''}”`,
    of: verb((c) => c.kind === 'weak'),
    prior: -150,
  },
  {
    name: 'noun',
    says: ({ clause }) => `speaks of “${clause?.verb ?? ''}”`,
    of: verb((c) => c.kind === 'noun'),
    prior: 100,
  },
  { name: 'present', says: 'told in the present', of: verb((c) => c.kind === 'decides'), prior: 10 },
  { name: 'by-group', says: 'a group decides', of: verb((c) => c.subject === 'group' && !c.passive), prior: 190 },
  { name: 'by-own-name', says: 'the body decides', of: ({ ownName }) => ownName, prior: 110 },
  {
    name: 'by-named',
    says: 'somebody called by a name with its article decides',
    of: ({ named }) => named,
    prior: 120,
  },
  { name: 'by-it', says: 'puts it impersonally', of: verb((c) => c.subject === 'it'), prior: 160 },
  { name: 'by-nobody', says: 'opens with the verb', of: verb((c) => c.subject === 'none'), prior: 60 },
  {
    name: 'by-person',
    says: 'one person does it',
    of: verb((c) => c.subject === 'person' && !c.passive && !c.shared),
    prior: -190,
  },
  {
    name: 'by-person-shared',
    says: 'somebody did something else first',
    of: verb((c) => c.subject === 'person' && c.shared),
    prior: -120,
  },
  { name: 'of-matter', says: 'speaks of what minutes approve', of: verb((c) => c.subject === 'matter'), prior: 150 },
  {
    name: 'passive-thing',
    says: 'something was decided on',
    of: verb((c) => c.passive && /^(?:thing|group|person)$/.test(c.subject)),
    prior: 135,
  },
  {
    name: 'active-thing',
    says: 'no group does it',
    of: verb((c) => !c.passive && c.subject === 'thing' && !elided(c)),
    prior: -60,
  },
  {
    name: 'passive',
    says: 'in the passive',
    of: verb((c) => c.passive && /^(?:it|matter)$/.test(c.subject)),
    prior: 50,
  },
  { name: 'elided', says: 'a note without “was”', of: verb(elided), prior: 130 },
  {
    name: 'then-that-to',
    says: 'goes on with “that” or “to”',
    of: verb((c) => /^(?:that|to)$/.test(c.next) && c.kind !== 'noun'),
    prior: 70,
  },
  { name: 'then-with', says: 'agrees with somebody', of: verb((c) => c.next === 'with' && c.strong), prior: -60 },
  { name: 'at-the-end', says: 'ends with the verb', of: verb((c) => c.next === ''), prior: 10 },
  {
    name: 'closing',
    says: 'ends with the verb, set apart',
    of: verb((c) => c.closing && c.subject === 'none'),
    prior: 170,
  },
  {
    name: 'opens-that-to',
    says: 'opens with the verb and goes on with “that” or “to”',
    of: verb(
      (c) =>
        c.subject === 'none' &&
        c.at <= 2 &&
        ((c.strong && c.next === '') || /^(?:that|to|not|unanimously|on|for|we|as|in|and|the|upon)$/.test(c.next)),
    ),
    prior: 130,
  },
  { name: 'shouted', says: 'sets the verb in capitals', of: verb((c) => c.shouted), prior: 160 },
  {
    name: 'many-agree',
    says: 'several agree, and no group is named',
    of: verb((c) => lists.base.has(c.verb) && c.subject !== 'group'),
    prior: -260,
  },
  {
    name: 'by-agent',
    says: 'one person did it',
    of: verb((c) => c.next === 'by' && c.byPerson),
    prior: -150,
  },
];
