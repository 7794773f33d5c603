/** Welsh: how a sentence says that something is moved and seconded, what came of it, and how the votes went. */
import { type MotionPhrases, opensAt, take } from '../grammar/motion-phrases.ts';
import type { MotionCue, MotionGrammar, MotionSentence } from '../grammar/motions.ts';

const NUMBERS = '\\d{1,3}|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw|deg';
const counts = (side: string): RegExp =>
  new RegExp(
    `(?:^|\\s)(?<n>${NUMBERS})\\s(?:pleidlais\\s)?${side}(?![a-z])|(?:^|\\s)${side}\\s?[:=–-]\\s?(?<m>\\d{1,3})(?!\\d)`,
  );

export const motions: MotionGrammar = {
  cue: /(?<![\p{L}\d/])(?:cynigiwyd|cynigiodd|cynigydd|eiliwyd|eiliodd|eilydd)(?![\p{L}\d])/gu,
  readCue,
  names: { offices: 'cadeirydd is-gadeirydd clerc trysorydd', definite: 'y yr' },
  results: {
    withdrawn: { says: /(?:^|\s)tynnwyd\s(?:y\scynnig\s)?yn\sôl(?![a-z])/ },
    deferred: { says: /(?:^|\s)gohiriwyd(?![a-z])/ },
    lost: { says: /(?:^|\s)(?:gwrthodwyd|collwyd)(?![a-z])/ },
    carried: {
      says: /(?:^|[\s.,;–-])(?:pasiwyd|cytunwyd|cymeradwywyd|derbyniwyd|penderfynwyd|yn\sunfrydol|pawb\so\sblaid)(?![a-z])/,
    },
  },
  votes: {
    counts: { for: counts('o\\sblaid'), against: counts('yn\\serbyn'), abstained: counts('yn\\symatal') },
    numbers: 'un dau tri pedwar pump chwech saith wyth naw deg',
    words: {},
    label: /(?:^|[\s.;,(])(?<label>o\sblaid|yn\serbyn|ymatal|absennol)\s?[:–—-]\s{0,3}/g,
    labels: { for: 'o_blaid', against: 'yn_erbyn', abstained: 'ymatal' },
    nobody: /^(?:neb|dim|-|0)?$/,
    title: /^(?:(?:Y\s)?(?:Cyng|Cynghorydd|Cynghorwyr|Parch|Mr|Mrs|Ms|Dr)\.?\s){1,2}/,
    joint: /,|;|\s&\s|\sac?\s/,
    and: /^ac?\s/,
  },
  tails: {
    vote: /^(?:pleidlais|pawb\so\sblaid|o\sblaid|yn\serbyn|\d{1,3}\so\sblaid)(?![a-z])/,
    result:
      /^(?:(?:pasiwyd|collwyd|cytunwyd|derbyniwyd|cymeradwywyd)(?:\sy\scynnig)?(?:\syn\sunfrydol)?|yn\sunfrydol)(?=[\s.!)]{0,3}$)/,
    ofMotion: /^(?:[a-z]{3,12}wyd\s)?(?:y\s)?cynnig(?![a-z])/,
    told: /^(?:pasiwyd|collwyd|gwrthodwyd)\s(?:y\s)?cynnig(?![a-z])/,
    how: /^[\s.!)]{0,4}$/,
  },
  content: {
    before: /^(?:[\s,;:.–—-]|ac?(?=\s)){1,12}/,
    lastWords: /[\s,;]{1,3}ac?[\s,;:–—-]{0,4}$/,
    opening: /^(?:fod|bod|y\sdylid)\s/,
  },
};

/** "Cynigiwyd gan Ann Lee ac eiliwyd gan Bo Roe", "Cynigiodd Ann Lee", "Eilydd: Bo Roe": the name comes after the verb. */
function readCue({ text, low, names }: MotionSentence, { word, start, end }: MotionCue, found: MotionPhrases): void {
  const by = /^\s{0,2}(?:gan\s)?[:–—-]?\s{0,2}/.exec(low.slice(end, end + 10))?.[0] ?? '';
  const name = names.after(text, end + by.length);
  const from = start - (/(?:^|[\s,;])ac?\s$/.exec(low.slice(Math.max(0, start - 4), start))?.[0].length ?? 0);
  if (word.startsWith('eil')) {
    found.isSeconded = true;
    found.seconder ??= name;
    found.phrases.push({ start: from, end: name?.end ?? end });
  } else if (found.mover === null) {
    found.unnamed = name === null;
    take(found, 'proposed', opensAt(low, start), name, from, name?.end ?? end);
  }
}
