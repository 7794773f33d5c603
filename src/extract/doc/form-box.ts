/** A box to tick of old forms: its state stands among the data of the field. [MS-DOC] 2.9.78, 2.9.158. */
import type { Bytes } from './bytes.ts';

/** Only the default says how the box stands. */
const UNSET = 25;

/** The sign of the box whose data are there; null for other fields. */
export function formBox(data: Bytes | null, at: number): string | null {
  if (!data) return null;
  const form = at + data.u16(at + 4);
  if (data.u32(form) !== 0xffffffff || (data.u16(form + 4) & 3) !== 1) return null;
  const state = (data.u16(form + 4) >> 2) & 0x1f;
  // A name is between, then the default.
  const byDefault = data.u16(form + 10 + 2 * data.u16(form + 10) + 4);
  return (state === UNSET ? byDefault : state) === 1 ? '☒' : '☐';
}
