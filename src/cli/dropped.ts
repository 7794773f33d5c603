/**
 * An executable that files or folders were dropped on: their minutes are read, the results stand beside them, and the page to
 * look at them opens. For people who use no terminal; Windows shows one as long as the program runs.
 */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { holdsResults } from '../io/own-results.ts';
import { readRun } from '../io/read-results.ts';
import { givenTo } from '../model/register.ts';
import { visibleText } from '../reporters/visible-text.ts';
import { commands } from './command-list.ts';
import { EXIT, type Session } from './session.ts';

const DROP_HELP = `Drop a folder with minutes (Word, PDF, text …) on this file: they are read, the results are put
into a folder beside it, and a page opens on which you can look at them and correct them.
Changed actions.xlsx in such a folder? Save it, and drop it here as well.
In a terminal: "minutes --help".
`;

/** True if there is no command, but paths alone: Windows starts a program so when something is dropped on it. */
export async function isDropped(argv: readonly string[]): Promise<boolean> {
  const names = new Set([...commands.map(({ usage }) => usage.split(' ')[0]), 'help']);
  if (argv.length === 0 || names.has(argv[0] ?? '') || argv.some((word) => word.startsWith('-'))) return false;
  for (const path of argv) if ((await stat(path).catch(() => null)) === null) return false;
  return true;
}

type Run = (argv: readonly string[]) => Promise<number>;

/** `run`: carries out a command line. Paths are told from the folder that holds the first one, and results stand there. */
export async function readDropped(session: Session, argv: readonly string[], run: Run): Promise<number> {
  const full = argv.map((path) => resolve(path));
  const [first = ''] = full;
  const edited = full.length === 1 && (await isOfResults(first));
  if (edited) return giveBack(session, first, run);
  const place = dirname(first);
  process.chdir(place);
  const paths = full.map((path) => (dirname(path) === place ? basename(path) : path));
  const out = `${basename(first, extname(first))}-minutes`;
  await session.tell(`Reading ${paths.map(visibleText).join(', ')}; results go to ${visibleText(join(place, out))}\n`);
  const status = await run(['ingest', ...paths, '--out', out]);
  return showPage(session, out, status, run);
}

/** The action log of earlier results, edited: what was changed is kept, and everything is read again. */
async function giveBack(session: Session, file: string, run: Run): Promise<number> {
  const results = dirname(file);
  process.chdir(dirname(results));
  const from = basename(results);
  await session.tell(`Taking over the changes in ${visibleText(file)}\n`);
  const status = await run(['apply', join(from, basename(file)), '--from', from]);
  const given = givenTo(await readRun(from));
  const read = status === EXIT.ok ? await run(['ingest', ...given, '--out', from]) : status;
  return showPage(session, from, read, run);
}

/** What could not be read is told, and the rest is shown. */
async function showPage(session: Session, out: string, status: number, run: Run): Promise<number> {
  const read = await readRun(out).catch(() => null);
  const shown = read === null ? status : await run(['review', out, '--serve', '--open']);
  if (status !== EXIT.ok || shown !== EXIT.ok) await waitForReader(session);
  return status === EXIT.ok ? shown : status;
}

const isOfResults = async (file: string) =>
  /^actions\.(?:xlsx|ods|csv)$/i.test(basename(file)) && (await holdsResults(dirname(file), ['run.json']));

/** Nothing was dropped, and no command given: says what to do. */
export async function askToDrop(session: Session): Promise<number> {
  await session.tell(DROP_HELP);
  await waitForReader(session);
  return EXIT.unusable;
}

/** Windows closes the window of a program that was not started from a terminal, with all that it said. */
async function waitForReader(session: Session): Promise<void> {
  if (process.platform !== 'win32' || !session.stdin.isTTY) return;
  await session.tell('Press Enter to close this window.\n');
  await new Promise<void>((done) => {
    session.stdin.once('data', () => done());
    session.signal.addEventListener('abort', () => done(), { once: true });
  });
  session.stdin.pause();
}
