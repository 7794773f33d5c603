/** "Did you mean …": the name nearest to what was typed, if it is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const [best] = rankedNames(typed, names);
  return best && isNear(best) ? best.name : null;
}

/** Up to three names that are near, or that hold what was typed. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const near = rankedNames(typed, names).filter(isNear);
  const [best] = near;
  const alike = near.filter(({ distance }) => distance <= (best?.distance ?? 0) + 1).map(({ name }) => name);
  const holding = typed.length >= 4 ? names.filter((name) => name.includes(typed.toLowerCase())) : [];
  return [...new Set([...alike, ...holding])].slice(0, 3);
}

const rankedNames = (typed: string, names: readonly string[]) =>
  names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance);

const isNear = ({ name, distance }: { name: string; distance: number }) =>
  distance <= Math.max(2, Math.floor(name.length * 0.4));

/** Number of letters to insert, delete or replace. Typed text is cut, since only short names are compared. */
function editDistance(typed: string, name: string): number {
  const a = typed.slice(0, 60);
  let row = Array.from({ length: name.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= name.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === name[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[name.length] ?? 0;
}
