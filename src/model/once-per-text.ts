/** Texts longer than this are rarely asked for twice, and would fill the memory. */
const LONGEST = 400;
/** After so many texts all are forgotten: a document of ordinary length fits, and a long run holds no more. */
const MOST = 10_000;
/** Where fewer of them were asked for again, remembering costs more than it saves: so many times the next are not remembered. */
const FEWEST_AGAIN = MOST / 2;
const PAUSE = 10 * MOST;

/**
 * A pure function of a text that is asked many times of the same words (a label, a line): short texts are answered from
 * what was found before. The answer must not be changed by who gets it.
 */
export function oncePerText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  let again = 0;
  let pause = 0;
  return (text) => {
    if (text.length > LONGEST) return make(text);
    if (pause > 0) {
      pause--;
      return make(text);
    }
    const before = known.get(text);
    if (before) {
      again++;
      return before.value;
    }
    const value = make(text);
    if (known.size >= MOST) {
      known.clear();
      if (again < FEWEST_AGAIN) pause = PAUSE;
      again = 0;
    }
    known.set(text, { value });
    return value;
  };
}
