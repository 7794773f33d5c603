/** Words that close minutes: "Signed ………… Chair", "Respectfully submitted, Ann Lee", "Minutes taken by Bo Roe". */
import { signatures } from './index.ts';

/** True for a line to sign on, or one that says who signed or wrote the minutes. */
export function signsOff(text: string): boolean {
  if (text.length > 300) return false;
  const normal = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/_{6,}|\.{8,}|…{3,}/.test(normal)) return true;
  // "Chair asked all to sign the book": a sentence is longer.
  if (normal.length > 80) return false;
  return signatures.some((words) => normal.startsWith(words) && !/[\p{L}\p{N}]/u.test(normal.charAt(words.length)));
}
