/** What the candidate's own words say. */

import { type Feature, feature } from '../../../judge/judge.ts';
import { countLetters } from '../../../model/letters.ts';
import type { Circumstance } from '../../../recognise/languages/grammar/undertakings.ts';
import { isStatus } from '../../../recognise/status.ts';
import type { Cue } from '../../../recognise/undertakings/cues.ts';
import { type ActionSubject, tellsOf } from './subject.ts';

type Words = Feature<ActionSubject>;

/** Features of sentences that nothing marks: of marked ones the mark says more than the words. */
const unmarked = ({ found }: ActionSubject): boolean => found.by === 'undertaking';

const bare = (name: string, prior: number, says: string, of: Words['of']): Words =>
  feature(name, prior, says, (subject) => unmarked(subject) && of(subject));

const marked = (name: string, prior: number, says: string, of: Words['of']): Words =>
  feature(`marked-${name}`, prior, says, (subject) => !unmarked(subject) && of(subject));

/** What is around an undertaking. */
const around = (what: Circumstance, name: string, prior: number, says: string): Words =>
  bare(name, prior, says, ({ undertaking }) => undertaking?.around.includes(what) ?? false);

const worded = (words: RegExp, name: string, prior: number, says: string): Words =>
  bare(name, prior, says, ({ text }) => words.test(text.toLowerCase()));

const cue = (of: Cue, says: string, prior: number): Words =>
  feature(`cue-${of.replaceAll(' ', '-')}`, prior, says, (subject) => unmarked(subject) && subject.cues.has(of));

const way = (of: string, says: string, prior: number): Words =>
  feature(
    `way-${of.replaceAll(' ', '-')}`,
    prior,
    says,
    ({ found, undertaking }) =>
      found.by === 'undertaking' && undertaking?.way === of && Math.max(0, Math.min(1, undertaking.own / 3)),
  );

const length = (name: string, says: string, from: number, to: number, prior: number): Words =>
  feature(name, prior, says, ({ words }) => words.length >= from && words.length < to);

/** What a board has on its agenda as "action items": business to vote on, not work to do. */
const TOPIC = new Set(
  'approve approval approving consider consideration considering resolution discussion discuss adopt adoption authorize authorise authorization ratify ratification presentation acceptance accept election appointment introduction introductions information motion ordinance hearing recess adjourn adjournment call welcome minutes consent reports roll invocation pledge'.split(
    ' ',
  ),
);

/** "Please note", "please raise your hand": said to readers and to those present. */
const ADDRESS =
  /\bplease\s(?:note|join|raise|remember|see|find|refer|enter|be\s(?:aware|advised)|feel\sfree|visit|click|use\sthe)\b|\b(?:raise\syour|if\syou\shave\sany)\b/;
