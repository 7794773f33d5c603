/** Each command reads what it declares and nothing else: the types hold the one (`npm run typecheck`), these tests the other. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { commands } from '../../src/cli/command-list.ts';
import { type CommandName, commandOptions, type OptionsOf } from '../../src/cli/command-options.ts';
import { type OptionName, options, type Values } from '../../src/cli/options.ts';
import type { AnyOption } from '../../src/cli/typed-option.ts';
import { some } from '../support/some.ts';

/** What holds for every command is taken before it runs (`applyOutputOptions`). */
const OF_THE_SESSION = ['silent', 'verbose', 'color'];
const DECLARATIONS = /\/(?:options|check-options|command-options)\.ts$/;

/** The modules of the command line that a command leads to, as text. */
function sourcesOf(name: string): string {
  const seen = new Map<string, string>();
  const add = (url: URL) => {
    const path = fileURLToPath(url);
    if (seen.has(path) || DECLARATIONS.test(path)) return;
    const text = readFileSync(url, 'utf8');
    seen.set(path, text);
    for (const [, file = ''] of text.matchAll(/(?:from |import\()'(\.[^']{1,200}\.ts)'/g)) {
      const next = new URL(file, url);
      if (next.pathname.includes('/src/cli/')) add(next);
    }
  };
  add(new URL(`../../src/cli/commands/${name}.ts`, import.meta.url));
  return [...seen.values()].join('\n');
}

describe.each(some(Object.keys(commandOptions) as CommandName[]))('%s', (name) => {
  test('reads every option that it declares', () => {
    const source = sourcesOf(name);
    const declared = commandOptions[name].map((option) => options[option]().attributeName());
    const unread = declared.filter((one) => !new RegExp(`\\b${one}\\b`).test(source));
    expect(unread.filter((one) => !OF_THE_SESSION.includes(one))).toEqual([]);
    expect(new Set(commandOptions[name]).size).toBe(declared.length);
  });
});

test('commands are called as their options are', () => {
  expect(commands.map(({ usage }) => usage.split(' ')[0])).toEqual(Object.keys(commandOptions));
});

/** What commander makes of arguments, in the type that a command would be handed. */
function given<Name extends OptionName>(names: Name[], ...argv: string[]): Values<Name> {
  const command = new Command();
  for (const name of names) command.addOption(options[name]() as AnyOption);
  return command.parse(argv, { from: 'user' }).opts();
}

test('types say what commander gives', () => {
  const config = given(['config', 'noConfig'], '--no-config');
  expectTypeOf(config).toEqualTypeOf<{ config: string | false | undefined }>();
  expect(config).toEqual({ config: false });
  expect(given(['config', 'noConfig'], '--config', 'a.yaml')).toEqual({ config: 'a.yaml' });
  expect(given(['config', 'noConfig'])).toEqual({ config: undefined });
  const cache = given(['noCache']);
  expectTypeOf(cache).toEqualTypeOf<{ cache: boolean }>();
  expect([cache, given(['noCache'], '--no-cache')]).toEqual([{ cache: true }, { cache: false }]);
  const several = given(['force', 'timeout', 'changes', 'store'], '--force', '--timeout', '7');
  expectTypeOf(several).toEqualTypeOf<{
    force: true | undefined;
    timeout: number;
    changes: 'accept' | 'reject';
    store: string | undefined;
  }>();
  expect(several).toEqual({ force: true, timeout: 7, changes: 'accept' });
  expectTypeOf<OptionsOf<'explain'>>().toEqualTypeOf<{ output: string; force: true | undefined }>();
  // @ts-expect-error: `minutes text` takes no configuration.
  expectTypeOf<OptionsOf<'text'>['config']>().toBeString;
});
