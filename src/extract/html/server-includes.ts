/** Server-side includes: `#set` gives a variable its text, `#echo` shows it. The words are in the former. */
import type { Point } from './source-places.ts';

export interface IncludedText {
  text: string;
  at: Point;
}

export class ServerIncludes {
  readonly #variables = new Map<string, IncludedText>();

  get(name: string): IncludedText | undefined {
    return this.#variables.get(name);
  }

  /** Takes a comment that is at `at`; returns the text that it shows, if any. */
  comment(value: string, at: Point): IncludedText | undefined {
    const set = /^#set\s{1,5}var="(\w{1,40})"\s{1,5}value="([^"]{1,500})"/.exec(value);
    if (set) this.#variables.set(set[1]!, { text: set[2]!, at });
    const echo = /^#echo\s[^<>]{0,100}?var="(\w{1,40})"/.exec(value);
    return echo ? this.#variables.get(echo[1]!) : undefined;
  }
}
