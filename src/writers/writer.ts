/**
 * The shape of every writer: what a run found in, files as values out. Writers touch no disk. Files are made one by one
 * as they are asked for: all results of a large folder at once would not fit into memory.
 */
import type { MinutesDocument } from '../model/document.ts';
import type { Register, Run } from '../model/register.ts';
import type { CsvProfile } from './csv-profile.ts';

export interface CorpusData {
  /** One record per input, copies included, by path. */
  documents: readonly MinutesDocument[];
  register: Register;
  run: Run;
  /** How CSV files are written; plain if absent. */
  csv?: CsvProfile;
}

/** The same where documents are made anew from what is packed whenever they are gone through. */
export type StreamedCorpus = Omit<CorpusData, 'documents'> & { documents: Iterable<MinutesDocument> };

export interface OutputFile {
  /** Relative, with `/` between folders. */
  path: string;
  content: string | Uint8Array;
  /** CSV: what the numbers of each column count in ("£", "%"), where the cells do not show it. */
  units?: readonly (string | null)[];
}

export interface Writer {
  name: string;
  write(data: StreamedCorpus): Iterable<OutputFile>;
}
