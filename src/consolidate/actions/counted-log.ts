/** Logs in which a number is only a position. */

/** True if the numbers of a log, in its order, count from 1 on, upwards or down, perhaps list by list: 1 2 3, 1 2. */
export function isCounted(refs: readonly (string | null)[]): boolean {
  const upwards = refs[0] === '1' ? refs : [...refs].reverse();
  return upwards.every((ref, i) => {
    const before = upwards[i - 1];
    if (ref === '1') return i === 0 || (before !== '1' && upwards[i + 1] === '2');
    return ref !== null && before !== undefined && before !== null && Number(ref) === Number(before) + 1;
  });
}
