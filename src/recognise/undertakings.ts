/**
 * A sentence → the undertaking in it that nothing marks: "The Clerk to write to Highways.", "RE will circulate the paper.",
 * "Ann said that she would ask.", "The Board asked Bo to get a price.", "The rota is to be redrafted." Each way of saying
 * it has a weight; the verb, a deadline and the circumstances add to it or take from it.
 */
import { ownersOfPhrase } from './owners.ts';
import { isTaskGerund, isTaskParticiple, isTaskVerb } from './task-verbs.ts';

export interface Undertaking {
  /** As written; empty where the words name nobody. */
  owners: string[];
  /** Which way of saying it was found, for `minutes inspect` and tests. */
  way: string;
  weight: number;
}

/** Whether words in the place of an owner mean somebody: surely, maybe (a name that the document does not explain), or not. */
export type IsSomebody = (words: string) => 'sure' | 'maybe' | null;

interface Found {
  owners: string[];
  weight: number;
  /** Offset of the clause that says it. */
  start: number;
  /** Offset of the verb, to judge what stands before it. */
  at: number;
}

interface Way {
  name: string;
  find(sentence: string, isSomebody: IsSomebody): Found[];
}

/** What an undertaking must weigh. */
const ENOUGH = 2;

const ADVERB =
  '(?:(?:also|then|now|both|again|all|still|therefore|kindly|formally|further|either|continue\\sto|try\\sto|try\\sand|like\\sto|attempt\\sto|look\\sto|be\\sable\\sto|go\\sand)\\s){0,2}';
/** What links who to what, each with its weight. */
const LINKS: readonly (readonly [name: string, weight: number, words: string])[] = [
  [
    'offered',
    3,
    '(?:(?:has|have)\\s)?(?:also\\s|kindly\\s)?(?:offer(?:s|ed)?|volunteer(?:s|ed)?|undertaken|undertakes?|undertook|promise[sd]?)\\sto',
  ],
  [
    'promised',
    2,
    '(?:(?:has|have|had|is|are|was|were)\\s)?(?:also\\s|kindly\\s)?(?:agree[sd]?|offering|volunteering|committed|happy)\\sto',
  ],
  [
    'asked',
    2,
    '(?:was|were|is|are|be|has\\sbeen|have\\sbeen)\\s(?:also\\s|both\\s)?(?:asked|instructed|requested|tasked|delegated|directed|authori[sz]ed|mandated|actioned)\\sto',
  ],
  ['reminded', 1, '(?:was|were|is|are)\\s(?:also\\s)?(?:reminded|encouraged|urged|invited)\\sto'],
  ['will', 2, '(?:will|shall|(?:is|are|am)\\s(?:still\\s|now\\s|both\\s|all\\s)?going\\sto)'],
  ['is to', 2, '(?:is|are)\\s(?:still\\s)?to'],
  ['must', 1, '(?:(?:still\\s)?(?:needs?|has|have|ought)\\sto|should|must)'],
  [
    'intends',
    1,
    '(?:(?:intend|plan|hope|aim|expect)s?\\sto|(?:is|are)\\s(?:hoping|planning|looking|aiming|trying)\\sto|(?:was|were)\\sgoing\\sto)',
  ],
  ['would', 1, 'would'],
  ['to', 2, '(?:still\\s)?to'],
];
const LINK = new RegExp(
  `\\s(?:${LINKS.map(([name, , words]) => `(?<${name.replace(' ', '_')}>${words})`).join('|')})\\s(?<adverb>${ADVERB})(?<verb>\\p{Ll}[\\p{Ll}-]{1,})`,
  'u',
);
/** "is working on it": what somebody is at, and is not done with. */
const AT_WORK =
  '(?:working\\son|looking\\s(?:into|at|for)|chasing|drafting|preparing|arranging|organi[sz]ing|asking|contacting|writing|liaising|getting|following|investigating|seeking|reviewing|waiting\\s(?:on|for))';
const DOING = new RegExp(`\\s(?:is|are)\\s(?:also\\s|currently\\s|still\\s|now\\s|both\\s)?${AT_WORK}\\b`, 'u');

