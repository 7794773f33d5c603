/** A fault of the program: what is said, what is kept, and where to tell it. Minutes may be confidential: none of their words go out. */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuesUrl } from '../io/package-files.ts';
import { placeOfBug } from '../model/diagnostic.ts';
import { visibleText } from '../reporters/visible-text.ts';
import type { Session } from './session.ts';

export async function tellBug(error: unknown, session: Session): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const about = `minutes ${session.version} (node ${process.version})`;
  await session.tell(`error[internal-error] ${visibleText(reason)}\n`);
  await session.tell(`This is a bug in ${about}.\n`);
  const log = join(tmpdir(), `minutes-debug-${process.pid}.log`);
  const stack = error instanceof Error ? error.stack : reason;
  const kept = await writeFile(log, `${about} on ${process.platform}\n${stack}\n`, { mode: 0o600 }).then(
    () => true,
    () => false,
  );
  if (kept) await session.tell(`Where it happened is written to ${log}.\n`);
  const url = issuesUrl();
  if (url !== null) await session.tell(`Report it here: ${issueLink(url, about, placeOfBug(error))}\n`);
  if (/\bminutes\b/.test(session.env.DEBUG ?? '')) await session.tell(`${stack}\n`);
  else await session.tell('Run again with DEBUG=minutes to see where it happened.\n');
}

/** A form that is filled in with version and place; the words of the error may be a document's. */
function issueLink(url: string, about: string, place: string): string {
  const asked = new URLSearchParams({ title: `Internal error: ${place}`, body: `${about} on ${process.platform}` });
  return `${url}/new?${asked}`;
}
