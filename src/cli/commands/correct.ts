/** `minutes correct WHAT --from DIR`: one correction, written where the next ingest finds it. */

import { wordingKey } from '../../consolidate/wording.ts';
import { targetOf } from '../../corrections/edits/edits-of-table.ts';
import { parseCorrection } from '../../corrections/parse-corrections.ts';
import type { Correction, CorrectionKind, Target } from '../../corrections/schema.ts';
import { readRegister, readRun } from '../../io/read-results.ts';
import { UsageError } from '../../io/usage-error.ts';
import { givenTo, type Register } from '../../model/register.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { accountOf } from '../account.ts';
import type { OptionsOf } from '../command-options.ts';
import { projectConfig } from '../project-config.ts';
import { keepCorrections } from '../project-corrections.ts';
import { EXIT, type Session } from '../session.ts';

/** Fields that can be set, as the options are called. */
const FIELDS = [
  'owner',
  'due',
  'status',
  'text',
  'ref',
  'body',
  'date',
  'title',
  'kind',
  'name',
  'role',
  'organisation',
  'attendance',
] as const;
const NONE = ['none', ''];

interface Meant {
  kind: CorrectionKind;
  target: Target;
  words: string;
}

export async function correct(session: Session, options: OptionsOf<'correct'>, what: string): Promise<number> {
  const [register, run] = [await readRegister(options.from), await readRun(options.from)];
  const meant = meantBy(what, register);
  const given = FIELDS.flatMap((field) =>
    options[field] === undefined
      ? []
      : [[field, NONE.includes(options[field].toLowerCase()) ? null : options[field]] as const],
  );
  const other = options.sameAs === undefined ? null : meantBy(options.sameAs, register);
  if (other !== null && other.kind !== meant.kind)
    throw new UsageError(`${meant.kind} and ${other.kind} are never the same`);
  const document = options.in === undefined ? {} : { document: documentOf(options.in, register) };
  const { correction, problems } = parseCorrection({
    [meant.kind]: { ...meant.target, ...document },
    ...(given.length > 0 ? { set: Object.fromEntries(given) } : {}),
    ...(options.nothing ? { is: 'nothing' } : {}),
    ...(other === null ? {} : { sameAs: other.target }),
    ...accountOf(options),
  });
  if (correction === null)
    throw new UsageError(`${problems[0]?.message.replace(/\.$/, '')}; see "minutes correct --help"`);
  const { file } = await projectConfig(options, givenTo(run));
  const kept = await keepCorrections(options, file, run, [correction]);
  if (!options.quiet)
    await session.write(
      `${meant.kind} "${visibleText(meant.words)}": ${saidOf(correction)}\nwritten to ${visibleText(kept)}; the next ingest applies it\n`,
    );
  return EXIT.ok;
}

function saidOf(correction: Correction): string {
  if ('is' in correction && correction.is) return 'is nothing';
  if ('sameAs' in correction && correction.sameAs)
    return `is the same as "${visibleText(correction.sameAs.text ?? '')}"`;
  const values = 'set' in correction ? (correction.set ?? {}) : {};
  return Object.entries(values)
    .map(([field, value]) => `${field} ${value === null ? 'none' : visibleText(String(value))}`)
    .join(', ');
}

/** By id, by the reference of an action, by a name, else by words that one alone has. */
function meantBy(what: string, register: Register): Meant {
  const all = everything(register);
  const key = wordingKey(what);
  const steps: ((one: Meant & { ref?: string | null }) => boolean)[] = [
    ({ target }) => target.id === what,
    ({ ref }) => ref === what,
    ({ kind, target }) => kind === 'meeting' && target.document === what,
    ({ words }) => wordingKey(words) === key,
    ({ words }) => key !== '' && ` ${wordingKey(words)} `.includes(` ${key} `),
  ];
  for (const step of steps) {
    const fits = all.filter(step);
    const [only, ...more] = fits;
    if (only !== undefined && more.length === 0) return { kind: only.kind, target: only.target, words: only.words };
    if (more.length > 0) {
      const ids = fits.slice(0, 5).map(({ kind, target, words }) => `${kind} ${target.id} "${words.slice(0, 40)}"`);
      throw new UsageError(
        `"${what}" may be ${ids.join(' or ')}${fits.length > 5 ? ` or ${fits.length - 5} more` : ''}; give an id`,
      );
    }
  }
  throw new UsageError(
    `nothing in the results is called "${what}"; give an id from actions.csv, decisions.csv, meetings.csv or people.csv`,
  );
}

function everything(register: Register): (Meant & { ref?: string | null })[] {
  const paths = new Map(register.meetings.map(({ documentId, path }) => [documentId, path]));
  return [
    ...register.actions.map((action) => ({
      kind: 'action' as const,
      target: targetOf(action, register),
      words: action.text,
      ref: action.ref,
    })),
    ...register.people.map(({ id, name }) => ({ kind: 'person' as const, target: { id, text: name }, words: name })),
    ...(register.unresolved ?? []).flatMap(({ text }, i, list) =>
      list.findIndex((one) => one.text === text) === i
        ? [{ kind: 'person' as const, target: { text }, words: text }]
        : [],
    ),
    ...register.decisions.map(({ id, documentId, text, read }) => ({
      kind: 'decision' as const,
      target: { id, text: read?.text ?? text, document: paths.get(documentId) ?? documentId },
      words: text,
    })),
    ...register.meetings.map(({ documentId: id, path, title, read }) => ({
      kind: 'meeting' as const,
      target: { id, ...meetingText(read?.title ?? title), document: path },
      words: title ?? path,
    })),
  ];
}

const meetingText = (title: string | null): { text?: string } => (title === null ? {} : { text: title });

function documentOf(given: string, { meetings }: Register): string {
  const found = meetings.find(({ documentId, path }) => documentId === given || path === given);
  if (found === undefined) throw new UsageError(`no meeting in the results has the path or id "${given}"`);
  return found.path;
}