/** Verbs that say how things are or will happen, and words that are no verbs. */
const STATE =
  /^(?:be|have|become|remain|need|depend|cost|seem|appear|mean|include|contain|require|result|take\splace|happen|like|love|prefer|want|hope|know|think|believe|not|never|the|a|an|her|his|their|its|our|your|me|us|him|them|it|date|this|that|these|those|all|no|each|some|any|which|who|what|how|when|where|probably|likely|only|just|already|begin|start|stay|suffer|benefit|enjoy|last|cover|apply|cause|lead|come|fall|rise|increase|decrease|incur|exist|belong|expire|vary|earn|receive|retire|leave|get|lose|resign|die|stand|step|move|live|end|welcome|thank|see|say|express|vote|continue|both|and|and\/or|or|in|on|at|of|for|from|with|by|as)$/;

/** "It was stated that the findings would be appended." */
const REPORTED = /\b(?:said|stated|confirmed|advised|assured|agreed|acknowledged|reported|explained)\b/i;

/** "X will V", "X to V", "X was asked to V": somebody at the head of a clause. */
const somebody: Way = {
  name: 'somebody',
  find(sentence, isSomebody) {
    const found: Found[] = [];
    for (const { start, boundary } of clauseStarts(sentence)) {
      const clause = sentence.slice(start, start + 200);
      const link = LINK.exec(clause);
      const who = link && whoAt(clause.slice(0, link.index), isSomebody);
      if (!link || !who) {
        const doing = DOING.exec(clause);
        const busy = doing && whoAt(clause.slice(0, doing.index), isSomebody);
        if (doing && busy?.sure) found.push({ owners: busy.owners, weight: 2, start, at: start + doing.index });
        continue;
      }
      const [name, weight] = LINKS.find(([key]) => link.groups?.[key.replace(' ', '_')] !== undefined) ?? ['', 0];
      const verb = verbOf(link, clause);
      if (verb === null) continue;
      // "Kent and Medway to ensure" in the middle of a sentence hangs on another verb.
      if (name === 'to' && (boundary === 'word' || (boundary === 'comma' && !who.sure))) continue;
      if (/asked|reminded/.test(name) && isBody(clause)) continue;
      // What a body agrees to is a decision, also what it agrees that it will do itself.
      if (name === 'promised' && /agree/.test(link[0]) && isBody(clause)) continue;
      if (isBody(clause) && /\bagreed\sthat\b/i.test(sentence.slice(0, start))) continue;
      if (name === 'would' && isBody(clause) && /like/.test(link.groups?.adverb ?? '')) continue;
      if (name === 'must' && (!who.sure || isBody(clause) || /be\sable/.test(link.groups?.adverb ?? ''))) continue;
      found.push({
        owners: who.owners,
        weight:
          weight +
          (isTaskVerb(verb) ? 1 : 0) -
          (who.sure ? 0 : 1) +
          (name === 'would' && REPORTED.test(sentence.slice(0, start)) ? 1 : 0),
        start,
        at: start + link.index,
      });
    }
    return found;
  },
};

/** "JSa has the camera and will do the rest", "Bo has a copy which she will send": the subject stands further before. */
const AND_WILL =
  /^(?<who>\p{Lu}[^,;:]{1,50}?)\s(?:has|is|was|had|\p{Ll}{2,14}(?:ed|s)|brought|gave|got|met|spoke|sent|found|thought)\s[^;]{0,160}?\b(?:(?:and|but)\s|(?:which|that)\s(?:he|she|they)\s)(?:will|shall|is\sto|is\sgoing\sto|would|agreed\sto|offered\sto|undertook\sto|volunteered\sto|promised\sto)\s(?:also\s|then\s|now\s)?(?<verb>\p{Ll}{2,})/u;
const andWill: Way = {
  name: 'and will',
  find(sentence, isSomebody) {
    const match = AND_WILL.exec(sentence.slice(0, 260));
    const who = match && whoAt(match.groups?.who ?? '', isSomebody);
    const verb = match?.groups?.verb ?? '';
    return match && who?.sure && isTaskVerb(verb) && !STATE.test(verb)
      ? [{ owners: who.owners, weight: 2, start: 0, at: who.owners.join().length }]
      : [];
  },
};

