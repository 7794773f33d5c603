/** A date as a recogniser found it → the date as a record carries it. */
import type { DateValue } from '../model/values.ts';
import type { FoundDate } from '../recognise/dates.ts';
import { clean } from './line.ts';

/** Marks a year that was not printed as inferred. The date must have an `iso`. */
export function dateValue(found: FoundDate): DateValue {
  const value: DateValue = { iso: found.iso ?? '', precision: found.precision, text: clean(found.text) };
  return found.yearInferred ? { ...value, certainty: 'inferred' } : value;
}
