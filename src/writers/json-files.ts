/** `documents/<id>.json`, `register.json` and `run.json`. */
import { MinutesDocument } from '../model/document.ts';
import { Register, Run } from '../model/register.ts';
import { toJson } from './json.ts';
import type { Writer } from './writer.ts';

export const documentsWriter: Writer = {
  name: 'documents',
  write: ({ documents }) =>
    documents.map((document) => ({
      path: `documents/${document.id}.json`,
      content: toJson(MinutesDocument, document, document.source.path),
    })),
};

export const registerWriter: Writer = {
  name: 'register',
  write: ({ register }) => [{ path: 'register.json', content: toJson(Register, register, 'the register') }],
};

export const runWriter: Writer = {
  name: 'run',
  write: ({ run }) => [{ path: 'run.json', content: toJson(Run, run, 'the run') }],
};
