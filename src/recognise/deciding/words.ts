/** Words of deciding: verbs by strength, those who decide, and what decisions are commonly about. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Past and participle; they mean the same in "The Board agreed" and "it was agreed". */
export const DECIDED = set(
  'agreed approved resolved decided accepted adopted ratified endorsed carried passed elected re-elected reelected appointed re-appointed reappointed co-opted coopted authorised authorized granted rejected defeated voted confirmed supported denied refused declined upheld waived acclaimed sanctioned formalised acclaimed decreed vetoed instructed directed delegated penderfynwyd cytunwyd cymeradwywyd etholwyd',
);
/** "The Board approves", "it is resolved": minutes in the present. */
export const DECIDES = set(
  'agrees approves resolves decides accepts adopts ratifies endorses elects appoints authorises authorizes rejects confirms carries',
);
/** With those who are many: "Members agree to …". */
export const DECIDE = set(
  'agree approve resolve decide accept adopt ratify endorse elect appoint authorise authorize reject',
);
/** Verbs that decide where a group is said to have done it, and otherwise as often do not. */
export const WEAK = set(
  'felt considered recommended preferred determined concluded settled favoured favored chose chosen selected',
);
/** Verbs that name nobody: "Penderfynwyd …" is "It was resolved …". */
export const IMPERSONAL = set('penderfynwyd cytunwyd cymeradwywyd etholwyd');
/** How strongly a verb says that something was decided. */
export const STRONG = set(
  'agreed resolved decided agrees resolves decides resolve decide agree voted penderfynwyd cytunwyd',
);
export const ELECTING = set(
  'elected re-elected reelected appointed re-appointed reappointed co-opted coopted acclaimed elects appoints elect appoint',
);

/** Those who decide together. */
export const GROUPS = set(
  'board boards committee committees sub-committee subcommittee sub-group subgroup council councillors councilors cllrs members member membership meeting group team trustees governors supervisors commission commissioners directors panel forum partners delegates assembly executive exec cabinet society club parish township association all everyone everybody we majority plenary participants attendees present both officers shareholders owners residents voters vestry session synod senate chamber caucus quorum staff faculty jury cooperative collective congregation branch chapter lodge union syndicate tsc wg',
);
/** Things that minutes approve. */
export const MATTERS = set(
  'minutes minute motion motions report reports budget budgets accounts account resolution resolutions proposal proposals agenda amendment amendments recommendation recommendations vote payment payments expenditure application applications policy policies bills bill invoice invoices expenses statement precept quote quotes quotation tender bid constitution bylaws by-laws rules plan plans terms slate nominations nomination request requests items item schedule contract changes change cheques grant grants donation record order ordinance register charter',
);
export const PRONOUNS = set('i he she they you who whoever someone somebody nobody');
export const CONDITIONS = set(
  'if once when until unless whether before after as wherever where provided should whenever',
);
export const MODALS = set("will would shall should can could may might must cannot can't won't wouldn't couldn't");
export const BE = set("was were is are be been being wasn't weren't isn't stands stand");
export const HAVE = set('has have had having');
export const NEGATIONS = set("not never nor neither without wasn't weren't isn't didn't n't");
/** Small words between a subject and its verb. */
export const ADVERBS = set(
  'did also then therefore thereby further so both hereby again now just still already previously recently earlier later jointly all each generally fully thus accordingly finally eventually in principle subsequently duly formally not only collectively has have had having been being to reluctantly',
);
/** Words that end the stretch in which a subject is looked for. */
export const BOUNDARIES = set('that and but so which who whom because while although though however or then whereas');
/** Before a participle that merely describes: "the agreed plan", "an approved list". */
export const DETERMINERS = set(
  'the a an our their its his her my your this these those any some no every each newly previously recently of for with by new mutually',
);
