/** It is to be done, and the words name nobody or the whole group. */

import { matchesOf } from '../../../../model/matches.ts';
import { clauseOf } from '../../grammar/clause-of.ts';
import type { FoundWay, Way } from '../../grammar/undertakings.ts';
import { isTaskGerund, isTaskParticiple, isTaskVerb } from './task-verbs.ts';
import { REPORTED } from './verbs.ts';

/** "Further comments will be sought.", "The rota is to be redrafted", "The hose still has to be rolled", "papers to follow". */
const PASSIVE =
  /\b(?:(?<will>will|shall|'ll)|(?<to>(?:is|are)\s(?:still\s)?to)|(?<needs>(?:still\s)?(?:needs?|has|have|ought)\sto)|(?<should>should|must)|(?<would>would)|(?<bare>[Tt]o))\s(?:also\s|then\s|now\s)?be\s(?:also\s|further\s|formally\s|then\s|again\s|added and\s)?(?<participle>\p{Ll}[\p{Ll}-]{2,})\b/gu;
/** After these a passive says why or how things are, not that they are still to do. */
const SUBORDINATE = /\b(?:because|since|where|how|why|which|who|when|if|unless|until|whether|so\sthat|in\sorder|as)\b/i;
/** With a verb before it, "to be …" is part of something else ("wants the gate to be painted"); in telegraphic style it is the verb. */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|do|does|did|need(?:s|ed)?|want(?:s|ed)?|like|going|able|due|likely|supposed|order|ought|used|seem(?:s|ed)?|appear(?:s|ed)?|motion|agreed|asked|requested|[a-zà-öø-ɏ]{3,}ed)\b/i;
/** "should be arranged" asks for a deed; "should be kept" may say how things ought to be. */
const ARRANGED =
  /^(?:arranged|organi[sz]ed|contacted|written|invited|circulated|investigated|obtained|sent|chased|ordered)$/;
const BY = /^\s(?:[^,;.]{0,60}?\s)?by\s(?<who>(?:the\s)?\p{L}[^,;.()]{1,40}?)[.,;)]?$/u;
export const passive: Way = {
  name: 'to be done',
  find(sentence, whoAt) {
    const found: FoundWay[] = [];
    for (const match of /\sbe\s/.test(sentence) ? matchesOf(sentence.slice(0, 400), PASSIVE) : []) {
      if (!isTaskParticiple(match.groups?.participle ?? '')) continue;
      const start = clauseOf(sentence, match.index);
      const before = sentence.slice(start, match.index);
      if (SUBORDINATE.test(before)) continue;
      const weight = passiveWeight(match.groups ?? {}, before, sentence.slice(0, match.index));
      const by = BY.exec(sentence.slice(match.index + match[0].length));
      const agent = by && whoAt(by.groups?.who ?? '');
      found.push({ owners: agent?.owners ?? [], weight, start, at: match.index });
    }
    if (/\bto follow[.)]?$/.test(sentence)) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    const still = /\bstill\sto\s(?:do|come)\b/.exec(sentence);
    if (still) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    return found;
  },
};

/** `before`: its clause up to the verb; `lead`: the sentence up to there. */
function passiveWeight(groups: Partial<Record<string, string>>, before: string, lead: string): number {
  const { will, to, needs, should, would, bare, participle = '' } = groups;
  if (to || needs || will) return 2;
  if (should) return ARRANGED.test(participle) ? 2 : 1;
  if (would) return REPORTED.test(lead) ? 2 : 1;
  return bare && !FINITE.test(before) ? 2 : 0;
}

