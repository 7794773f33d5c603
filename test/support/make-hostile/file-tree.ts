/** What may lie in a folder beside documents: odd names, links, pipes, leftovers. For Linux; what a disk refuses is left out. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD } from './input.ts';

/** Names of text files that are read like any other. */
export const oddNames: readonly string[] = [
  'new\nline.md',
  '-rf.md',
  '--out.md',
  '\u001b[2J.md',
  '\u202etxt.md',
  'caf\u00e9.md',
  'cafe\u0301.md',
  'CASE.md',
  'case.md',
  'con.md',
  'dots...md',
  'quote\'"`.md',
  '$(touch pwned).md',
  '%00%2e%2e%2f.md',
  'a;b&c|d.md',
  '\u{1f4a5}.md',
  `${'n'.repeat(250)}.md`,
  'name.md.md',
  '=1+1.md',
  '__proto__.md',
  '\t tab.md',
];

/** Makes the tree in `folder`, which exists. */
export function makeFileTree(folder: string): void {
  for (const [i, name] of oddNames.entries())
    tryTo(() => writeFileSync(join(folder, name), `${HEAD}Action: AB to do ${i}\n`));
  for (const name of ['~$lock.docx', '._double.docx', '.hidden.docx', 'half.docx.tmp', 'Thumbs.db']) {
    writeFileSync(join(folder, name), 'leftover');
  }
  tryTo(() =>
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/not-utf8-`), Buffer.from([0xff]), Buffer.from('.md')]), HEAD),
  );
  mkdirSync(join(folder, 'folder.docx'), { recursive: true });
  let deep = join(folder, 'deep');
  for (let i = 0; i < 60; i += 1) deep = join(deep, 'folder');
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'deep.md'), HEAD);
  tryTo(() => symlinkSync('.', join(folder, 'loop')));
  tryTo(() => symlinkSync('/etc/passwd', join(folder, 'outside.txt')));
  tryTo(() => symlinkSync('/dev/zero', join(folder, 'zero.txt')));
  tryTo(() => symlinkSync('circle.txt', join(folder, 'circle.txt')));
  tryTo(() => execFileSync('mkfifo', [join(folder, 'pipe.txt')]));
}

function tryTo(make: () => void): void {
  try {
    make();
  } catch {
    // This disk does not take such a name, or has it from an earlier run.
  }
}
