/**
 * A function of an object that is asked many times of the same one: its answer is made once and kept as long as the
 * object. What is given beside the object must always be the same for it.
 */
export function oncePer<K extends object, V, R extends unknown[]>(
  make: (key: K, ...rest: R) => V,
): (key: K, ...rest: R) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key, ...rest);
    known.set(key, { value });
    return value;
  };
}
