/**
 * Weights of the features, in hundredths of a logit. Written by `npm run train` from 159 annotated documents
 * (data d13a5c0833b7a1f6); do not edit.
 */

/** By question: the log odds before any evidence, and the weight of each feature. */
export type Weights = Readonly<Record<string, { bias: number; features: Readonly<Record<string, number>> }>>;

export const fitted: Weights = {};
