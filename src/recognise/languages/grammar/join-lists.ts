/** The lists of a grammar, of all languages together: bilingual minutes are common, so a lookup never asks for the language. */
export function joinLists<Name extends string>(
  tables: readonly Readonly<Partial<Record<Name, string>>>[],
): Readonly<Record<Name, ReadonlySet<string>>> {
  const joined: Partial<Record<Name, Set<string>>> = {};
  for (const table of tables)
    for (const [name, words] of Object.entries(table) as [Name, string][])
      joined[name] = new Set([...(joined[name] ?? []), ...listed(words)]);
  return joined as Record<Name, Set<string>>;
}

/** The entries of a list; `_` stands for a blank within one. */
export const listed = (words: string): string[] =>
  words.split(/\s+/).flatMap((word) => (word === '' ? [] : word.replaceAll('_', ' ')));
