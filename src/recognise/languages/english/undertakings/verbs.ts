/** Words of verbs that several ways ask for. */

/** "is working on it": what somebody is at, and is not done with. */
export const AT_WORK =
  '(?:working\\son|looking\\s(?:into|at|for)|chasing|drafting|preparing|arranging|organi[sz]ing|asking|contacting|writing|liaising|getting|following|investigating|seeking|reviewing|waiting\\s(?:on|for))';

/** Verbs that say how things are or will happen, and words that are not verbs. */
export const STATE =
  /^(?:be|have|become|remain|need|depend|cost|seem|appear|mean|include|contain|require|result|take\splace|happen|like|love|prefer|want|hope|know|think|believe|not|never|the|a|an|her|his|their|its|our|your|me|us|him|them|it|date|this|that|these|those|all|no|each|some|any|which|who|what|how|when|where|probably|likely|only|just|already|begin|start|stay|suffer|benefit|enjoy|last|cover|apply|cause|lead|come|fall|rise|increase|decrease|incur|exist|belong|expire|vary|earn|receive|retire|leave|get|lose|resign|die|stand|step|move|live|end|welcome|thank|see|say|express|vote|continue|both|and|and\/or|or|in|on|at|of|for|from|with|by|as)$/;

/** "It was stated that the findings would be appended." */
export const REPORTED = /\b(?:said|stated|confirmed|advised|assured|agreed|acknowledged|reported|explained)\b/i;
