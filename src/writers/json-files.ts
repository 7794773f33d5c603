/** `documents/<id>.json`, `register.json` and `run.json`. */
import { MinutesDocument } from '../model/document.ts';
import { Register, Run } from '../model/register.ts';
import { toJson, toJsonBytes, toJsonContent } from './json.ts';
import type { OutputFile, Writer } from './writer.ts';

export const documentsWriter: Writer = {
  name: 'documents',
  *write({ documents }) {
    for (const document of documents) {
      const content = toJsonContent(MinutesDocument, document, document.source.path);
      yield { path: `documents/${document.id}.json`, content };
    }
  },
};

export const registerWriter: Writer = {
  name: 'register',
  write: ({ register }) => [{ path: 'register.json', content: toJsonBytes(Register, register, 'the register') }],
};

export const runFile = (run: Run): OutputFile => ({ path: 'run.json', content: toJson(Run, run, 'the run') });
