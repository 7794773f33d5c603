/** Who makes a correction, when, and why. */

import type { Account } from '../corrections/edits/edits-of-table.ts';
import { today } from './as-of.ts';
import type { AccountOptions } from './command-options.ts';

export function accountOf({ by, at, why }: AccountOptions): Account {
  return { ...(by === undefined ? {} : { by }), at: at ?? today(), ...(why === undefined ? {} : { why }) };
}
