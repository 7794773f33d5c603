/** English: how a sentence says that somebody is to do something. */
import type { UndertakingGrammar } from '../../grammar/undertakings.ts';
import { circumstances } from './circumstances.ts';
import { forms, signs } from './cues.ts';
import { andWill, saidThat, somebody } from './promises.ts';
import { asked, told } from './requests.ts';
import { subjectWords } from './subject.ts';
import { isTaskGerund, isTaskParticiple, isTaskVerb } from './task-verbs.ts';
import { agreedTo, nobody, passive } from './unnamed.ts';

export const undertakings: UndertakingGrammar = {
  signs,
  forms,
  done: /^\p{L}{3,}ed$/u,
  verbs: { isBase: isTaskVerb, isParticiple: isTaskParticiple, isGerund: isTaskGerund },
  ways: [somebody, told, andWill, saidThat, asked, passive, nobody, agreedTo],
  ownerLink:
    /\s(?:\([^)]{1,40}\)\s)?(?:(?:is|are)\sto|to|will|shall|agreed\sto|agrees\sto|offered\sto|volunteered\sto|(?:was|were)\sasked\sto|(?:is|are)\sgoing\sto|(?:has|have)\s(?:agreed|offered)\sto|should|must|needs?\sto|can|please)\s(?!be\s[a-zà-öø-ɏ]+(?:ed|n|t|d)\b)[a-zà-öø-ɏ]/i,
  circumstances,
  subjectWords,
};
