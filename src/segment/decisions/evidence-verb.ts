/** What its word of deciding says, and who decides. */
import { type Feature, feature } from '../../judge/judge.ts';
import type { Clause } from '../../recognise/deciding/clause.ts';
import { lists } from '../../recognise/deciding/words.ts';
import type { DecisionSubject } from './decision-subject.ts';

/** A feature of the clause. */
export const ofClause = (
  name: string,
  prior: number,
  says: Feature<DecisionSubject>['says'],
  test: (clause: Clause) => boolean,
): Feature<DecisionSubject> => feature(name, prior, says, ({ clause }) => clause !== null && test(clause));
const SAYS = ({ clause }: DecisionSubject) => `says “${clause?.verb ?? ''}”`;
const elided = (c: Clause): boolean =>
  !c.passive &&
  !c.perfect &&
  !c.modal &&
  c.kind === 'decided' &&
  /^(?:matter|thing)$/.test(c.subject) &&
  /^(?:|as|by|unanimously|with|without|nem|subject|and|on|in|for)$/.test(c.next);
const SOFT = /^(?:confirmed|supported|instructed|directed|delegated|chosen|received|directs|confirms|supports)$/;

export const byVerb: readonly Feature<DecisionSubject>[] = [
  ofClause('verb-agree', 130, SAYS, (c) => c.strong && c.kind !== 'weak'),
  ofClause(
    'verb-approve',
    110,
    SAYS,
    (c) => !c.strong && !c.electing && c.kind !== 'weak' && c.kind !== 'noun' && !SOFT.test(c.verb),
  ),
  ofClause('verb-elect', 80, SAYS, (c) => c.electing),
  ofClause('elected', 90, 'somebody was elected', (c) => /^(?:re-?)?elected$/.test(c.verb) && c.passive),
  ofClause('verb-soft', -10, SAYS, (c) => c.kind !== 'weak' && SOFT.test(c.verb)),
  ofClause('confirms-that', -130, 'takes note that something is so', (c) => SOFT.test(c.verb) && c.next === 'that'),
  ofClause(
    'verb-weak',
    -150,
    ({ clause }) => `says no more than “${clause?.verb ?? ''}”`,
    (c) => c.kind === 'weak',
  ),
  ofClause(
    'noun',
    100,
    ({ clause }) => `speaks of “${clause?.verb ?? ''}”`,
    (c) => c.kind === 'noun',
  ),
  ofClause('present', 10, 'told in the present', (c) => c.kind === 'decides'),
  ofClause('by-group', 190, 'a group decides', (c) => c.subject === 'group' && !c.passive),
  feature('by-own-name', 110, 'the body decides', ({ ownName }) => ownName),
  feature('by-named', 120, 'somebody called by a name with its article decides', ({ named }) => named),
  ofClause('by-it', 160, 'puts it impersonally', (c) => c.subject === 'it'),
  ofClause('by-nobody', 60, 'opens with the verb', (c) => c.subject === 'none'),
  ofClause('by-person', -190, 'one person does it', (c) => c.subject === 'person' && !c.passive && !c.shared),
  ofClause('by-person-shared', -120, 'somebody did something else first', (c) => c.subject === 'person' && c.shared),
  ofClause('of-matter', 150, 'speaks of what minutes approve', (c) => c.subject === 'matter'),
  ofClause(
    'passive-thing',
    135,
    'something was decided on',
    (c) => c.passive && /^(?:thing|group|person)$/.test(c.subject),
  ),
  ofClause('active-thing', -60, 'no group does it', (c) => !c.passive && c.subject === 'thing' && !elided(c)),
  ofClause('passive', 50, 'in the passive', (c) => c.passive && /^(?:it|matter)$/.test(c.subject)),
  ofClause('elided', 130, 'a note without “was”', elided),
  ofClause('then-that-to', 70, 'goes on with “that” or “to”', (c) => /^(?:that|to)$/.test(c.next) && c.kind !== 'noun'),
  ofClause('then-with', -60, 'agrees with somebody', (c) => c.next === 'with' && c.strong),
  ofClause('at-the-end', 10, 'ends with the verb', (c) => c.next === ''),
  ofClause('closing', 170, 'ends with the verb, set apart', (c) => c.closing && c.subject === 'none'),
  ofClause(
    'opens-that-to',
    130,
    'opens with the verb and goes on with “that” or “to”',
    (c) =>
      c.subject === 'none' &&
      c.at <= 2 &&
      ((c.strong && c.next === '') || /^(?:that|to|not|unanimously|on|for|we|as|in|and|the|upon)$/.test(c.next)),
  ),
  ofClause('shouted', 160, 'sets the verb in capitals', (c) => c.shouted),
  ofClause(
    'many-agree',
    -260,
    'several agree, and no group is named',
    (c) => lists.base.has(c.verb) && c.subject !== 'group',
  ),
  ofClause('by-agent', -150, 'one person did it', (c) => c.next === 'by' && c.byPerson),
];
