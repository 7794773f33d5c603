/** `minutes export <what> --from DIR`: a part of the results, in a form to use elsewhere. */
import { wordingKey } from '../../consolidate/wording.ts';
import { readDocuments, readRegister } from '../../io/read-results.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { Register, RegisterAction } from '../../model/register.ts';
import { type ExportFormat, formatExport } from '../../writers/export-formats.ts';
import { exports } from '../../writers/export-list.ts';
import { type ExportName, exportNames } from '../../writers/export-names.ts';
import { nearestName } from '../nearest-name.ts';
import { putOutput } from '../put-output.ts';
import { EXIT, type Session } from '../session.ts';

interface ExportOptions {
  from: string;
  format: ExportFormat;
  output: string;
  open?: boolean;
  owner?: string;
  body?: string;
}

export async function exportData(session: Session, options: ExportOptions, what: string): Promise<number> {
  if (!isExportName(what)) {
    const near = nearestName(what, exportNames);
    const hint = near === null ? `it can be ${exportNames.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`cannot export "${what}": ${hint}`);
  }
  if (what !== 'actions' && (options.open || options.owner !== undefined)) {
    throw new UsageError(`--open and --owner choose among actions, not ${what}`);
  }
  const register = await readRegister(options.from);
  const documents = what === 'performance' ? await readDocuments(options.from) : [];
  const chosen = exports[what]({
    register: ofBody(register, options.body),
    documents: documents.filter((document) => sameBody(document.body, options.body)),
    keepAction: (action) => keeps(action, register, options),
  });
  await putOutput(session, options.output, formatExport[options.format](chosen));
  return EXIT.ok;
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
  };
}

const DONE = ['closed', 'cancelled', 'decision'];

function keeps(action: RegisterAction, register: Register, { open, owner }: ExportOptions): boolean {
  if (open && action.status !== null && DONE.includes(action.status.value)) return false;
  return owner === undefined || ownedBy(action, register, wordingKey(owner));
}

/** By words as written ("MH"), by full name, or by initials of the directory. */
function ownedBy(action: RegisterAction, register: Register, wanted: string): boolean {
  return action.owners.some(({ text, personId }) => {
    const person = register.people.find(({ id }) => id === personId);
    const names = [text, ...(person ? [person.name, ...person.aliases, ...person.initials] : [])];
    return names.some((name) => wordingKey(name) === wanted);
  });
}
