/** Imports go one way. The order of layers stands in docs/architecture.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownImports, packageImports, sourceFiles, src } from '../support/imports.ts';

/** From the bottom to the top; a folder imports from those below it only. Files beside the folders are what programs import. */
const LAYERS = [
  ['edge'],
  ['model'],
  ['recognise'],
  ['judge'],
  ['extract', 'segment', 'consolidate', 'corrections', 'rules', 'config', 'findings', 'writers', 'reporters', 'review'],
  ['pipeline', 'inspect', 'propose'],
  ['io'],
  ['cli', 'check.ts', 'node.ts', 'schema.ts'],
  ['index.ts'],
];
/** Within the layer of families: who may know whom. All others know nothing of each other. */
const NEIGHBOURS = [
  'corrections → consolidate',
  'corrections → segment',
  'rules → consolidate',
  'config → rules',
  'findings → config',
  'findings → rules',
  'findings → consolidate',
  'reporters → findings',
  'reporters → rules',
  'reporters → writers',
  'review → writers',
];

const folderOf = (path: string) => path.split('/')[0] ?? '';
const layerOf = (path: string) => LAYERS.findIndex((folders) => folders.includes(folderOf(path)));

test('every folder of src has its layer', () => {
  expect(sourceFiles().filter((path) => layerOf(path) < 0)).toEqual([]);
});

test('imports go one way', () => {
  const wrong = ownImports().filter(({ from, to }) => {
    if (folderOf(from) === folderOf(to)) return false;
    const allowed = NEIGHBOURS.includes(`${folderOf(from)} → ${folderOf(to)}`);
    return layerOf(to) > layerOf(from) || (layerOf(to) === layerOf(from) && !allowed);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('the readers import each other in no circle', () => {
  const imports = new Map<string, string[]>();
  for (const { from, to } of ownImports())
    if (folderOf(from) === 'extract') imports.set(from, [...(imports.get(from) ?? []), to]);
  // Files that import nothing but files already taken away can be taken away; a circle stays.
  for (let before = -1; before !== imports.size; ) {
    before = imports.size;
    for (const [from, to] of imports) if (!to.some((file) => imports.has(file))) imports.delete(from);
  }
  expect([...imports.keys()]).toEqual([]);
});

test('imports name files that exist', () => {
  const files = new Set(sourceFiles());
  expect(ownImports().filter(({ to }) => !files.has(to))).toEqual([]);
});

test('no folder is called after nothing', () => {
  const names = new Set(sourceFiles().flatMap((path) => path.split('/').slice(0, -1)));
  for (const name of ['util', 'utils', 'helpers', 'common', 'core', 'shared', 'misc'])
    expect(names).not.toContain(name);
});

describe('effects stay at the edge', () => {
  // What runs in a browser is at the edge, too: its policy says what it may ask for.
  const inner = sourceFiles().filter((path) => !/^(?:io|cli|review\/page)\//.test(path));

  test('only io and cli touch disk, processes and the network', () => {
    const effects = /from 'node:(?:fs|child_process|worker_threads|net|https?|os)(?:\/promises)?'|\bfetch\(/;
    expect(inner.filter((path) => effects.test(readFileSync(new URL(path, src), 'utf8')))).toEqual([]);
  });

  /** A stopwatch (`process.cpuUsage`) is allowed: it may end the reading of a document, never change what is read. */
  test('only io and cli know the clock, chance and the environment', () => {
    const effects = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|toLocale(?:Date|Time)?String\(/;
    expect(inner.filter((path) => effects.test(readFileSync(new URL(path, src), 'utf8')))).toEqual([]);
  });

  test('nothing asks whether it is under test, or runs from its sources', () => {
    const asks = /\b(?:VITEST|NODE_ENV)\b|\.url\.endsWith\('\.ts'\)/;
    expect(sourceFiles().filter((path) => asks.test(readFileSync(new URL(path, src), 'utf8')))).toEqual([]);
  });

  test('the model knows zod and nothing else', () => {
    const used = packageImports().filter(({ from }) => folderOf(from) === 'model');
    expect([...new Set(used.map(({ to }) => to))]).toEqual(['package:zod']);
  });
});

test('help loads no parser', () => {
  const static_ = ownImports().filter(({ lazy, type }) => !lazy && !type);
  const reached = new Set(['cli/main.ts']);
  for (const file of reached) for (const { from, to } of static_) if (from === file) reached.add(to);
  const packages = packageImports().filter(({ from, lazy, type }) => reached.has(from) && !lazy && !type);
  expect([...new Set(packages.map(({ to }) => to))].sort()).toEqual(['package:commander']);
});

test('what reads and writes databases is loaded where it is used', () => {
  const databases = ['pg', 'pg-boss', 'node-sqlite3-wasm', 'hyparquet-writer'].map((name) => `package:${name}`);
  const used = packageImports().filter(({ to }) => databases.includes(to));
  expect(new Set(used.map(({ to }) => to)).size).toBe(databases.length);
  expect(used.filter(({ lazy, type }) => !lazy && !type)).toEqual([]);
});
