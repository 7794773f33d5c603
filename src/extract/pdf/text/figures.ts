/** Texts that are figures: amounts, counts, percentages, dates in figures, and the signs that stand for none. */
const figure =
  /^(?:[(\-–+]?\s?[£$€]?\s?[(\-–+]?\d[\d,.\s]{0,20}(?:[%)]|k|m|bn|st|nd|rd|th)?\)?%?\s?(?:[⁰¹²³⁴-⁹ᵃᵇᶜᵈᶠᵍʰ,]{1,6}|\*{1,3}|[†‡])?|[-–—*]|n\/a|nil|£?\s?-)$/i;
const shortDate = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;

/** "1,250.00", "-£3", "(12)", "4.5%", "n/a", "–", "12/03/2019" */
export function isFigure(text: string): boolean {
  return figure.test(text) || shortDate.test(text);
}
