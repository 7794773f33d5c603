/** Words that call a row or column a total: "Total", "Sub-total", "Grand total", "TOTALS", "All areas", "Region total". */

const TOTAL =
  /^(?:grand\s|overall\s|combined\s|sub-?\s?|net\s|regional\s)?totals?\b|\b(?:sub-?\s?)?totals?\s*:?$|^sum$|^all(?:\s[a-zà-öø-ɏ ]{1,24})?$|^(?:ytd|year to date|cumulative)$/i;
const SUBTOTAL = /\bsub-?\s?totals?\b/i;
const GRAND = /\b(?:grand|overall|combined)\s+totals?\b/i;
const PLAIN = /^(?:(?:grand|overall)\s)?totals?\s*:?$/i;
/** Lines of an account that go up and down: what is above them is not a list of parts. */
const ACCOUNT_LINE =
  /\b(?:less|add|plus|minus|b\/?f(?:wd)?|c\/?f(?:wd)?|brought|carried|balance|opening|closing|net of)\b/i;

export const isTotalLabel = (label: string): boolean => label.length <= 60 && TOTAL.test(label.trim());
export const isSubtotalLabel = (label: string): boolean => SUBTOTAL.test(label);
export const isGrandTotalLabel = (label: string): boolean => GRAND.test(label);
/** "Total" and nothing else. */
export const isPlainTotal = (label: string): boolean => PLAIN.test(label.trim());
export const isAccountLine = (label: string): boolean => ACCOUNT_LINE.test(label);
