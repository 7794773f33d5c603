/** `minutes export <what> --from DIR`: a part of the results, in a form to use elsewhere. */

import { nearestName } from '../../config/nearest-name.ts';
import { readRun } from '../../io/read-results.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { Register, RegisterAction } from '../../model/register.ts';
import { isOpen, isOverdue } from '../../model/standing.ts';
import { formatExport } from '../../writers/export-formats.ts';
import { exports, type Sureness } from '../../writers/export-list.ts';
import {
  type ExportFormat,
  type ExportName,
  exportFormats,
  exportNames,
  wholeFormats,
} from '../../writers/export-names.ts';
import { seenAsOf } from '../as-of.ts';
import { ofBody, ownedBy, sameBody, tellUnknown } from '../choose.ts';
import type { OptionsOf } from '../command-options.ts';
import { exportAll, isWholeFormat } from '../export-all.ts';
import { formatFor } from '../output-format.ts';
import { putOutput } from '../put-output.ts';
import { resultsFrom } from '../results-from.ts';
import { EXIT, type Session } from '../session.ts';

export async function exportData(session: Session, options: OptionsOf<'export'>, what: string): Promise<number> {
  if (what === 'all') return exportAll(session, allOptions(options));
  if (!isExportName(what)) {
    const names = [...exportNames, 'all'];
    const near = nearestName(what, names);
    const hint = near === null ? `it can be ${names.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`cannot export "${what}": ${hint}`);
  }
  checkChoices(options, what);
  const format = formatFor(options, [...exportFormats, ...wholeFormats], 'csv');
  if (isWholeFormat(format)) throw new UsageError(`--format ${format} only works with "all", not with ${what}`);
  const isPicture = format === 'svg' || (format === 'html' && what === 'performance');
  checkFormat(options, what, format, isPicture);
  const isWhole = format === 'xlsx' && what === 'actions';
  const from = await resultsFrom(session, options);
  const needed = what === 'performance' || isWhole;
  const { register, documents, day } = await seenAsOf(session, from, options, { needed });
  await tellUnknown(session, register, options);
  const chosen = exports[what]({
    register: ofBody(register, options.body),
    documents: documents.filter((document) => sameBody(document.body, options.body)),
    keepAction: (action) => keeps(action, register, day, options) && isSure(action, options),
    keepSure: (value) => isSure(value, options),
    series: options.series === true || isPicture,
  });
  if (isWhole) chosen.whole = { documents, run: await readRun(from) };
  await putOutput(session, options.output, await formatExport[format](chosen, options.csvProfile), options.force);
  return EXIT.ok;
}

/** What chooses among rows of one kind is not for rows of another. */
function checkChoices(options: OptionsOf<'export'>, what: ExportName): void {
  const choosing = options.open || options.overdue || options.owner !== undefined;
  if (!['actions', 'carry-forward', 'mentions'].includes(what) && choosing) {
    throw new UsageError(`--open, --overdue and --owner only apply to actions, not to ${what}`);
  }
  const sure = options.stated === true || options.minConfidence !== undefined;
  if (sure && !['actions', 'carry-forward', 'mentions', 'decisions'].includes(what)) {
    throw new UsageError(`--stated and --min-confidence only apply to actions and decisions, not to ${what}`);
  }
}

/** Formats that suit some rows only. */
function checkFormat(options: OptionsOf<'export'>, what: ExportName, format: ExportFormat, isPicture: boolean): void {
  if (options.csvProfile === 'excel' && format !== 'csv')
    throw new UsageError(`--csv-profile only works with csv, not with ${format}`);
  if (format === 'ics' && !['actions', 'carry-forward'].includes(what))
    throw new UsageError(`--format ics only works with actions that have a date, not with ${what}`);
  if (what !== 'performance' && (options.series || isPicture))
    throw new UsageError(`${options.series ? '--series is' : '--format svg is'} only for performance, not for ${what}`);
}

/** Nothing of what chooses among rows goes with all tables at once. */
function allOptions(options: OptionsOf<'export'>): OptionsOf<'export'> {
  const { open, overdue, owner, stated, minConfidence, series, csvProfile } = options;
  const given = { open, overdue, owner, stated, 'min-confidence': minConfidence, series };
  const [odd] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (odd !== undefined) throw new UsageError(`--${odd} only applies to rows of one kind, not to all`);
  if (csvProfile === 'excel') throw new UsageError('--csv-profile only works with csv, not with all');
  return options;
}

function isExportName(what: string): what is ExportName {
  return (exportNames as readonly string[]).includes(what);
}

function keeps(action: RegisterAction, register: Register, day: string, options: OptionsOf<'export'>): boolean {
  if (options.open && !isOpen(action)) return false;
  if (options.overdue && !isOverdue(action, day)) return false;
  return options.owner === undefined || ownedBy(action, register, options.owner);
}

/** What older results say nothing about counts as stated and sure. */
function isSure({ certainty, confidence }: Sureness, { stated, minConfidence }: OptionsOf<'export'>): boolean {
  return !(stated && certainty === 'inferred') && (confidence ?? 1) >= (minConfidence ?? 0);
}
