/** "Did you mean …": the name nearest to what was typed, if it is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(2, Math.floor(best.name.length * 0.4)) ? best.name : null;
}

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
