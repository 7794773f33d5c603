/** Who makes a correction, when, and why. */
import type { Account } from '../corrections/edits/edits-of-table.ts';
import { today } from './as-of.ts';

export interface AccountOptions {
  by?: string;
  /** Today, if absent. */
  at?: string;
  why?: string;
}

export function accountOf({ by, at, why }: AccountOptions): Account {
  return { ...(by === undefined ? {} : { by }), at: at ?? today(), ...(why === undefined ? {} : { why }) };
}
