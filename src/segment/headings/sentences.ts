/** What a line says as a sentence: that something is to be dealt with, which titles do, or what happened, which they do not. */

/**
 * "To receive apologies for absence and to approve the reasons.", "Planning: to consider the application": what is to be dealt
 * with, at whatever length.
 */
export const asksTo = (title: string): boolean =>
  /^(?:[^:.]{2,60}[:–—-]\s)?to\s[a-z]{2,12}\s/.test(title.toLowerCase()) &&
  !/^(?:[^:.]{2,60}[:–—-]\s)?to\s(?:the|a|an|be|this|that|which|date|our|your|his|her)\s/.test(title.toLowerCase());

/** "The treasurer reported that the balance is £90": tells what happened, and is not a title. */
export const tellsOf = (title: string): boolean =>
  title.split(/\s+/).length > 4 && TOLD_OF.test(title.toLowerCase()) && !asksTo(title);

const TOLD_OF =
  /\b(?:was|were|is|are|has|have|had|will|would|should|agreed|noted|asked|said|reported|presented|advised|confirmed|explained|suggested|stated|states|says|calls|asks|makes|moves|moved|seconded|thanked|thanks|seconds|we|they|he|she)\b|^motion (?:by|was|to)\b|\bsecond(?:ed)? by\b/;
