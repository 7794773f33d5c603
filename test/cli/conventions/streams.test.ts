/** Lines C11 to C22: streams, colours, progress. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { openSession, takesColour } from '../../../src/cli/session.ts';
import { startProgress } from '../../../src/io/progress.ts';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from '../../check/harness.ts';
import { run } from '../run-main.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/minutes.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../dist/bin/main.js', import.meta.url));

inFolder(() => ({ 'a.md': WRONG_WEEKDAY, 'notes/b.md': SOUND, 'notes/broken.docx': 'PK\x03\x04 cut off' }));

test('C11 data on stdout, messages on stderr', async () => {
  const { stdout, stderr } = await run(['check', 'notes', '--format', 'json']);
  expect(() => JSON.parse(stdout)).not.toThrow();
  expect(stderr).toContain('broken.docx');
});

test('C12 JSON parses, also with --verbose and warnings', async () => {
  const { stdout, stderr } = await run(['check', 'notes', 'a.md', '--json', '--verbose']);
  expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  expect(stderr).toMatch(/^3 documents found/);
  expect(stderr).toContain('read a.md: ok, markdown, minutes');
});

describe('C13 "-" is stdin and stdout', () => {
  test('parse, text, check and ingest read it', async () => {
    const piped = { stdin: WRONG_WEEKDAY };
    expect(JSON.parse((await run(['parse', '-', '--stdin-filename', 'x.md'], piped)).stdout).source.path).toBe('x.md');
    const checked = await run(['check', '-', '--stdin-filename', 'x.md', '--format', 'concise'], piped);
    expect(checked).toMatchObject({ status: 1, stdout: expect.stringMatching(/^x\.md:3:1: error\[date-mismatch\]/) });
    expect((await run(['ingest', '-', '--stdin-filename', 'x.md', '--out', 'piped'], piped)).stdout).toMatch(
      /^1 document read/,
    );
  });
  test('-o - is stdout', async () => {
    expect((await run(['text', 'a.md', '-o', '-'])).stdout).toContain('Moorings');
  });
});

test('C14 no waiting for a terminal, and an empty list is said', async () => {
  for (const argv of [
    ['parse', '-'],
    ['check', '-'],
    ['ingest', '-', '--out', 'x'],
  ])
    expect(await run(argv, { tty: true })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing is piped'),
    });
  put('empty/x.png', '');
  expect((await run(['ingest', 'empty', '--out', 'x'])).stderr).toContain('contains no document');
});

test('C15 -o on every command that prints data', async () => {
  for (const name of [
    'parse',
    'export',
    'diff',
    'check',
    'text',
    'inspect',
    'rules',
    'init',
    'config',
    'explain',
    'completion',
  ])
    expect((await run([name, '--help'])).stdout).toContain('-o, --output <file>');
  expect(await run(['rules', '--json', '-o', 'rules.json'])).toMatchObject({ status: 0, stdout: '' });
});

test('C16 --format and -o in pairs', async () => {
  const { stdout } = await run(['check', 'a.md', '--format', 'text', '--format', 'gitlab', '-o', 'gl.json']);
  expect(stdout).toContain('date-mismatch');
});

test('C17 a pipe that closes is not a fault', async () => {
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('x'), { code: 'EPIPE' })),
  });
  const session = openSession(
    { stdin: new PassThrough(), stdout: closed, stderr: closed, env: {} },
    '0',
    new AbortController().signal,
  );
  await expect(session.write('text')).resolves.toBeUndefined();
});

test('C18 --quiet, --silent, --verbose', async () => {
  expect((await run(['check', 'a.md', '-q'])).stdout).not.toContain('in 1 document');
  expect(await run(['check', 'a.md', '--silent'])).toEqual({ status: 1, stdout: '', stderr: '' });
  expect((await run(['ingest', 'a.md', '--out', 'v', '-v'])).stderr).toContain('read a.md: ok');
});

describe('C19 colours by stream and environment', () => {
  const on = (isTTY: boolean, env: NodeJS.ProcessEnv) => takesColour(Object.assign(new PassThrough(), { isTTY }), env);
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [true, { CLICOLOR: '0' }, false],
    [false, { CLICOLOR_FORCE: '1' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('terminal %s, %j: %s', (isTTY, env, expected) => expect(on(isTTY, env)).toBe(expected));
  test('--color and --no-color', async () => {
    expect((await run(['check', 'a.md', '--color', 'always'])).stdout).toContain('\u001b[31m');
    for (const flags of [['--color', 'never'], ['--no-color']])
      expect((await run(['check', 'a.md', ...flags], { tty: true })).stdout).not.toContain('\u001b');
  });
});

test('C20 severity is a word, too', async () => {
  expect((await run(['check', 'a.md'])).stdout).toContain('error[date-mismatch]');
});

test('C21 a bar on terminals, a plain line every ten seconds in logs', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const steps = async (isTTY: boolean, env: NodeJS.ProcessEnv) => {
    let text = '';
    const stream = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    });
    const progress = await startProgress(450, Object.assign(stream, { isTTY }), env);
    for (let i = 0; i < 450; i += 1) {
      vi.advanceTimersByTime(50);
      progress.step(i < 2);
    }
    progress.stop();
    return text;
  };
  const lines = [
    'read 199 of 450, 19.9 a second, 2 failed, 251 remaining (about 13 s)\n',
    'read 399 of 450, 19.9 a second, 2 failed, 51 remaining (about 3 s)\n',
    'read 450 of 450, 20.0 a second, 2 failed, 0 remaining\n',
  ];
  expect(await steps(false, {})).toBe(lines.join(''));
  expect(await steps(true, { CI: 'true' })).toBe(lines.join(''));
  expect(await steps(true, {})).toContain('\u001b');
  vi.useRealTimers();
});

test('C22 help starts in about the time of Node alone, since it loads no parser', (context) => {
  context.skip(!existsSync(BUILT), 'minutes is not built');
  // What a process has computed, whatever else the machine does; the least of five.
  const tell = "data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.cpuUsage())))";
  const cost = (...argv: string[]) => {
    const { stderr } = spawnSync(process.execPath, ['--import', tell, ...argv], { encoding: 'utf8' });
    const { user, system } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
    return (user + system) / 1000;
  };
  const least = (...argv: string[]) => Math.min(...Array.from({ length: 5 }, () => cost(...argv)));
  const [program, node] = [least(PROGRAM, '--help'), least('-e', '0')];
  console.log(`help: ${program.toFixed(0)} ms of processor, Node alone ${node.toFixed(0)} ms`);
  expect(program / node).toBeLessThan(3);
});
