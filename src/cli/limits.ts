/** `--limit name=n`: what one document may cost, by short names, and the numbers behind them. */
import { InvalidArgumentError } from 'commander';
import { defaultLimits, type ExtractLimits } from '../extract/extractor.ts';
import { presets } from '../io/presets.ts';

export interface DocumentLimits {
  extract: ExtractLimits;
  /** Megabytes that the process which reads a document may hold. */
  memory: number;
}

const MIB = 1024 * 1024;

interface LimitName {
  /** Behind `name=` in the help. */
  preset: number;
  means: string;
  set(limits: DocumentLimits, value: number): DocumentLimits;
}

const ofExtract = (means: string, key: keyof ExtractLimits): LimitName => ({
  preset: defaultLimits[key],
  means,
  set: (limits, value) => ({ ...limits, extract: { ...limits.extract, [key]: value } }),
});

/** THE LIST of limits beside `--max-bytes` and `--timeout`. */
const limitNames: Readonly<Record<string, LimitName>> = {
  memory: {
    preset: presets.memory,
    means: 'MB of its process',
    set: (limits, value) => ({ ...limits, memory: value }),
  },
  pages: ofExtract('pages of a PDF', 'pages'),
  text: ofExtract('characters', 'textLength'),
  cells: ofExtract('cells of one table', 'tableCells'),
  inflated: {
    preset: defaultLimits.inflatedTotalBytes / MIB,
    means: 'MB that a package unpacks to, half of it in one part or in one stream of a PDF',
    set: (limits, value) => ({
      ...limits,
      extract: { ...limits.extract, inflatedTotalBytes: value * MIB, inflatedPartBytes: (value * MIB) / 2 },
    }),
  },
  ratio: ofExtract('times that a part above 8 MB, or a stream of a PDF above 1 MB, may grow', 'inflateRatio'),
  entries: ofExtract('entries of a package', 'zipEntries'),
  depth: ofExtract('depth of XML', 'xmlDepth'),
  elements: ofExtract('elements of one XML part', 'xmlElements'),
};

export const presetLimits: DocumentLimits = { extract: defaultLimits, memory: limitNames.memory!.preset };

/** For the help: `memory=700 (MB of its process), pages=2000 (…)`. */
export const limitsHelp = Object.entries(limitNames)
  .map(([name, { preset, means }]) => `${name}=${preset} (${means})`)
  .join(', ');

/** One `name=n` more. */
export function withLimit(text: string, limits: DocumentLimits): DocumentLimits {
  const [, name = '', value = ''] = /^([a-z]+)=([1-9]\d{0,9})$/.exec(text) ?? [];
  const limit = Object.hasOwn(limitNames, name) ? limitNames[name] : undefined;
  if (!limit) {
    throw new InvalidArgumentError(`It must be <name>=<number> with one of ${Object.keys(limitNames).join(', ')}.`);
  }
  return limit.set(limits, Number(value));
}
