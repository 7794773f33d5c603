/**
 * Names of XML elements and attributes, told by namespace and not by the prefix a part happens to use.
 * Costs nothing for usual parts, which use the usual prefixes; linear for parts that bind a prefix on every element.
 */

type Attributes = Readonly<Record<string, string>>;

export class Namespaces {
  readonly #known: Readonly<Record<string, string>>;
  /** Prefix in the part → prefix to know it by. */
  readonly #bound = new Map<string, string>([['xml', 'xml']]);
  /** What to put back when an element ends; null for elements that bind nothing. */
  readonly #undo: ([string, string | undefined][] | null)[] = [];
  #cache = new Map<string, string>();
  #unusual = 0;

  constructor(known: Readonly<Record<string, string>>) {
    this.#known = known;
  }

  /** An element begins: its declarations hold from its own name on. */
  enter(attributes: Attributes): void {
    let undo: [string, string | undefined][] | null = null;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      undo ??= [];
      undo.push([prefix, this.#bound.get(prefix)]);
      const uri = attributes[name]!;
      this.#bind(prefix, this.#known[uri] ?? (uri === '' ? '' : `{${uri}}`));
    }
    this.#undo.push(undo);
  }

  /** The element ends. */
  leave(): void {
    const undo = this.#undo.pop();
    if (undo) for (const [prefix, before] of undo.reverse()) this.#bind(prefix, before);
  }

  element(raw: string): string {
    let name = this.#cache.get(raw);
    if (name === undefined) {
      name = this.#canonical(raw, this.#bound.get(''));
      this.#cache.set(raw, name);
    }
    return name;
  }

  /** The attributes by their canonical names; the same object if nothing had to change. */
  attributes(raw: Attributes): Attributes {
    if (this.#unusual === 0) return raw;
    const renamed: Record<string, string> = Object.create(null);
    for (const name in raw) renamed[this.#canonical(name, '')] = raw[name]!;
    return renamed;
  }

  #bind(prefix: string, known: string | undefined): void {
    if (this.#isUnusual(prefix)) this.#unusual -= 1;
    if (known === undefined) this.#bound.delete(prefix);
    else this.#bound.set(prefix, known);
    if (this.#isUnusual(prefix)) this.#unusual += 1;
    if (this.#cache.size > 0) this.#cache = new Map();
  }

  /** A prefix that stands for another known one: `ns0:p` for `w:p`. Unknown namespaces have no attributes we read. */
  #isUnusual(prefix: string): boolean {
    const known = this.#bound.get(prefix);
    return prefix !== '' && known !== undefined && known !== prefix && !known.startsWith('{');
  }

  #canonical(raw: string, fallback: string | undefined): string {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? fallback : (this.#bound.get(raw.slice(0, colon)) ?? raw.slice(0, colon));
    const local = raw.slice(colon + 1);
    if (!prefix) return local;
    return prefix.startsWith('{') ? prefix + local : `${prefix}:${local}`;
  }
}
