/** The set of rules that fits the kind of body, where the names of the bodies tell it. */
import type { ProfileName } from '../rules/profiles.ts';
import type { Proposer } from './proposal.ts';

const NAMES: readonly (readonly [ProfileName, RegExp])[] = [
  ['uk-parish', /\b(?:parish|community|town) council\b|\bcyngor (?:cymuned|tref)\b/i],
  ['nhs-board', /\bNHS\b|\b(?:integrated care|health) board\b|\bfoundation trust\b/],
  ['uk-council', /\b(?:county|borough|district|city) council\b|\b(?:scrutiny|planning) committee\b|\bcyngor sir\b/i],
  ['oss', /\b(?:working group|steering (?:committee|council)|technical committee|TSC|SIG|maintainers)\b/],
];

export const proposeProfile: Proposer = (samples) => {
  const titled = samples.flatMap(({ path, records }) =>
    records.flatMap(({ title, body }) => (title === null ? [] : [{ path, quote: body ?? title }])),
  );
  for (const [value, regex] of NAMES) {
    const evidence = titled.filter(({ quote }) => regex.test(quote));
    if (evidence.length >= 2 && evidence.length >= titled.length * 0.6) return [{ key: ['profile'], value, evidence }];
  }
  return [];
};
