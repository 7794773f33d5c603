/** The excerpts in README.md: what the command that stands there really prints and writes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { main } from '../../../src/cli/main.ts';
import type { MinutesDocument } from '../../../src/model/document.ts';
import type { Register } from '../../../src/model/register.ts';

const FOLDERS = ['fixtures/corpora', 'fixtures/documents'];

export interface ReadmeExample {
  summary: string;
  actions: string;
  record: string;
}

/** The board whose action log is shown, and the references of its rows. */
const BOARD = /saltmarch/i;
const SHOWN = ['36', '34', '32', '29'];

/** Where `.ci/run`, which has just built the program, wants the command's results kept: README's own test looks at the same run. */
const { MINUTES_README_RUN: kept = '' } = process.env;

export async function readmeExample(root: string): Promise<ReadmeExample> {
  const out = kept === '' ? mkdtempSync(join(tmpdir(), 'minutes-readme-')) : join(kept, 'out');
  try {
    const printed =
      kept === ''
        ? await capture(['ingest', ...FOLDERS.map((folder) => join(root, folder)), '--out', out])
        : runBuilt(root, kept);
    const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
    const records = readdirSync(join(out, 'documents')).sort();
    return {
      summary: fenced('text', printed.replace(out, 'out')),
      actions: actionTable(read('register.json')),
      record: fenced('json', anAction(records.map((name) => read(`documents/${name}`)))),
    };
  } finally {
    if (kept === '') rmSync(out, { recursive: true, force: true });
  }
}

/** The words that README shows, run as they stand; beside the results, what was run and what it printed. */
function runBuilt(root: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const words = ['bin/minutes.js', 'ingest', ...FOLDERS, '--out'];
  const out = join(folder, 'out');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words, out], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the README's command ends with ${status}: ${stderr}`);
  writeFileSync(
    join(folder, 'run.json'),
    JSON.stringify({ command: ['node', ...words, 'out'].join(' '), status, stdout }),
  );
  return stdout;
}

async function capture(argv: string[]): Promise<string> {
  let text = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const status = await main(argv, {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough().resume(),
    env: {},
    apart: false,
  });
  if (status !== 0) throw new Error(`the README's command ends with ${status}`);
  return text;
}

/** Some columns of some rows of actions.csv. */
function actionTable({ actions, people }: Register): string {
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name;
  const rows = SHOWN.flatMap((ref) => {
    const action = actions.find((one) => one.ref === ref && BOARD.test(one.body ?? ''));
    if (!action) return [];
    const owners = action.owners.map(({ text, personId }) => nameOf(personId) ?? text).join('; ');
    const seen = new Set(action.mentions.map(({ documentId }) => documentId)).size;
    const cells = [ref, action.text, owners, action.issued?.iso, action.status?.value, seen, action.flags.join('; ')];
    return [`| ${cells.map((cell) => String(cell ?? '')).join(' | ')} |`];
  });
  const head = ['ref', 'action', 'owner_names', 'date_issued', 'status', 'times_seen', 'flags'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

/** One action of one record, short enough to read. */
function anAction(documents: readonly MinutesDocument[]): string {
  const action = documents.flatMap(({ actions }) => actions).find(({ text }) => /CAMHS waiting times/.test(text));
  if (!action) throw new Error('the action shown in the README is not found');
  return JSON.stringify(action, null, 2).replaceAll(
    /([[{])\n\s+([^[\]{}]{1,90}?)\n\s+([\]}])/g,
    (_, open, inner, close) => {
      return `${open} ${inner.replaceAll(/\n\s+/g, ' ')} ${close}`;
    },
  );
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