const NOT_TO_DO = /\b(?:not\sto|will\snot|won['’]t|need\snot|no\sneed\sto|decided\sagainst|no\slonger)\b/;
/** "Add that the Chair will …", "Revise wording": changes to the text of rules. */
const REWORDED =
  /^(?:also\s)?(?:add|change|strike|delete|revise|amend|replace|insert|update|remove)\s(?:that|wording|the\swording|statement|the\sstatement|section|article|clause|the\swords?|reference)\b/;
/** "Let's talk about both": said to those present, and done there and then. */
const LETS =
  /\blet['’]?s\s(?:also\s|all\s|just\s|not\s|now\s|first\s)?(?:talk|discuss|look|see|start|begin|move|go|hope|say|assume|think|remember|be|hear|keep|wait|face|pretend|try\sto\s(?:stay|keep|be))\b/;
/** "We will meet at the gate": when and where, not what is to be done. */
const GATHERS =
  /^(?:we|they|members|everyone|all|the\s(?:group|committee|board|club|team|council))(?:\s(?:will|shall|are\s(?:all\s)?(?:going\s)?to)|['’]ll)\s(?:next\s|all\s|then\s|be\s)?(?:meet|meeting|gather|gathering)\b(?!\s(?:with|up\swith)\b)/;
/** "Ties shall be decided by the Chair": how things are ruled. */
const RULED =
  /^(?:any|no|each|every|ties|individuals|members)\s[^.]{0,140}\b(?:shall|may|must)\b|\bshall\sbe\s(?:decided|elected|appointed|held|public|determined|chosen|entitled|counted|deemed)\b/;
/** What is asked for at a meeting and done at once; "to open a ticket" is work for later. */
const THERE_AND_THEN =
  /\bto\s(?:present|propose|second|move|conduct|take\s(?:up|the\schair|over\sthe)|announce|introduce|address|speak|read\sout|explain|(?:begin|start|open)(?!\san?\s)|chair|leave\sthe|call|vote|welcome)\b/;
/** "will cost", "will be held", "will remain". */
const STATE =
  /\b(?:will|would|should|shall)\s(?:also\s|then\s|not\s)?(?:cost|remain|become|mean|include|contain|require|have\s(?:a|an|the|no)|be\s(?:a|an|the|no|in|on|at|able|available|held|open|closed|used|needed|required|based|made\sup|allowed|charged|paid|responsible|eligible|free))\b/;

const decided = (subject: ActionSubject): boolean =>
  (subject.cues.has('vote') || subject.cues.has('resolved')) && !tellsOf(subject);

export const byWords: readonly Words[] = [
  way('somebody', 'says that somebody will do it', 220),
  way('told', 'tells somebody to do it', 200),
  way('and will', 'says that somebody will do it', 200),
  way('said that they would', 'somebody said that they would', 220),
  way('asked', 'somebody is asked to do it', 200),
  way('to be done', 'it is to be done', 150),
  way('nobody named', 'the group or the writer is to do it', 170),
  way('agreed to', 'it was agreed to do it', 150),
  bare('weighs-enough', 150, 'is worded as an undertaking', (subject) => (subject.undertaking?.weight ?? 0) >= 2),
  around('deadline', 'deadline', 80, 'has a deadline'),
  around('condition', 'condition', -60, 'depends on a condition'),
  around('opinion', 'opinion', -60, 'is an opinion'),
  around('motion', 'motion-before', -200, 'is put to a vote'),
  around('last time', 'last-time', -200, 'was agreed at an earlier meeting'),
  bare(
    'within-meeting',
    -300,
    'somebody is asked to do it there and then',
    (subject) => subject.cues.has('asks') && THERE_AND_THEN.test(subject.text),
  ),
  bare(
    'state',
    -180,
    'says how things will be, not what somebody will do',
    (subject) => subject.owner !== 'known' && STATE.test(subject.text),
  ),
  worded(ADDRESS, 'address', -220, 'speaks to those who read it'),
  worded(LETS, 'lets-talk', -260, 'is said to those present'),
  worded(GATHERS, 'gathers', -380, 'says when and where they meet'),
  worded(RULED, 'ruled', -300, 'says how things are ruled'),
  worded(NOT_TO_DO, 'not-to-do', -120, 'says what is not to be done'),
  bare('answered', -180, 'was answered there and then', (subject) => subject.cues.has('asks') && subject.answered),
  worded(REWORDED, 'words-of-rules', -180, 'says how a text is to be worded'),
  cue('will', 'speaks of what will be', 60),
  cue('should', 'speaks of what should be', 30),
  cue('needs', 'speaks of what is needed', 30),
  cue('would', 'says “would”', -10),
  cue('can', 'speaks of what can be', -20),
  cue('wants', 'speaks of a plan', 20),
  cue('asks', 'somebody is asked', 30),
  cue('promises', 'somebody promised', 50),
  cue('please', 'says “please” or “let us”', 60),
  cue('ongoing', 'speaks of what goes on', 10),
  cue('later', 'puts it off to later', 40),
  cue('perhaps', 'says “perhaps”', 0),
  cue('past', 'speaks of what was', -60),
  cue('vote', 'speaks of a vote', -100),
  cue('resolved', 'says what was agreed', -40),
  cue('session', 'speaks of the meeting itself', -60),
  cue('norm', 'is worded as a rule', -80),
  cue('event', 'announces an event', -40),
  cue('feeling', 'thanks somebody', -60),
  cue('if', 'depends on something', -20),
  cue('says', 'tells what somebody said', -20),
  cue('opens with verb', 'opens with a verb that tells what to do', 60),
  cue('opens with doing', 'opens with what somebody is doing', 20),
  cue('opens with done', 'opens with what was done', -80),
  cue('name to verb', 'is worded “somebody to do”', 70),
  cue('bare verb behind will', 'says what will be done', 50),
  cue('it is', 'says how things are', -30),
  cue('question', 'is a question', -100),
  marked('done', -130, 'says what was done', (subject) => subject.cues.has('past') && !subject.cues.has('will')),
  marked(
    'verb-first',
    80,
    'opens with a verb that tells what to do',
    (subject) => subject.cues.has('opens with verb') || subject.cues.has('name to verb'),
  ),
  marked('done-first', -80, 'opens with what was done', (subject) => subject.cues.has('opens with done')),
  marked('ahead', 60, 'looks ahead', (subject) =>
    (['will', 'needs', 'should', 'wants', 'promises'] as const).some((one) => subject.cues.has(one)),
  ),
  marked('question', -100, 'is a question', (subject) => subject.cues.has('question')),
  marked(
    'status',
    -200,
    'gives a status, not a task',
    (subject) => subject.words.length <= 4 && isStatus(subject.text) && !subject.cues.has('opens with verb'),
  ),
  marked('topic', -150, 'is worded as an item of an agenda', (subject) => TOPIC.has(subject.words[0] ?? '')),
  marked('voted', -150, 'says what was decided', (subject) => decided(subject)),
  marked('no-sign', -120, 'tells nobody to do anything', (subject) => !tellsOf(subject) && subject.owners.length === 0),
  feature('only-names', -350, 'holds names and nothing else', ({ onlyNames }) => onlyNames),
  feature('no-words', -300, 'holds hardly a word', ({ text }) => countLetters(text) < Math.max(3, text.length * 0.4)),
  feature('ends-in-colon', -150, 'leads to what follows', ({ text }) => /:\s{0,3}$/.test(text)),
  bare('small-first', -20, 'begins in the middle of a sentence', (subject) => /^\p{Ll}/u.test(subject.text)),
  feature('cut-off', -100, 'breaks off', ({ text }) => /\b(?:and|or|the|a|of|to|for|with|by|in|on)$/.test(text)),
  feature(
    'one-or-two-words',
    -150,
    'says too little',
    ({ words, found }) => words.length < 3 && (found.by === 'undertaking' || (found.owners ?? []).length === 0),
  ),
  length('few-words', 'is short', 3, 6, -20),
  length('many-words', 'is long', 30, 50, -20),
  length('very-many-words', 'is very long', 50, 999, -80),
];
