/** One side of a comparison, and the shape of every comparison. */
import type { Change } from '../../model/change.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { Register } from '../../model/register.ts';

export interface Snapshot {
  /** One document or many, copies left out. */
  documents: readonly MinutesDocument[];
  register: Register;
  /** "2024-03-05: " before what belongs to one of many documents; empty where there is only one. */
  prefix(document: MinutesDocument): string;
}

/** `together`: the register of both sides of two single documents, with `BEFORE` and `AFTER` as ids; else null. */
export type Comparison = (before: Snapshot, after: Snapshot, together: Register | null) => Change[];

export const BEFORE = 'before';
export const AFTER = 'after';
