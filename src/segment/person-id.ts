/** Ids of people within a document: the name as a slug, with a number where two share it. */

export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-{1,200}$/g, '');
}

export function personId(name: string, taken: readonly { id: string }[]): string {
  const base = slug(name) || 'person';
  let id = base;
  for (let n = 2; taken.some((p) => p.id === id); n++) id = `${base}-${n}`;
  return id;
}
