/** `minutes export <what> --from DIR`: a part of the results, in a form to use elsewhere. */

import { nearestName } from '../../config/nearest-name.ts';
import { type ConsolidateOptions, consolidate } from '../../consolidate/index.ts';
import { dateOf } from '../../consolidate/series.ts';
import { wordingKey } from '../../consolidate/wording.ts';
import { readDocuments, readRegister } from '../../io/read-results.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { Register, RegisterAction } from '../../model/register.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { isOpen } from '../../writers/carry-forward.ts';
import { type ExportFormat, formatExport } from '../../writers/export-formats.ts';
import { exports, type Sureness } from '../../writers/export-list.ts';
import { type ExportName, exportNames } from '../../writers/export-names.ts';
import { type ConfigOptions, projectConfig } from '../project-config.ts';
import { putOutput } from '../put-output.ts';
import { EXIT, type Session } from '../session.ts';

/** Bodies that a note names. */
const MOST_NAMED = 10;

interface ExportOptions extends ConfigOptions {
  from: string;
  format: ExportFormat;
  output: string;
  open?: boolean;
  owner?: string;
  stated?: boolean;
  minConfidence?: number;
  body?: string;
  asOf?: string;
  series?: boolean;
}

export async function exportData(session: Session, options: ExportOptions, what: string): Promise<number> {
  if (!isExportName(what)) {
    const near = nearestName(what, exportNames);
    const hint = near === null ? `it can be ${exportNames.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`cannot export "${what}": ${hint}`);
  }
  if (!['actions', 'carry-forward', 'mentions'].includes(what) && (options.open || options.owner !== undefined)) {
    throw new UsageError(`--open and --owner choose among actions, not ${what}`);
  }
  const sure = options.stated === true || options.minConfidence !== undefined;
  if (sure && !['actions', 'carry-forward', 'mentions', 'decisions'].includes(what)) {
    throw new UsageError(`--stated and --min-confidence choose among actions and decisions, not ${what}`);
  }
  const isPicture = options.format === 'svg' || options.format === 'html';
  if (what !== 'performance' && (options.series || isPicture)) {
    throw new UsageError(
      `--series and --format ${isPicture ? options.format : 'svg'} are for performance, not ${what}`,
    );
  }
  const read = what === 'performance' || options.asOf !== undefined ? await readDocuments(options.from) : [];
  const documents = read.filter((document) => options.asOf === undefined || wasHeldBy(document, options.asOf));
  // What was known on a day is what its documents say together, not the later register cut short.
  const register =
    options.asOf === undefined ? await readRegister(options.from) : consolidate(documents, await peopleTold(options));
  await tellUnknown(session, register, options);
  const chosen = exports[what]({
    register: ofBody(register, options.body),
    documents: documents.filter((document) => sameBody(document.body, options.body)),
    keepAction: (action) => keeps(action, register, options) && isSure(action, options),
    keepSure: (value) => isSure(value, options),
    series: options.series === true || isPicture,
  });
  await putOutput(session, options.output, formatExport[options.format](chosen));
  return EXIT.ok;
}

/** Says why there are no rows: a name that nobody goes by, a body that is not among the results. */
async function tellUnknown(session: Session, register: Register, { owner, body }: ExportOptions): Promise<void> {
  const names = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  if (body !== undefined && !register.meetings.some((meeting) => sameBody(meeting.body, body))) {
    const known = names(register.meetings.map((meeting) => meeting.body)).slice(0, MOST_NAMED);
    await session.tell(`note: no body is called "${visibleText(body)}"; there are ${visibleText(known.join('; '))}\n`);
  }
  if (owner !== undefined && !register.actions.some((action) => ownedBy(action, register, wordingKey(owner)))) {
    const owners = register.actions.flatMap((action) => action.owners.map(({ text }) => text));
    const all = [...owners, ...register.people.map(({ name }) => name)];
    const byLower = new Map(all.map((name) => [name.toLowerCase(), name]));
    const near = byLower.get(nearestName(owner, [...byLower.keys()]) ?? '');
    const hint = near === undefined ? '' : `; did you mean ${visibleText(near)}?`;
    await session.tell(`note: no action is owned by "${visibleText(owner)}"${hint}\n`);
  }
}

async function peopleTold(options: ExportOptions): Promise<ConsolidateOptions> {
  return { people: (await projectConfig(options, [options.from])).config.people };
}

/** True if the document speaks of that day or an earlier one; a month counts from its first day on. */
function wasHeldBy(document: MinutesDocument, day: string): boolean {
  const date = dateOf(document);
  return date !== null && date.iso <= day;
}

function isExportName(what: string): what is ExportName {
  return (exportNames as readonly string[]).includes(what);
}

function sameBody(body: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (body !== null && wordingKey(body).includes(wordingKey(wanted)));
}

/** The register with what belongs to one body. */
function ofBody(register: Register, body: string | undefined): Register {
  if (body === undefined) return register;
  const meetings = register.meetings.filter((meeting) => sameBody(meeting.body, body));
  const ids = new Set(meetings.map((meeting) => meeting.documentId));
  return {
    ...register,
    meetings,
    actions: register.actions.filter((action) => sameBody(action.body, body)),
    decisions: register.decisions.filter((decision) => ids.has(decision.documentId)),
    attendance: register.attendance.filter((row) => ids.has(row.documentId)),
    people: register.people.filter((person) => person.documents.some((id) => ids.has(id))),
  };
}

function keeps(action: RegisterAction, register: Register, { open, owner }: ExportOptions): boolean {
  if (open && !isOpen(action)) return false;
  return owner === undefined || ownedBy(action, register, wordingKey(owner));
}

/** What older results say nothing about counts as stated and sure. */
function isSure({ certainty, confidence }: Sureness, { stated, minConfidence }: ExportOptions): boolean {
  return !(stated && certainty === 'inferred') && (confidence ?? 1) >= (minConfidence ?? 0);
}

/** By words as written ("MH"), by full name, or by initials of the directory. */
function ownedBy(action: RegisterAction, register: Register, wanted: string): boolean {
  return action.owners.some(({ text, personId }) => {
    const person = register.people.find(({ id }) => id === personId);
    const names = [text, ...(person ? [person.name, ...person.aliases, ...person.initials] : [])];
    return names.some((name) => wordingKey(name) === wanted);
  });
}
