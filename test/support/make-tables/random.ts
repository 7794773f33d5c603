/** Chance that a seed repeats: mulberry32. */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = (seed * 2654435761) >>> 0;
  }
  /** From 0 to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from(
      { length: Math.min(count, list.length) },
      () => rest.splice(this.whole(0, rest.length - 1), 1)[0] as T,
    );
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
}
