/** Reads RTF written as a string; `{\rtf1\ansi` and the last brace are added. */
import { defaultLimits, type ExtractOptions } from '../../../src/extract/extractor.ts';
import { rtfExtractor } from '../../../src/extract/rtf/index.ts';
import type { BlockDocument } from '../../../src/model/block.ts';
import { outline } from '../text/reading.ts';

export const rtf = String.raw;

export async function readRtf(
  inner: string,
  options: Partial<ExtractOptions> = {},
): Promise<BlockDocument & { reports: string[] }> {
  return readWhole(`{\\rtf1\\ansi ${inner}}`, options);
}

export async function readWhole(
  source: string,
  options: Partial<ExtractOptions> = {},
): Promise<BlockDocument & { reports: string[] }> {
  const reports: string[] = [];
  const document = await rtfExtractor.extract(Buffer.from(source, 'latin1'), {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code, message) => reports.push(`${code}: ${message}`),
    ...options,
  });
  return { ...document, reports };
}

export async function outlineOf(inner: string, options?: Partial<ExtractOptions>): Promise<string[]> {
  return outline((await readRtf(inner, options)).body);
}
