import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findDocuments, shownPath } from '../../src/io/find-documents.ts';
import { emptyRegister } from '../../src/model/register.ts';
import { exports } from '../../src/writers/export-list.ts';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});

const put = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
};
/** A path of folders of 200 letters, made step by step, since no call opens it whole. */
function longPath(): void {
  const from = process.cwd();
  let path = root;
  try {
    process.chdir(root);
    while (path.length < 4300) {
      const name = 'd'.repeat(200);
      mkdirSync(name);
      process.chdir(name);
      path = join(path, name);
    }
    writeFileSync('minutes.md', 'x');
  } finally {
    process.chdir(from);
  }
}

const names = (list: { path: string }[]) => list.map(({ path }) => path.slice(root.length + 1));

describe('a folder', () => {
  test('counts what is left alone by kind', async () => {
    put('a.md', 'b.pptx', 'c/d.PPTX', 'noending', 'x.png', '~$a.docx', '.hidden', 'notes.json');
    expect((await findDocuments([root])).leftAlone).toEqual({ '.json': 1, '.png': 1, '.pptx': 2, 'without ending': 1 });
  });

  test('deeper than the system opens is reported', async () => {
    put('ok.md');
    longPath();
    const { files, faults } = await findDocuments([root]);
    // Node cannot remove what it cannot name.
    execFileSync('rm', ['-rf', join(root, 'd'.repeat(200))]);
    expect(names(files)).toEqual(['ok.md']);
    expect(faults.map(({ code }) => code)).toEqual(['path-too-long']);
  });

  test('with names that are not UTF-8 reports them', async () => {
    put('ok.md');
    const odd = Buffer.concat([Buffer.from(`${root}/m`), Buffer.from([0xe9]), Buffer.from('eting.md')]);
    try {
      writeFileSync(odd, 'x');
    } catch {
      return; // This file system takes no such names.
    }
    const { files, faults } = await findDocuments([root]);
    expect(names(files)).toEqual(['ok.md']);
    expect(faults.map(({ code }) => code)).toEqual(['name-not-utf8']);
  });

  test('is walked for known endings, in one order', async () => {
    put('b.md', 'a/z.txt', 'a.docx', 'B.PDF', 'a/deep/er/x.html', 'image.png', 'noending');
    const { files, faults } = await findDocuments([root]);
    expect(names(files)).toEqual(['B.PDF', 'a.docx', 'a/deep/er/x.html', 'a/z.txt', 'b.md']);
    expect(faults).toEqual([]);
  });

  test('leaves out the traces of programs', async () => {
    put(
      '~$april.docx',
      '._april.docx',
      '.hidden.md',
      'x.tmp',
      'node_modules/y/readme.md',
      '.git/a.md',
      'Thumbs.db',
      'ok.md',
    );
    expect(names((await findDocuments([root])).files)).toEqual(['ok.md']);
  });

  test('leaves out the folder that is written to', async () => {
    put('ok.md', 'out/documents/a.md');
    expect(names((await findDocuments([root], { exclude: join(root, 'out') })).files)).toEqual(['ok.md']);
  });

  test('of results of minutes gives none of its tables back as a document', async () => {
    put(
      'notes/april.md',
      'notes/budget.csv',
      'notes/export.csv',
      'old/tables/a-table-1.csv',
      'old/tables/mine.csv',
      'old/actions.csv',
    );
    const header = 'action_id,ref,body,action,owners,owner_names';
    const columns = exports.actions({
      register: emptyRegister,
      documents: [],
      keepAction: () => true,
      series: false,
    }).columns;
    const own = columns.map(({ name }) => name).join(',');
    expect(own).toContain(header);
    writeFileSync(join(root, 'old/run.json'), '{\n  "schemaVersion": "1",\n  "program": "minutes 0.1.0"\n}\n');
    writeFileSync(join(root, 'old/actions.csv'), `${own}\r\n`);
    writeFileSync(join(root, 'notes/export.csv'), `\uFEFF${own.replaceAll(',', ';')}\r\n`);
    const { files, others, faults } = await findDocuments([root]);
    expect(names(files)).toEqual(['notes/april.md', 'notes/budget.csv', 'old/tables/mine.csv']);
    expect(names(others)).toEqual(['notes/export.csv', 'old/actions.csv', 'old/run.json', 'old/tables/a-table-1.csv']);
    expect(faults).toEqual([]);
    const named = await findDocuments([join(root, 'old/actions.csv')]);
    expect(named.faults.map(({ code }) => code)).toEqual(['own-results']);
    expect((await findDocuments([join(root, 'old/actions.csv')], { others: true })).faults).toEqual([]);
  });

  test('without documents is a fault', async () => {
    put('image.png');
    const { faults } = await findDocuments([root]);
    expect(faults.map(({ code }) => code)).toEqual(['no-documents']);
  });

  test('links out of it are named and not followed, loops do no harm', async () => {
    put('inside/ok.md', 'outside/secret.md');
    symlinkSync(join(root, 'outside'), join(root, 'inside/away'));
    symlinkSync(join(root, 'outside/secret.md'), join(root, 'inside/secret.md'));
    symlinkSync(join(root, 'inside'), join(root, 'inside/loop'));
    symlinkSync(join(root, 'inside/ok.md'), join(root, 'inside/again.md'));
    symlinkSync(join(root, 'nowhere'), join(root, 'inside/broken.md'));
    const { files, skippedLinks } = await findDocuments([join(root, 'inside')]);
    expect(names(files)).toEqual(['inside/ok.md']);
    expect(skippedLinks.map((path) => path.slice(root.length + 1))).toEqual(['inside/away', 'inside/secret.md']);
  });

  test('a pipe with a known ending is a fault', needs({ Unix: process.platform !== 'win32' }), async () => {
    put('ok.md');
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    const { files, faults } = await findDocuments([root, join(root, 'pipe.txt')]);
    expect(names(files)).toEqual(['ok.md']);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['not-a-regular-file']));
  });
});

describe('a file', () => {
  test('is taken whatever its ending, once', async () => {
    put('notes', 'a.md');
    const { files } = await findDocuments([join(root, 'notes'), root, join(root, 'a.md')]);
    expect(names(files)).toEqual(['a.md', 'notes']);
  });

  test('that is missing is a fault, the others are found', async () => {
    put('a.md');
    const { files, faults } = await findDocuments([join(root, 'none.docx'), root]);
    expect(names(files)).toEqual(['a.md']);
    expect(faults.map(({ code }) => code)).toEqual(['missing-path']);
  });
});

test('paths are shown short', () => {
  expect(['./a', 'a/', '.', './', 'a/b', '/', '../a'].map(shownPath)).toEqual(['a', 'a', '.', '.', 'a/b', '/', '../a']);
});