/** The verb behind a link; null where it says no deed. "will be holding a hearing" is one, "will be closed" is none. */
function verbOf(link: RegExpExecArray, clause: string): string | null {
  const verb = link.groups?.verb ?? '';
  const rest = clause.slice(link.index + link[0].length);
  const being = verb === 'be' ? /^\s(?<doing>\p{Ll}{2,14}ing)\b/u.exec(rest) : null;
  if (being) return (being.groups?.doing ?? '').replace(/ing$/, '');
  // "will have a look", "will have to write", "will need to write"
  if (
    /^(?:have|need)$/.test(verb) &&
    /^\s(?:to\s\p{Ll}|(?:a|another|further|the|some)\s(?:follow|discussion|meeting|look|word|chat|conversation|think|go|call))/u.test(
      rest,
    )
  )
    return 'do';
  if (verb === 'see') return /^\s(?:if|whether|about|to|what|who)\b/.test(rest) ? verb : null;
  if (verb === 'get') return /^\s(?:used|worse|better|older|rid|paid|more|to)\b/.test(rest) ? null : verb;
  if (verb === 'start' || verb === 'begin') return /^\s(?:to\s|work|\p{Ll}+ing\b)/u.test(rest) ? verb : null;
  if (verb === 'continue') return /^\s(?:to\s|with\s|\p{Ll}+ing\b)/u.test(rest) ? verb : null;
  if (verb === 'lead' || verb === 'move' || verb === 'support' || verb === 'cover' || verb === 'apply') return verb;
  return STATE.test(verb) ? null : verb;
}

/** Bodies that are asked to decide are not given a task. */
const isBody = (clause: string): boolean =>
  /^(?:the )?(?:members|membership|councillors|committee|board|council|parish council|meeting|residents|trustees|governors|those present|attendees)\b/i.test(
    clause,
  );

