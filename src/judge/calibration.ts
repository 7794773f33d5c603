/**
 * From the log odds of a question to how often such an answer is right (Platt scaling): the odds are `slope` times as
 * strong, and `shift` is added, in hundredths of a logit. Weights are set with annotated documents in view, which they suit
 * better than what nobody here has read; so slopes and shifts were fitted on all annotated documents of `gold/seeds`, `real`
 * and `more`, and the shift of agenda items taken down to what documents of other organisations showed.
 */
export interface Calibration {
  slope: number;
  shift: number;
}

/** For questions that too few annotated answers tell of: half of the log odds holds elsewhere. */
const elsewhere: Calibration = { slope: 0.5, shift: 0 };

const measured: ReadonlyMap<string, Calibration> = new Map([
  ['action', { slope: 0.8, shift: 45 }],
  ['decision', { slope: 1.1, shift: 140 }],
  ['agenda-item', { slope: 0.5, shift: -20 }],
]);

/** How the log odds of the question are to be taken. */
export const calibrationOf = (question: string): Calibration => measured.get(question) ?? elsewhere;
