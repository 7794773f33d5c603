/** Stands in for the pipeline, so that these tests speak of the commands only. Each line of a text is an action. */
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, vi } from 'vitest';
import { timedOut } from '../../src/io/time-limit.ts';
import { finishDocument, paragraph } from '../../src/model/build-blocks.ts';
import { UnreadableDocument } from '../../src/model/diagnostic.ts';
import * as pipeline from '../../src/pipeline/process-document.ts';
import { action, document, owner } from '../support/records.ts';

/** Every test of the file that calls this reads documents so; what a test puts in the place of the reading goes after it. */
export function stubPipeline() {
  const read = vi.spyOn(pipeline, 'processDocument');
  const fail = vi.spyOn(pipeline, 'failedDocument');
  beforeEach(() => {
    read.mockReset().mockImplementation(processDocument);
    fail.mockReset().mockImplementation(failedDocument);
  });
  afterAll(() => {
    read.mockRestore();
    fail.mockRestore();
  });
  return read;
}

export async function processDocument(input: { path: string; bytes: Uint8Array }): Promise<pipeline.DocumentResult> {
  const text = new TextDecoder().decode(input.bytes);
  if (text.startsWith('corrupt')) {
    return failedDocument(input.path, new UnreadableDocument('corrupt-file', 'It is cut off.'), input.bytes);
  }
  if (text.startsWith('bug')) throw new Error('stub bug');
  // As `withinTime` does, whose own test waits for it.
  if (text.startsWith('slow')) return failedDocument(input.path, timedOut(1000), input.bytes);
  const lines = text.split('\n').filter((line) => line !== '');
  const blocks = finishDocument({
    format: 'text',
    body: lines.map((line, i) => paragraph(line, [{ kind: 'line', line: i + 1, column: 1, endLine: i + 1 }])),
  });
  const record = document(slug(input.path), {
    date: text.includes('no date') ? null : { iso: '2024-03-05', precision: 'day', text: '5 March 2024' },
    source: {
      path: input.path,
      format: 'text',
      sha256: createHash('sha256').update(input.bytes).digest('hex'),
      bytes: input.bytes.length,
      pages: null,
    },
    actions: lines.map((line, i) =>
      action(line, { id: `action-${i + 1}`, owners: line.startsWith('JT') ? [owner('JT')] : [owner('All')] }),
    ),
  });
  return { outcome: 'ok', source: record.source, meetings: [record], blocks };
}

function failedDocument(
  path: string,
  fault: { code: string; message: string; help?: string | null },
  bytes: Uint8Array = new Uint8Array(),
): pipeline.FailedResult {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    outcome: 'failed',
    source: { path, format: 'unknown', sha256, bytes: bytes.length, pages: null },
    diagnostics: [{ id: fault.code, severity: 'error', message: fault.message, span: null, help: fault.help ?? null }],
  };
}

function slug(path: string): string {
  return (
    (path.split('/').at(-1) ?? '')
      .toLowerCase()
      .replace(/\.[^.]*$/, '')
      .replaceAll(/[^a-z0-9]+/g, '-') || 'x'
  );
}
