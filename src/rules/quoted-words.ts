/** Words of a document, as messages quote them. */

/** The first words of a text. */
export function shortened(text: string, length = 70): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length).replace(/\s\S*$/, '')} …`;
}

/** "MH, SS and KY". */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
