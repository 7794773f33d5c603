/** The files that other projects' CI takes from here: they parse, and their commands run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/parse-config.ts';
import { run } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';
import { inFolder, put, SOUND, WRONG_WEEKDAY } from './harness.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const built = existsSync(new URL('dist/bin/main.js', root));

inFolder(() => ({ 'notes/a b.md': WRONG_WEEKDAY, 'notes/b.md': SOUND }));

describe('action.yml', () => {
  const action = parse(text('action.yml'));
  const step = action.runs.steps.find(({ id }: { id?: string }) => id === 'check');

  test('is a composite action whose inputs reach the step as variables, never as code', () => {
    expect(action.runs.using).toBe('composite');
    const used = Object.values<string>(step.env).flatMap((value) => /inputs\.([\w-]+)/.exec(value)?.[1] ?? []);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step.run).not.toContain('${{');
  });

  // The step's own script, as a runner would run it, on the built program.
  test(
    'its script checks paths with blanks and keeps the status',
    needs({ 'npm run build': built, Unix: process.platform !== 'win32' }),
    () => {
      put('github-output', '');
      put('summary.md', '');
      const defaults = Object.fromEntries(
        Object.entries<string>(step.env).map(([name, value]) => {
          const input = /inputs\.([\w-]+)/.exec(value)?.[1];
          return [name, input === undefined ? '' : (action.inputs[input].default ?? '')];
        }),
      );
      const env = {
        ...process.env,
        ...defaults,
        MINUTES_BIN: fileURLToPath(new URL('bin/minutes.js', root)),
        INPUT_PATHS: 'notes/a b.md\nnotes/b.md\n',
        INPUT_SARIF: 'out.sarif',
        INPUT_OUT: 'data',
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: 'github-output',
        GITHUB_STEP_SUMMARY: 'summary.md',
      };
      const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        env,
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error file=notes\/a b\.md,line=3,col=1,title=date-mismatch::/);
      expect(readFileSync('github-output', 'utf8')).toBe(
        'status=1\nreport-path=minutes-report.md\nactions-csv=data/actions.csv\n',
      );
      expect(readFileSync('minutes-report.md', 'utf8')).toContain('date-mismatch');
      expect(readFileSync('data/actions.csv', 'utf8')).toContain('replacement chain');
      expect(readFileSync('summary.md', 'utf8')).toContain('| error | date-mismatch |');
      expect(JSON.parse(readFileSync('out.sarif', 'utf8')).runs[0].results).toHaveLength(1);
    },
  );
});

test('.pre-commit-hooks.yaml: its entry runs, its pattern fits what minutes reads', async () => {
  const [hook] = parse(text('.pre-commit-hooks.yaml'));
  expect(hook).toMatchObject({ language: 'node', require_serial: true });
  expect(['a.docx', 'b.PDF'.toLowerCase(), 'c.md', 'd.txt'].every((name) => new RegExp(hook.files).test(name))).toBe(
    true,
  );
  const [, ...args] = hook.entry.split(' ');
  expect((await run([...args, 'notes/a b.md'])).status).toBe(1);
  expect((await run([...args, 'notes/b.md'])).status).toBe(0);
});

describe('templates', () => {
  test.each(some(readdirSync(new URL('templates/', root))))('%s is YAML', (name) => {
    expect(parse(text(`templates/${name}`))).toBeTypeOf('object');
  });
  test('the GitLab job writes the reports that it names', async () => {
    const template = parse(text('templates/gitlab.yml'));
    const job = template['minutes-check'];
    const command: string = job.script.find((line: string) => line.startsWith('minutes check'));
    const args = command
      .split(/\s+/)
      .slice(1)
      .map((arg) => arg.replaceAll('"', '').replace('$MINUTES_FAIL_ON', 'error').replace('$MINUTES_PATHS', 'notes'));
    expect((await run(args)).status).toBe(1);
    for (const file of some(Object.values<string>(job.artifacts.reports))) expect(existsSync(file)).toBe(true);
  });
  test('the workflow gives the action inputs that it has', () => {
    const workflow = parse(text('templates/github-workflow.yml'));
    const step = workflow.jobs.check.steps.find(({ uses }: { uses?: string }) => uses?.startsWith('OWNER/minutes@v'));
    const known = Object.keys(parse(text('action.yml')).inputs);
    expect(Object.keys(step.with).filter((name) => !known.includes(name))).toEqual([]);
  });
  test('the steps of Azure name a format and files that there are', async () => {
    const { steps } = parse(text('templates/azure-pipelines.yml'));
    const { script } = steps.find((step: { script?: string }) => step.script?.startsWith('minutes check'));
    const args = script.split(' ').slice(1, -1);
    const { status, stdout } = await run([...args, 'notes']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^##vso\[task\.logissue type=error;sourcepath=notes\/a b\.md;linenumber=3;columnnumber=1;code=date-mismatch\]/,
    );
    expect(existsSync('minutes-junit.xml')).toBe(true);
  });
  test('they install the package by its name', () => {
    const { name, version } = JSON.parse(text('package.json'));
    expect(text('templates/gitlab.yml')).toContain(`MINUTES_PACKAGE: "${name}"`);
    expect(text('templates/azure-pipelines.yml')).toContain(`npm install --global ${name}\n`);
    expect(text('templates/pre-commit-config.yaml')).toContain(`rev: v${version}\n`);
    expect(text('templates/github-workflow.yml')).toContain(`OWNER/minutes@v${version}\n`);
  });
  test('the configuration is sound', async () => {
    expect((await parseConfig(text('templates/minutes.config.yaml'))).problems).toEqual([]);
  });
});

test('the examples of docs/minutes-in-ci.md are sound', async () => {
  const page = text('docs/minutes-in-ci.md');
  const configs = [...page.matchAll(/```yaml\n((?:profile|ignore):[\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  expect(configs).toHaveLength(2);
  for (const yaml of some(configs)) expect((await parseConfig(yaml)).problems).toEqual([]);
});
