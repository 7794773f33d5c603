/** Somebody is asked or told to do it. */

import type { FoundWay, Way } from '../../grammar/undertakings.ts';
import { isBody } from './subject.ts';
import { isTaskVerb } from './task-verbs.ts';
import { AT_WORK, STATE } from './verbs.ts';

/** Stems of the words that ask, for a first look. */
const ASKS = /\b(?:ask|request|instruct|task|direct|suggest|recommend|propos)/;

/** "The Board asked H. Beaudry to get a price", "asked for the heating to be put on a timer", "requested that it be shown". */
const ASKED_WHO =
  /\b(?:asked|requested|instructed|tasked|directed)\s(?<who>(?:the\s|that\s)?\p{L}[^,;:.]{1,50}?)\sto\s(?<verb>\p{Ll}{2,})/u;
const ASKED_FOR =
  /\b(?:asked|requested|asks|requests|suggested|recommended)\s(?:for\s(?<thing>[^.;]{2,90}?)\sto\sbe\s(?<made>\p{Ll}{2,})|(?:that\s)?(?<what>[^.;]{2,90}?)(?<!\b(?:to|can|could|would|should|will|may|might|must|not|if|whether|also|have))\sbe\s(?<participle>\p{Ll}{2,})|for\s(?:an?|the|some|more|any|further)\s(?:\p{Ll}+\s){0,3}?(?:report|paper|plan|update|briefing|breakdown|copy|note|list|quote|quotes|figures|information|details|clarification|explanation|feedback)\b)/u;
export const asked: Way = {
  name: 'asked',
  find(sentence, whoAt) {
    const found: FoundWay[] = [];
    const asks = ASKS.test(sentence);
    const who = asks ? ASKED_WHO.exec(sentence) : null;
    if (who && (who.groups?.verb === 'get' || !STATE.test(who.groups?.verb ?? ''))) {
      const whom = whoAt(who.groups?.who ?? '');
      if (whom?.sure && !isBody(who.groups?.who ?? ''))
        found.push({ owners: whom.owners, weight: 2, start: who.index, at: who.index });
    }
    const what = asks ? ASKED_FOR.exec(sentence) : null;
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

/** "BR: look into it", "Ann Lee – do a survey of the list": somebody before what they are told. */
const TOLD =
  /^(?<who>@?\p{Lu}[\p{L} .,/&+'’-]{0,40}?)\s?(?::|\s[-–—])\s{1,3}(?:to\s)?(?<verb>\p{L}\p{Ll}{1,14})\s(?<next>\p{L}+)/u;
/** "BR distribute the list to all": the base form after one person is not a statement, unless it is also the past ("let"). */
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
export const told: Way = {
  name: 'told',
  find(sentence, whoAt) {
    const found: FoundWay[] = [];
    for (const match of [
      TOLD.exec(sentence),
      ORDERED.exec(sentence),
      BUSY.exec(sentence.slice(0, 120)),
      ASKS.test(sentence) ? SUGGESTED.exec(sentence) : null,
    ]) {
      const { who: words = '', verb } = match?.groups ?? {};
      if (!match || (verb !== undefined && (!isTaskVerb(verb) || STATE.test(verb.toLowerCase())))) continue;
      const who = whoAt(words);
      if (who?.sure && !isBody(words))
        found.push({ owners: who.owners, weight: 2, start: match.index, at: match.index });
    }
    return found;
  },
};
