/** THE LIST of rules, by id. */
import { actionWithoutOwner } from './action-without-owner.ts';
import { duplicateActionRef } from './duplicate-action-ref.ts';
import { missingDate } from './missing-date.ts';
import type { Rule } from './rule.ts';
import { tableTotalMismatch } from './table-total-mismatch.ts';
import { unknownInitials } from './unknown-initials.ts';

export const rules: readonly Rule[] = [
  actionWithoutOwner,
  duplicateActionRef,
  missingDate,
  tableTotalMismatch,
  unknownInitials,
];
