/** What its word of deciding says, and who decides. */
import { type Feature, feature } from '../../judge/judge.ts';
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
  feature(
    'verb-agree',
    130,
    ({ clause }) => `says “${clause?.verb ?? ''}”`,
    verb((c) => c.strong && c.kind !== 'weak'),
  ),
  feature(
    'verb-approve',
    110,
    ({ clause }) => `says “${clause?.verb ?? ''}”`,
    verb((c) => !c.strong && !c.electing && c.kind !== 'weak' && c.kind !== 'noun' && !SOFT.test(c.verb)),
  ),
  feature(
    'verb-elect',
    80,
    ({ clause }) => `says “${clause?.verb ?? ''}”`,
    verb((c) => c.electing),
  ),
  feature(
    'elected',
    90,
    'somebody was elected',
    verb((c) => /^(?:re-?)?elected$/.test(c.verb) && c.passive),
  ),
  feature(
    'verb-soft',
    -10,
    ({ clause }) => `says “${clause?.verb ?? ''}”`,
    verb((c) => c.kind !== 'weak' && SOFT.test(c.verb)),
  ),
  feature(
    'confirms-that',
    -130,
    'takes note that something is so',
    verb((c) => SOFT.test(c.verb) && c.next === 'that'),
  ),
  feature(
    'verb-weak',
    -150,
    ({ clause }) => `says no more than “${clause?.verb ?? ''}”`,
    verb((c) => c.kind === 'weak'),
  ),
  feature(
    'noun',
    100,
    ({ clause }) => `speaks of “${clause?.verb ?? ''}”`,
    verb((c) => c.kind === 'noun'),
  ),
  feature(
    'present',
    10,
    'told in the present',
    verb((c) => c.kind === 'decides'),
  ),
  feature(
    'by-group',
    190,
    'a group decides',
    verb((c) => c.subject === 'group' && !c.passive),
  ),
  feature('by-own-name', 110, 'the body decides', ({ ownName }) => ownName),
  feature('by-named', 120, 'somebody called by a name with its article decides', ({ named }) => named),
  feature(
    'by-it',
    160,
    'puts it impersonally',
    verb((c) => c.subject === 'it'),
  ),
  feature(
    'by-nobody',
    60,
    'opens with the verb',
    verb((c) => c.subject === 'none'),
  ),
  feature(
    'by-person',
    -190,
    'one person does it',
    verb((c) => c.subject === 'person' && !c.passive && !c.shared),
  ),
  feature(
    'by-person-shared',
    -120,
    'somebody did something else first',
    verb((c) => c.subject === 'person' && c.shared),
  ),
  feature(
    'of-matter',
    150,
    'speaks of what minutes approve',
    verb((c) => c.subject === 'matter'),
  ),
  feature(
    'passive-thing',
    135,
    'something was decided on',
    verb((c) => c.passive && /^(?:thing|group|person)$/.test(c.subject)),
  ),
  feature(
    'active-thing',
    -60,
    'no group does it',
    verb((c) => !c.passive && c.subject === 'thing' && !elided(c)),
  ),
  feature(
    'passive',
    50,
    'in the passive',
    verb((c) => c.passive && /^(?:it|matter)$/.test(c.subject)),
  ),
  feature('elided', 130, 'a note without “was”', verb(elided)),
  feature(
    'then-that-to',
    70,
    'goes on with “that” or “to”',
    verb((c) => /^(?:that|to)$/.test(c.next) && c.kind !== 'noun'),
  ),
  feature(
    'then-with',
    -60,
    'agrees with somebody',
    verb((c) => c.next === 'with' && c.strong),
  ),
  feature(
    'at-the-end',
    10,
    'ends with the verb',
    verb((c) => c.next === ''),
  ),
  feature(
    'closing',
    170,
    'ends with the verb, set apart',
    verb((c) => c.closing && c.subject === 'none'),
  ),
  feature(
    'opens-that-to',
    130,
    'opens with the verb and goes on with “that” or “to”',
    verb(
      (c) =>
        c.subject === 'none' &&
        c.at <= 2 &&
        ((c.strong && c.next === '') || /^(?:that|to|not|unanimously|on|for|we|as|in|and|the|upon)$/.test(c.next)),
    ),
  ),
  feature(
    'shouted',
    160,
    'sets the verb in capitals',
    verb((c) => c.shouted),
  ),
  feature(
    'many-agree',
    -260,
    'several agree, and no group is named',
    verb((c) => lists.base.has(c.verb) && c.subject !== 'group'),
  ),
  feature(
    'by-agent',
    -150,
    'one person did it',
    verb((c) => c.next === 'by' && c.byPerson),
  ),
];