function whoAt(lead: string, isSomebody: IsSomebody): { owners: string[]; sure: boolean } | null {
  const words = lead
    .replace(/[\s,]{1,4}$/, '')
    .replace(/\s(?:both|each|all|also|then|now|still|therefore|kindly)$/, '')
    .replace(/^[*_“"'\s]+/, '')
    .replace(/^(?:all|both)\s(?:the\s|of\sthe\s)?(?:two\s|three\s|four\s|five\s)?(?=\p{Ll})/iu, 'the ')
    .replace(/,\s(?:as|the)\s[^,]{2,40}$/, '');
  if (words === '' || words.length > 90) return null;
  const owners = ownersOfPhrase(words)?.map((o) => o.text);
  const degrees = owners?.map(isSomebody);
  if (!owners || !degrees?.every((d) => d !== null)) return null;
  return { owners, sure: degrees.every((d) => d === 'sure') };
}

/** "Ruth Aldo", which the document need not explain. */
const FULL_NAME = /^\p{Lu}\p{Ll}{1,15}\s\p{Lu}[\p{L}'’-]{1,20}$/u;

/** "Wendy kindly said she would draft something", "Lucas stated he is working on it". */
const SAID =
  /^(?<who>.{2,60}?)\s(?:(?:also|then|kindly|further|has|have)\s){0,2}(?:said|says|stated|states|confirmed|confirms|reported|advised|agreed|indicated|offered|noted|explained|added|suggested|mentioned|thought)\s(?:that\s)?(?:he|she|they)\s(?:(?:will|would|shall|(?:is|was|are|were)\sgoing\sto|could|can|is\sto)\s(?:also\s|then\s|try\sto\s|like\sto\s)?(?<verb>\p{Ll}{2,})|(?:is|was|are|were)\s(?:also\s|currently\s|still\s)?(?<doing>working|looking|hoping|planning|chasing|drafting|preparing|arranging|organi[sz]ing|asking|contacting|writing|liaising|getting|investigating|seeking))\b/u;
const saidThat: Way = {
  name: 'said that they would',
  find(sentence, isSomebody) {
    const found: Found[] = [];
    for (const { start } of clauseStarts(sentence)) {
      const said = SAID.exec(sentence.slice(start, start + 240));
      const { who: words = '', verb, doing } = said?.groups ?? {};
      if (!said || (verb ? STATE.test(verb) && !/^(?:get|apply|lead|cover|support|move|continue)$/.test(verb) : !doing))
        continue;
      const who = whoAt(words, isSomebody);
      // "he would" behind it says that the name is a person's.
      if (who?.sure || (who && FULL_NAME.test(words)))
        found.push({ owners: who.owners, weight: verb && !isTaskVerb(verb) ? 1 : 2, start, at: start + words.length });
    }
    return found;
  },
};

/** "The Board asked H. Beaudry to get a price", "asked for the heating to be put on a timer", "requested that it be shown". */
const ASKED_WHO =
  /\b(?:asked|requested|instructed|tasked|directed)\s(?<who>(?:the\s|that\s)?\p{L}[^,;:.]{1,50}?)\sto\s(?<verb>\p{Ll}{2,})/u;
const ASKED_FOR =
  /\b(?:asked|requested|asks|requests|suggested|recommended)\s(?:for\s(?<thing>[^.;]{2,90}?)\sto\sbe\s(?<made>\p{Ll}{2,})|(?:that\s)?(?<what>[^.;]{2,90}?)(?<!\b(?:to|can|could|would|should|will|may|might|must|not|if|whether|also|have))\sbe\s(?<participle>\p{Ll}{2,})|for\s(?:an?|the|some|more|any|further)\s(?:\p{Ll}+\s){0,3}?(?:report|paper|plan|update|briefing|breakdown|copy|note|list|quote|quotes|figures|information|details|clarification|explanation|feedback)\b)/u;
const asked: Way = {
  name: 'asked',
  find(sentence, isSomebody) {
    const found: Found[] = [];
    const who = ASKED_WHO.exec(sentence);
    if (who && (who.groups?.verb === 'get' || !STATE.test(who.groups?.verb ?? ''))) {
      const whom = whoAt(who.groups?.who ?? '', isSomebody);
      if (whom?.sure && !isBody(who.groups?.who ?? ''))
        found.push({ owners: whom.owners, weight: 2, start: who.index, at: who.index });
    }
    const what = ASKED_FOR.exec(sentence);
    if (
      what &&
      !/^(?:recorded|minuted|noted|excused|told|given|allowed|informed|passed)$/.test(
        what.groups?.participle ?? what.groups?.made ?? '',
      ) &&
      (what.groups?.participle === undefined ||
        /^(?:kept|put|shown|made|given)$|(?:ed|en)$/.test(what.groups.participle))
    )
      found.push({ owners: [], weight: 2, start: what.index, at: what.index });
    if (/[\s,]please[.!]?$/.test(sentence)) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    return found;
  },
};

/** "Further comments will be sought.", "The rota is to be redrafted", "The hose still has to be rolled", "papers to follow". */
const PASSIVE =
  /\b(?:(?<will>will|shall|'ll)|(?<to>(?:is|are)\s(?:still\s)?to)|(?<needs>(?:still\s)?(?:needs?|has|have|ought)\sto)|(?<should>should|must)|(?<would>would)|(?<bare>[Tt]o))\s(?:also\s|then\s|now\s)?be\s(?:also\s|further\s|formally\s|then\s|again\s|added and\s)?(?<participle>\p{Ll}[\p{Ll}-]{2,})\b/gu;
/** Behind these a passive says why or how things are, not that they are still to do. */
const SUBORDINATE = /\b(?:because|since|where|how|why|which|who|when|if|unless|until|whether|so\sthat|in\sorder|as)\b/i;
/** With a verb before it, "to be …" is part of something else ("wants the gate to be painted"); in telegraphic style it is the verb. */
const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|do|does|did|need(?:s|ed)?|want(?:s|ed)?|like|going|able|due|likely|supposed|order|ought|used|seem(?:s|ed)?|appear(?:s|ed)?|motion|agreed|asked|requested|\p{Ll}{3,}ed)\b/iu;
/** "should be arranged" asks for a deed; "should be kept" may say how things ought to be. */
const ARRANGED =
  /^(?:arranged|organi[sz]ed|contacted|written|invited|circulated|investigated|obtained|sent|chased|ordered)$/;
const BY = /^\s(?:[^,;.]{0,60}?\s)?by\s(?<who>(?:the\s)?\p{L}[^,;.()]{1,40}?)[.,;)]?$/u;
const passive: Way = {
  name: 'to be done',
  find(sentence, isSomebody) {
    const found: Found[] = [];
    for (const match of sentence.slice(0, 400).matchAll(PASSIVE)) {
      const { will, to, needs, should, would, bare, participle = '' } = match.groups ?? {};
      if (!isTaskParticiple(participle)) continue;
      const start = clauseOf(sentence, match.index);
      const before = sentence.slice(start, match.index);
      if (SUBORDINATE.test(before)) continue;
      const reported = REPORTED.test(sentence.slice(0, match.index));
      const weight =
        to || needs || will || (should && ARRANGED.test(participle))
          ? 2
          : should
            ? 1
            : would
              ? reported
                ? 2
                : 1
              : bare && !FINITE.test(before)
                ? 2
                : 0;
      const by = BY.exec(sentence.slice(match.index + match[0].length));
      const agent = by && whoAt(by.groups?.who ?? '', isSomebody);
      found.push({ owners: agent?.owners ?? [], weight, start, at: match.index });
    }
    if (/\bto follow[.)]?$/.test(sentence)) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    const still = /\bstill\sto\s(?:do|come)\b/.exec(sentence);
    if (still) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    return found;
  },
};

/** "We will …", "I am going to ask …", "We need to elect …", "Somebody should count": the group or the writer tells itself. */
const OURSELVES =
  /(?:^|[;:,–-]\s|^(?:After|Once|Before)\s[^,.;]{3,60}?\s)(?:we|We|I)(?:['’]ll|['’]re\s(?:all\s)?going\sto|['’]m\sgoing\sto|\s(?:will|shall|(?:are|am)\s(?:all\s)?going\sto|plan\sto|intend\sto|(?<should>should)|agreed\sto|(?:have\s)?agreed\s(?:that\s)?we\s(?:will|would|should)))\s(?:also\s|all\s|then\s|now\s|be\s(?=\p{Ll}+ing\b))?(?<verb>(?:have|hold)\sa(?=\s)|\p{Ll}{2,})/u;
const NAMELESS =
  /^(?:(?:now|still|also|this\sweek|next\sweek)\s){0,2}(?:(?<need>need\sto|let['’]s|still\sto|there\sis\sa\sneed\sto)|(?<will>will)|please)\s(?:also\s|then\s)?(?<verb>\p{Ll}{2,})|^(?:someone|somebody)\s(?:needs\sto|should|to|will|must)\s(?<other>\p{Ll}{2,})/iu;
/** "Let's look into it", "would be good to check": somebody here is to do it. */
const LET_US =
  /(?:^|[\s"“(])(?:let(?:['’]?s|\sus)|would\sbe\s(?:a\s)?(?:good|useful|helpful)\s(?:idea\s)?to)\s(?:all\s|also\s)?(?<verb>\p{Ll}{2,})/iu;
const LEISURE = /^(?:see|say|keep|move|have|be|start|begin|close|end|consider|discuss|hear|read|face|know)$/;
/** Errands told in the imperative, as notes do: "Ask for more reviewers", "Leave on the agenda", "Write to the bank". */
const TOLD_BARELY =
  /^(?:(?:Ask|Approach|Remind|Invite|Chase|Find\sout|Look\sinto|Follow\sup|Report\sback|Write\sto|Send|Carry\sforward|Arrange|Investigate)\s(?!(?:was|were|is|are|of)\b)\p{L}|(?:Leave|Keep|Put)\s(?:it\s|this\s)?on\s(?:the\s)?agenda\b|Check\s(?:if|whether|with|that)\s|(?:Contact|Email)\s(?:the\s|all\s|\p{Lu}\p{Ll}))/u;
/** "We should" says a wish, unless it is one of these. */
const TRY_OUT =
  /^(?:test|try|ask|check|contact|write|look|meet|arrange|organi[sz]e|update|send|email|invite|discuss|(?:have|hold)\sa)$/;
const nobody: Way = {
  name: 'nobody named',
  find(sentence) {
    const found: Found[] = [];
    const ours = OURSELVES.exec(sentence.slice(0, 200));
    const verb = ours?.groups?.verb ?? '';
    if (ours?.groups?.should && !TRY_OUT.test(verb)) return found;
    if (
      ours &&
      (/\sa$/.test(verb) || isTaskVerb(verb.replace(/ing$/, '')) || isTaskGerund(verb)) &&
      !/^(?:be|see|leave|support|continue|keep|find)$/.test(verb)
    )
      found.push({ owners: [], weight: 2, start: ours.index, at: ours.index });
    const letUs = LET_US.exec(sentence.slice(0, 200));
    const together = letUs?.groups?.verb ?? '';
    if (
      letUs &&
      isTaskVerb(together) &&
      !LEISURE.test(together) &&
      !/^(?:make|be)\ssure\b/.test(sentence.slice(letUs.index + letUs[0].length - together.length))
    )
      found.push({ owners: [], weight: 2, start: letUs.index, at: letUs.index });
    if (TOLD_BARELY.test(sentence)) found.push({ owners: [], weight: 2, start: 0, at: 0 });
    const nameless = NAMELESS.exec(sentence);
    const deed = nameless?.groups?.verb ?? nameless?.groups?.other ?? '';
    const having = deed === 'have' && /^\sa(?:nother)?\s/.test(sentence.slice(nameless?.[0].length ?? 0));
    if (nameless && (isTaskVerb(deed) || having) && !/^(?:see)$/.test(deed))
      found.push({ owners: [], weight: 2, start: 0, at: 0 });
    return found;
  },
};

/** "It was decided to advertise the plow." */
const AGREED_TO =
  /(?:\b[Ii]t\swas\s(?:\p{Ll}+\s){0,2}|^)(?:agreed|decided|Agreed|Decided)\s(?:(?:unanimously|also|then|therefore)\s)?to\s(?<verb>\p{Ll}{2,})/u;
const ERRAND =
  /^(?:write|contact|ask|invite|obtain|get|advertise|apply|seek|send|arrange|organi[sz]e|circulate|investigate|request|refer|draft|prepare|research|look|meet|chase|report|publish|remind|inform|notify|commission|check|find)$/;
const agreedTo: Way = {
  name: 'agreed to',
  find(sentence) {
    const match = AGREED_TO.exec(sentence);
    const verb = match?.groups?.verb ?? '';
    if (!match || !ERRAND.test(verb)) return [];
    return [{ owners: [], weight: 2, start: match.index, at: match.index }];
  },
};

/** "LV: look into it", "Nat Grant – do a survey of the list": somebody before what they are told. */
const TOLD =
  /^(?<who>@?\p{Lu}[\p{L} .,/&+'’-]{0,40}?)\s?(?::|\s[-–—])\s{1,3}(?:to\s)?(?<verb>\p{L}\p{Ll}{1,14})\s(?<next>\p{L}+)/u;
/** "LV distribute the list to all": the base form behind one person is no statement, unless it is also the past ("let"). */
const ORDERED =
  /^(?<who>\p{Lu}{2,3}|\p{Lu}\p{Ll}{1,15}(?:\s\p{Lu}[\p{L}'’-]{1,20})?)\s(?<verb>(?!(?:report|update|lead|offer|review|comment|plan|support|present|visit|work|issue|request|let|put|set|read|cut|shut|split|cost)\s)\p{Ll}{2,14})\s(?:the|an?|to|with|out|up|on|all|for|into|back|his|her|their|any|some)\s/u;
/** "Club Chair researching membership": telegraphic. */
const BUSY = new RegExp(
  `^(?<who>\\p{Lu}[\\p{L} .'’-]{1,40}?)\\s(?:${AT_WORK}|researching|sending|collecting|planning)\\s`,
  'u',
);
/** "Ann suggested Bo send out a list". */
const SUGGESTED =
  /\b(?:suggested|requested|asked|recommended|proposed)\s(?:that\s)?(?<who>(?:the\s)?\p{L}[^,;:.]{1,40}?)\s(?<verb>\p{Ll}{2,14})\s(?!by\b)/u;
const told: Way = {
  name: 'told',
  find(sentence, isSomebody) {
    const found: Found[] = [];
    for (const match of [
      TOLD.exec(sentence),
      ORDERED.exec(sentence),
      BUSY.exec(sentence.slice(0, 120)),
      SUGGESTED.exec(sentence),
    ]) {
      const { who: words = '', verb } = match?.groups ?? {};
      if (!match || (verb !== undefined && (!isTaskVerb(verb) || STATE.test(verb.toLowerCase())))) continue;
      const who = whoAt(words, isSomebody);
      if (who?.sure && !isBody(words))
        found.push({ owners: who.owners, weight: 2, start: match.index, at: match.index });
    }
    return found;
  },
};

const ways: readonly Way[] = [somebody, told, andWill, saidThat, asked, passive, nobody, agreedTo];

/** The heaviest undertaking of a sentence; null where none weighs enough. */
export function readUndertaking(sentence: string, isSomebody: IsSomebody): Undertaking | null {
  if (sentence.length > 500 || /\?["”’')]{0,2}$/.test(sentence)) return null;
  let best: Undertaking | null = null;
  for (const way of ways)
    for (const found of way.find(sentence, isSomebody)) {
      const weight = found.weight + circumstances(sentence, clauseOf(sentence, found.start), found.at);
      if (weight >= ENOUGH && (best === null || weight > best.weight))
        best = { owners: found.owners, way: way.name, weight };
    }
  return best;
}

const DEADLINE =
  /\b(?:by|before|within|until)\s(?:the\s)?(?:next|end|start|close|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|then|summer|autumn|winter|spring|half)\b|\b(?:at|for|to|in)\s(?:the|our)\snext\s(?:meeting|agenda|report|board|newsletter|call)\b|\basap\b|\bas soon as possible\b|\b(?:this|next) (?:week|month|meeting)\b/i;
const CONDITION = /(?:^|[\s,;(])(?:if|unless|whether|once|when|whenever|should\sthe|until|in\scase|provided|after)\s/i;
const OPINION =
  /\b(?:felt|feels|thought|thinks|believed?s?|suggest(?:s|ed)?|hoped?s?|asked\s(?:if|whether|how|what|when|who|why)|queried|wondered|question(?:s|ed)|argued|considered|understood|understands|expects?|expected|anticipated|concerned?|concerns|noted\sthat|recommend(?:s|ed)?|propose[sd]|opinion)\b/i;
/** What was agreed then is no news. */
const LAST_TIME = /\b(?:at|from|during|since)\s(?:the|our)\s(?:previous|last)\smeeting\b/i;
/** What is put to a vote is decided, not undertaken. */
const MOTION = /\b(?:motions?|moved|seconded|resolution)\b/i;
const PAST = /\b(?:was|were|had|did|could|might|may|would have|used to|last (?:year|month|week))\b/i;

/** What stands around the words: a deadline adds, a condition, an opinion or the past takes away. */
function circumstances(sentence: string, start: number, at: number): number {
  const before = sentence.slice(start, at);
  let weight = 0;
  if (DEADLINE.test(sentence)) weight += 1;
  if (CONDITION.test(before)) weight -= 1;
  if (OPINION.test(before)) weight -= 1;
  if (MOTION.test(sentence.slice(0, at))) weight -= 3;
  if (LAST_TIME.test(sentence)) weight -= 3;
  if (PAST.test(before.slice(-60).replace(/^.*\b(?:that|and|but)\s/, ''))) weight -= 1;
  return weight;
}

/** Where the part of the sentence begins that stands on its own: behind the last ";", ":", " – " or bracket. */
function clauseOf(sentence: string, at: number): number {
  let start = 0;
  for (const match of sentence.slice(0, at).matchAll(/[;:]\s|\s[-–—]{1,2}\s|\(/g))
    start = match.index + match[0].length;
  return start;
}

/** How a clause is set off: at the head or behind ";", ":", a dash or bracket; by a comma; by a word ("and", "that"). */
type Boundary = 'strong' | 'comma' | 'word';

/** Where a clause may begin. */
function clauseStarts(sentence: string): { start: number; boundary: Boundary }[] {
  const starts: { start: number; boundary: Boundary }[] = [{ start: 0, boundary: 'strong' }];
  for (const match of sentence.matchAll(
    /(?:(?<strong>^That\s|[;:.…]\s|\s[-–—]{1,2}\s|\)\s|\()|(?<comma>,\s(?:and\s|so\s|but\s|then\s)?)|\s(?:and|but|that|so|as|for)\s)(?=\S)/g,
  ))
    starts.push({
      start: match.index + match[0].length,
      boundary: match.groups?.strong ? 'strong' : match.groups?.comma ? 'comma' : 'word',
    });
  return starts.slice(0, 24);
}
