/**
 * What a list holds, which must be something: a loop over nothing guards nothing. `test/structure/can-fail.test.ts` wants it
 * wherever expectations stand in a loop over what was found.
 */
export function some<T>(list: Iterable<T>): [T, ...T[]] {
  const [first, ...others] = list;
  if (first === undefined) throw new Error('there is nothing here to look at');
  return [first, ...others];
}
