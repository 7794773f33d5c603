/** The board that the program was asked for, read through the whole pipeline. Skips where the corpus is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Register, RegisterAction } from '../../src/model/register.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';

const folder = new URL('../../../shared/corpus/seeds/', import.meta.url);

describe('the seeds (skipped without ../shared)', needs({ '../shared': existsSync(folder) }), () => {
  let register: Register;
  beforeAll(async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const results = await Promise.all(
      names.map((name) => processDocument({ path: name, bytes: readFileSync(new URL(name, folder)) })),
    );
    register = processCorpus({ results, faults: [], program: 'test' }).register;
  });
  const board = () => register.actions.filter(({ body }) => body?.includes('Adoption Leadership'));
  const linked = (meeting: string) =>
    board()
      .filter(({ mentions }) => mentions.some((m) => m.source === 'minuted' && m.documentId.startsWith(meeting)))
      .filter(({ mentions }) => mentions.some((m) => m.source === 'logged'))
      .map(({ ref }) => Number(ref))
      .sort((a, b) => a - b);
  const refsWith = (flag: RegisterAction['flags'][number]) =>
    board()
      .filter(({ flags }) => flags.includes(flag))
      .map(({ ref }) => Number(ref))
      .sort((a, b) => a - b);

  test('minuted actions lead to their rows', () => {
    expect(linked('2023-04')).toEqual([66, 67, 68, 69]);
    expect(linked('2025-10')).toEqual([80, 81, 82, 83]);
    expect(linked('2025-04')).toEqual([79]);
  });

  test('numbers used twice are reported', () => {
    expect(refsWith('duplicate-ref')).toEqual([14, 14, 15, 15]);
  });

  test('what was open and is no longer listed has vanished, with the meetings named', () => {
    const open = board().filter(({ status, mentions }) => {
      const last = mentions.at(-1)?.documentId ?? '';
      return ['open', 'ongoing'].includes(status?.value ?? '') && last.startsWith('2023-04');
    });
    expect(open.map(({ ref }) => Number(ref)).sort((a, b) => a - b)).toEqual([13, 33, 55, 56, 57, 66, 67, 69]);
    for (const { flags, flagNotes } of some(open)) {
      expect(flags).toContain('vanished');
      expect(flagNotes?.vanished).toMatch(/2023-04-19.*2025-04 .*2025-10-09/);
    }
  });

  test('every mention leads to a place and a quote', () => {
    for (const { text, spans } of some(register.actions.flatMap(({ mentions }) => mentions))) {
      expect(spans.length, text).toBeGreaterThan(0);
      expect(spans[0]?.quote).not.toBe('');
    }
  });
});
