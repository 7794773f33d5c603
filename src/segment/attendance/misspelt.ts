/** Labels with a slip of the pen: "Attendace", "Appologies". */

const LABELS = ['attendance', 'attendees', 'apologies', 'participants', 'absentees', 'regrets', 'members'];

/** The word of attendance that a longer word is but for one letter too many, too few, wrong or in the wrong place. */
export function corrected(word: string): string {
  if (word.length < 7 || LABELS.includes(word)) return word;
  return LABELS.find((label) => Math.abs(label.length - word.length) <= 1 && differsByOne(word, label)) ?? word;
}

function differsByOne(a: string, b: string): boolean {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const swapped =
    restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