/** "We will …", "I am going to ask …", "We need to elect …", "Somebody should count": the group or the writer tells itself. */
const OURSELVES =
  /(?:^|[;:,–-]\s|^(?:After|Once|Before)\s[^,.;]{3,60}?\s)(?:we|We|I)(?:['’]ll|['’]re\s(?:all\s)?going\sto|['’]m\sgoing\sto|\s(?:will|shall|(?:are|am)\s(?:all\s)?going\sto|plan\sto|intend\sto|(?<should>should)|agreed\sto|(?:have\s)?agreed\s(?:that\s)?we\s(?:will|would|should)))\s(?:also\s|all\s|then\s|now\s|be\s(?=\p{Ll}+ing\b))?(?<verb>(?:have|hold)\sa(?=\s)|\p{Ll}{2,})/u;
const NAMELESS =
  /^(?:(?:now|still|also|this\sweek|next\sweek)\s){0,2}(?:(?<need>need\sto|still\sto|there\sis\sa\sneed\sto)|(?<will>will)|please(?!\s(?:find|see|note)\b))\s(?:also\s|then\s)?(?<verb>[a-zà-öø-ɏ]{2,})|^(?:someone|somebody)\s(?:needs\sto|should|to|will|must)\s(?<other>[a-zà-öø-ɏ]{2,})/i;
/** "Let's look into it", "would be good to check": somebody here is to do it. */
const LET_US =
  /(?:^|[\s"“(])(?:let(?:['’]?s|\sus)|would\sbe\s(?:a\s)?(?:good|useful|helpful)\s(?:idea\s)?to)\s(?:all\s|also\s)?(?<verb>[a-zà-öø-ɏ]{2,})/i;
/** What is said to keep the talk going: "let's go", "let's make sure". */
const LEISURE =
  /^(?:see|go|say|keep|move|have|be|start|begin|close|end|consider|discuss|hear|read|face|know|make\ssure|get\s(?:started|going|on))\b/;
/** Errands told in the imperative, as notes do: "Ask for more reviewers", "Leave on the agenda", "Write to the bank". */
const TOLD_BARELY =
  /^(?:(?:Ask|Approach|Remind|Invite|Chase|Find\sout|Look\sinto|Follow\sup|Report\sback|Write\sto|Send|Carry\sforward|Arrange|Investigate)\s(?!(?:was|were|is|are|of)\b)\p{L}|(?:Leave|Keep|Put)\s(?:it\s|this\s)?on\s(?:the\s)?agenda\b|Check\s(?:if|whether|with|that)\s|(?:Contact|Email)\s(?:the\s|all\s|\p{Lu}\p{Ll}))/u;
/** "We should" says a wish, unless it is one of these. */
const TRY_OUT =
  /^(?:test|try|ask|check|contact|write|look|meet|arrange|organi[sz]e|update|send|email|invite|discuss|(?:have|hold)\sa)$/;
export const nobody: Way = {
  name: 'nobody named',
  find: (sentence) =>
    [allOfUs(sentence), letUs(sentence), TOLD_BARELY.test(sentence) ? 0 : null, nameless(sentence)].flatMap((at) =>
      at === null ? [] : { owners: [], weight: 2, start: at, at },
    ),
};

/** "We will write to the bank": where it is said, or null. */
function allOfUs(sentence: string): number | null {
  const ours = OURSELVES.exec(sentence.slice(0, 200));
  const { verb = '', should } = ours?.groups ?? {};
  if (!ours || (should && !TRY_OUT.test(verb)) || /^(?:be|see|leave|support|continue|keep|find)$/.test(verb))
    return null;
  return /\sa$/.test(verb) || isTaskVerb(verb.replace(/ing$/, '')) || isTaskGerund(verb) ? ours.index : null;
}

/** "Let's look into it" */
function letUs(sentence: string): number | null {
  const said = LET_US.exec(sentence.slice(0, 200));
  const { verb = '' } = said?.groups ?? {};
  if (!said || !isTaskVerb(verb)) return null;
  return LEISURE.test(sentence.slice(said.index + said[0].length - verb.length)) ? null : said.index;
}

/** "Need to write to the bank", "Somebody should count" */
function nameless(sentence: string): number | null {
  const said = NAMELESS.exec(sentence);
  const deed = said?.groups?.verb ?? said?.groups?.other ?? '';
  if (!said || deed === 'see') return null;
  const having = deed === 'have' && /^\sa(?:nother)?\s/.test(sentence.slice(said[0].length));
  return isTaskVerb(deed) || having ? 0 : null;
}

/** "It was decided to advertise the plow." */
const AGREED_TO =
  /(?:\b[Ii]t\swas\s(?:\p{Ll}+\s){0,2}|^)(?:agreed|decided|Agreed|Decided)\s(?:(?:unanimously|also|then|therefore)\s)?to\s(?<verb>\p{Ll}{2,})/u;
const ERRAND =
  /^(?:write|contact|ask|invite|obtain|get|advertise|apply|seek|send|arrange|organi[sz]e|circulate|investigate|request|refer|draft|prepare|research|look|meet|chase|report|publish|remind|inform|notify|commission|check|find)$/;
export const agreedTo: Way = {
  name: 'agreed to',
  find(sentence) {
    const match = AGREED_TO.exec(sentence);
    const verb = match?.groups?.verb ?? '';
    if (!match || !ERRAND.test(verb)) return [];
    return [{ owners: [], weight: 2, start: match.index, at: match.index }];
  },
};
