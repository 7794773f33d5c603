/**
 * Profiles: which rules are on for which kind of body, and how grave they are. A profile starts from `recommended`
 * (each rule's own word) and lists what it changes. Where a profile follows a law or a code, the page of the rule
 * names it; none of this is legal advice.
 */
import type { Severity } from '../model/diagnostic.ts';
import type { Rule } from './rule.ts';

export const profileNames = ['recommended', 'strict', 'oss', 'uk-parish', 'uk-council', 'nhs-board'] as const;
export type ProfileName = (typeof profileNames)[number];

interface ProfileLevel {
  level: Severity | 'off';
  options: Readonly<Record<string, unknown>>;
}

type Change = Severity | 'off' | { level: Severity; options: Record<string, unknown> };

/** What local councils of all kinds in the United Kingdom share. */
const ukCouncil: Record<string, Change> = {
  'missing-attendance': 'error',
  'missing-apologies': 'warning',
  'missing-declarations': 'warning',
  'previous-minutes-not-confirmed': 'warning',
  'next-meeting-missing': 'info',
};

const changes: Record<Exclude<ProfileName, 'recommended' | 'strict'>, Record<string, Change>> = {
  // Notes of open-source projects: actions and decisions count, the forms of a council do not.
  oss: {
    'action-log-not-updated': 'off',
    'missing-attendance': 'info',
    'agenda-number-gap': 'off',
    'vague-owner': 'info',
  },
  'uk-parish': {
    ...ukCouncil,
    'date-issued-after-meeting': { level: 'warning', options: { days: 31 } },
  },
  'uk-council': { ...ukCouncil, 'exclusion-without-ground': 'warning' },
  // Action leads, deadlines and follow-up, as audits of trust committees ask for them.
  'nhs-board': {
    'action-without-deadline': 'warning',
    'vague-deadline': 'info',
    'vague-owner': { level: 'warning', options: { everyone: true } },
    'missing-apologies': 'warning',
    'missing-declarations': 'warning',
    'previous-minutes-not-confirmed': 'warning',
    'next-meeting-missing': 'info',
  },
};

/** How grave a rule is in a profile, and with which options. */
export function levelIn(profile: ProfileName, rule: Rule): ProfileLevel {
  const own: ProfileLevel = { level: rule.recommended === false ? 'off' : rule.severity, options: {} };
  if (profile === 'recommended') return own;
  if (profile === 'strict') return { level: rule.severity, options: {} };
  const change = changes[profile][rule.id];
  if (change === undefined) return own;
  return typeof change === 'string' ? { level: change, options: {} } : change;
}

/** Ids that profiles name; a test compares them with the list of rules. */
export function idsInProfiles(): string[] {
  return [...new Set(Object.values(changes).flatMap((profile) => Object.keys(profile)))];
}
