/**
 * The shape of every writer: what a run found in, files as values out. Writers touch no disk. Files are made one by one
 * as they are asked for: all results of a large folder at once would not fit into memory.
 */
import type { MinutesDocument } from '../model/document.ts';
import type { Register, Run, StreamedRegister } from '../model/register.ts';
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

/** The same where the rows of the register are, too. */
export type LongCorpus = Omit<StreamedCorpus, 'register'> & { register: StreamedRegister };

export interface OutputFile {
  /** Relative, with `/` between folders. */
  path: string;
  content: string | Uint8Array;
  /** CSV: what the numbers of each column count in ("£", "%"), where the cells do not show it. */
  units?: readonly (string | null)[];
}

/** A file that may be long: its pieces are given out once, in their order. */
export type StreamedFile = Omit<OutputFile, 'content'> & { content: OutputFile['content'] | Pieces };

export interface Pieces {
  pieces: Iterable<string>;
  /** In the end always in bytes, however short. */
  binary?: boolean;
}

/** Where a record is among the files of a run. */
export const documentPath = (id: string) => `documents/${id}.json`;

export const isPieces = (content: StreamedFile['content']): content is Pieces =>
  typeof content === 'object' && 'pieces' in content;

export interface Writer {
  name: string;
  write(data: StreamedCorpus): Iterable<OutputFile>;
}

/** A writer for any number of documents. */
export interface LongWriter {
  name: string;
  write(data: LongCorpus): Iterable<StreamedFile>;
}
