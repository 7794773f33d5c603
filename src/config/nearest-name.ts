/** "Did you mean …": names near to what was typed. */
import leven from 'leven';

/** Only short names are compared. */
const MOST_TYPED = 60;

/** The name nearest to what was typed, if it is near. */
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
    .map((name) => ({ name, distance: leven(typed.toLowerCase().slice(0, MOST_TYPED), name) }))
    .sort((a, b) => a.distance - b.distance);

const isNear = ({ name, distance }: { name: string; distance: number }) =>
  distance <= Math.max(2, Math.floor(name.length * 0.4));
