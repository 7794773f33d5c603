/**
 * What each command takes, by the names of `options.ts`, in the order of its help. What it is handed has the type that follows
 * from that and no other, so that a command reads no option that it does not declare.
 */
import type { OptionName, Values } from './options.ts';

const talking = ['silent', 'verbose', 'color'] as const;
const reading = [...talking, 'password', 'changes', 'maxBytes', 'timeout', 'limit'] as const;
const config = ['config', 'noConfig'] as const;
const corrections = ['corrections', 'noCorrections'] as const;
const account = ['by', 'at', 'why'] as const;
const last = ['quiet', 'noColor'] as const;

export const commandOptions = {
  ingest: [
    ...(['out', 'store', 'stdinFilename', 'noUnmatched', 'force', 'csvProfile', 'jobs', 'noCache'] as const),
    ...[...config, ...corrections, ...reading, ...last],
  ],
  parse: ['stdinFilename', 'meeting', 'blocks', 'output', 'force', ...config, ...corrections, ...reading, ...last],
  export: [
    ...(['fromResults', 'store', 'exportFormat', 'csvProfile', 'output', 'force', 'open', 'overdue', 'owner'] as const),
    ...(['stated', 'minConfidence', 'body', 'asOf', 'series', ...config] as const),
  ],
  status: ['store', 'statusFormat', 'asOf', 'owner', 'body', ...config],
  apply: ['from', 'applyDryRun', ...account, 'corrections', ...config, ...last],
  correct: [
    'from',
    ...(['correctOwner', 'correctDue', 'correctStatus', 'correctText', 'correctRef', 'nothing', 'sameAs'] as const),
    ...(['correctBody', 'correctDate', 'correctTitle', 'correctKind'] as const),
    ...(['correctName', 'correctRole', 'correctOrganisation', 'correctAttendance', 'inDocument'] as const),
    ...([...account, 'corrections', ...config, ...last] as const),
  ],
  review: [
    ...(['store', 'output', 'force', 'openPage', 'serve', 'port', 'drawings', 'csvProfile', 'asOf'] as const),
    ...[...config, ...corrections, ...reading, ...last],
  ],
  queue: [
    ...(['neededStore', 'embedFiles', 'watch', 'listFormat', 'noCache', 'csvProfile'] as const),
    ...[...config, ...corrections, ...reading, ...last],
  ],
  work: ['neededStore', 'untilEmpty', 'jobs', 'metrics', 'password', ...talking, ...last],
  diff: ['diffFormat', 'output', 'force', ...config, ...reading, ...last],
  check: [
    ...(['store', 'checkFormat', 'checkOutput', 'force', 'failOn', 'maxWarnings', 'exitZero', 'all'] as const),
    ...(['noUnmatched', 'json', 'stdinFilename', 'profile', 'rule', ...config, ...corrections, 'checkAsOf'] as const),
    ...(['baseline', 'writeBaseline', 'pruneBaseline', 'within', 'changed', 'since', 'staged'] as const),
    ...(['annotate', 'fix', 'dryRun', 'jobs', ...reading, ...last] as const),
  ],
  text: ['stdinFilename', 'output', 'force', ...reading, ...last],
  inspect: ['stage', 'page', 'svg', 'output', 'force', ...config, ...reading, ...last],
  rules: ['listFormat', 'json', 'output', 'force'],
  init: ['writeConfig', 'output', 'jobs', ...reading, ...last],
  config: ['printConfig', ...config, 'profile', 'rule', 'output', 'force'],
  explain: ['output', 'force'],
  completion: ['output', 'force'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type CommandName = keyof typeof commandOptions;

export type OptionsOf<Name extends CommandName> = Values<(typeof commandOptions)[Name][number]>;

/** Parts that several commands take. */
export type ReadingOptions = Values<Exclude<(typeof reading)[number], 'silent' | 'verbose'> | 'noColor' | 'quiet'>;
export type ConfigOptions = Values<(typeof config)[number]>;
export type CorrectionsOptions = Values<(typeof corrections)[number]>;
export type AccountOptions = Values<(typeof account)[number]>;
