/** Reads OpenDocument texts made in memory. */

import type { ExtractOptions } from '../../../src/extract/extractor.ts';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { odtExtractor } from '../../../src/extract/odt/index.ts';
import type { BlockDocument } from '../../../src/model/block.ts';
import { makeOdt, type OdtSpec } from '../../support/make-odt.ts';

export async function readOdt(
  spec: OdtSpec | string,
  options: Partial<ExtractOptions> = {},
): Promise<BlockDocument & { reports: string[] }> {
  const reports: string[] = [];
  const document = await odtExtractor.extract(makeOdt(typeof spec === 'string' ? { body: spec } : spec), {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code, message) => reports.push(`${code}: ${message}`),
    ...options,
  });
  return { ...document, reports };
}
