/** Welsh: how a sentence says that somebody is to do something. */
import type { Circumstance, FoundWay, UndertakingGrammar, Way, Who } from '../grammar/undertakings.ts';

/** Verb-nouns of tasks, each as it is and as it is after "i", which softens its first letter. */
const TASKS = new Set(
  'ysgrifennu cysylltu gysylltu trefnu drefnu anfon gofyn ofyn paratoi baratoi ymchwilio holi adrodd dosbarthu ddosbarthu cael gael gwneud wneud archebu talu dalu gwahodd wahodd diweddaru ddiweddaru hysbysu hysbysebu drafftio ddrafftio edrych darllen ddarllen cyflwyno gyflwyno prynu brynu trwsio drwsio cadarnhau gadarnhau llunio lunio trafod drafod ymweld ateb casglu gasglu cwblhau gwblhau dod ddod rhoi roi siarad mynychu fynychu chwilio monitro fonitro codi godi gosod osod symud glanhau lanhau atgyweirio ymgynghori ymgeisio penodi benodi rhannu rannu sicrhau'.split(
    ' ',
  ),
);

/** A way that one pattern tells, with the groups `who` and `verb`. */
const wayOf = (name: string, pattern: RegExp): Way => ({
  name,
  find(sentence: string, who: Who): FoundWay[] {
    const match = pattern.exec(sentence.slice(0, 200));
    const { who: lead = '', verb = '' } = match?.groups ?? {};
    const named = match && TASKS.has(verb) ? who(lead) : null;
    if (!match || !named) return [];
    return [{ owners: named.owners, weight: named.sure ? 3 : 2, start: match.index, at: match.index }];
  },
});

const DEADLINE = /\b(?:erbyn|cyn)\s/;
/** "at the last meeting" */
const LAST_TIME = /\by\scyfarfod\s(?:diwethaf|blaenorol)\b/;

export const undertakings: UndertakingGrammar = {
  signs: {
    will: 'bydd byddaf byddwn byddan',
    should: 'dylai dylid',
    needs: 'angen rhaid',
    asks: 'gofynnwyd gofynnodd cyfarwyddwyd awdurdodwyd',
    promises: 'addawodd cytunodd gwirfoddolodd',
    later: 'gohirio gohiriwyd',
    vote: 'cynnig cynigiwyd eiliwyd pleidlais pleidleisiwyd',
    resolved: 'penderfynwyd cytunwyd cymeradwywyd',
  },
  forms: {
    to: 'i',
    will: '',
    finite: 'mae oedd bydd roedd yw sydd',
    afterNoun: 'gan o y yr',
    oftenNoun: '',
    objectOpeners: '',
    copulas: '',
  },
  verbs: { isBase: (word) => TASKS.has(word.toLowerCase()), isParticiple: () => false, isGerund: () => false },
  ways: [
    // "Y Clerc i ysgrifennu at y Cyngor Sir"
    wayOf('somebody', /^(?<who>\p{Lu}[^,;:.]{1,60}?)\si\s(?<verb>\p{Ll}{3,})/u),
    // "Bydd y Clerc yn cysylltu â'r ysgol"
    wayOf('somebody', /^Bydd\s(?<who>[^,;:.]{2,60}?)\syn\s(?<verb>\p{Ll}{3,})/u),
    // "Gofynnwyd i'r Clerc drefnu cyfarfod"
    wayOf(
      'asked',
      /(?:^|\s)(?:[Gg]ofynnwyd|[Cc]yfarwyddwyd|[Aa]wdurdodwyd)\si(?:['’]r\s|\s)(?<who>[^,;:.]{2,60}?)\s(?:i\s)?(?<verb>\p{Ll}{3,})(?=\s|[.,;]|$)/u,
    ),
  ],
  // "Y Clerc i ysgrifennu at y Cyngor": a small i, which English does not have.
  ownerLink: /\si\s(?=\p{Ll})/u,
  circumstances(sentence): Circumstance[] {
    const around: Circumstance[] = [];
    if (DEADLINE.test(sentence)) around.push('deadline');
    if (LAST_TIME.test(sentence)) around.push('last time');
    return around;
  },
  // "Cytunwyd i dalu": an impersonal verb is nobody.
  subjectWords: (lead) =>
    /^\p{L}{3,14}wyd(?!\p{L})/u.test(lead) ? null : lead.trim().replace(/^[Yy]r?\s(?=\S)/, '') || null,
};
