/** English: how a sentence says that something was decided. */
import type { DecidingGrammar } from '../grammar/deciding.ts';

const BASE = 'agree approve resolve decide accept adopt ratify endorse elect appoint authorise authorize reject';

export const deciding: DecidingGrammar = {
  lists: {
    decided:
      'agreed approved resolved decided accepted adopted ratified endorsed carried passed elected re-elected reelected appointed re-appointed reappointed co-opted coopted authorised authorized granted rejected defeated voted confirmed supported denied refused declined upheld waived acclaimed sanctioned formalised acclaimed decreed vetoed instructed directed delegated',
    decides:
      'agrees approves resolves decides accepts adopts ratifies endorses elects appoints authorises authorizes rejects confirms carries',
    base: BASE,
    weak: 'felt considered recommended preferred determined concluded settled favoured favored chose chosen selected',
    strong: 'agreed resolved decided agrees resolves decides resolve decide agree voted',
    electing:
      'elected re-elected reelected appointed re-appointed reappointed co-opted coopted acclaimed elects appoints elect appoint',
    makeable: 'decision',
    makes: 'made took taken reached came makes take',
    made: 'made taken reached',
    copulas: 'was is',
    groups:
      'councilmembers cllrs member meeting partners society club parish association all everyone everybody we majority plenary participants attendees present both shareholders owners residents voters chamber quorum staff faculty jury cooperative collective congregation branch chapter lodge union syndicate township tsc wg',
    matters:
      'minutes minute motion motions report reports budget budgets accounts account resolution resolutions proposal proposals agenda amendment amendments recommendation recommendations vote payment payments expenditure application applications policy policies bills bill invoice invoices expenses statement precept quote quotes quotation tender bid constitution bylaws by-laws rules plan plans terms slate nominations nomination request requests items item schedule contract changes change cheques grant grants donation record order ordinance register charter',
    pronouns: 'i he she they you who whoever someone somebody nobody',
    it: 'it this these that',
    itFirst: 'it this',
    articles: 'the a an',
    definite: 'the',
    ties: 'of from for',
    be: "was were is are be been being wasn't weren't isn't stands stand",
    toBe: 'be',
    have: 'has have had having',
    had: 'had',
    modals: "will would shall should can could may might must cannot can't won't wouldn't couldn't",
    to: 'to',
    negations: "not never nor neither without wasn't weren't isn't didn't n't",
    adverbs:
      'did also then therefore thereby further so both hereby again now just still already previously recently earlier later jointly all each generally fully thus accordingly finally eventually in principle subsequently duly formally not only collectively has have had having been being to reluctantly',
    insertions: 'however therefore then also',
    everybody: 'all',
    declaring: 'declared deemed',
    conditions: 'if once when until unless whether before after as wherever where provided should whenever',
    wideConditions: 'if once when until unless whether before should',
    joiners: 'and or but then an',
    conditionEnds: 'and but so',
    relatives: 'who which whom whose',
    boundaries: 'that and but so which who whom because while although though however or then whereas',
    nounJoiners: 'and',
    clauseOpeners: 'that because but so',
    determiners:
      'the a an our their its his her my your this these those any some no every each newly previously recently of for with by new mutually',
    by: 'by',
    afterResult: 'subject with as provided for',
  },
  idioms: [
    { words: 'carried passed carries', after: 'forward over out away to down through along', kind: null },
    { words: 'consensus', before: 'by reached', after: 'was is that to reached on agreed', apart: true, kind: 'noun' },
    { words: 'unanimous unopposed acclamation', kind: 'noun' },
    { words: 'agreement', before: 'was general unanimous in reached broad full', kind: 'noun' },
    // After "to", "will" and the like it is not done.
    { words: BASE, before: 'to', kind: null },
    { words: BASE, before: 'did_not do_not', kind: 'decided' },
    // "staff reject manager": without what they agree to, it may be anything.
    { words: BASE, after: 'to that on in for not unanimously with by', kind: 'decides' },
  ],
  adverb: /^\p{L}{3,14}ly$/u,
  participle: /^(?:read|sent|out|\p{L}+ed)$/u,
};
