/** `documents/<id>.json`, `register.json` and `run.json`. */
import { MinutesDocument } from '../model/document.ts';
import { Register, Run } from '../model/register.ts';
import { inParts, toJson, toJsonContent } from './json.ts';
import { documentPath, type LongWriter, type OutputFile } from './writer.ts';

export const documentsWriter: LongWriter = {
  name: 'documents',
  *write({ documents }) {
    for (const document of documents) {
      const content = toJsonContent(MinutesDocument, document, document.source.path);
      yield { path: documentPath(document.id), content };
    }
  },
};

export const registerWriter: LongWriter = {
  name: 'register',
  write: ({ register }) => [
    { path: 'register.json', content: { pieces: inParts(Register, register, 'the register'), binary: true } },
  ],
};

export const runFile = (run: Run): OutputFile => ({ path: 'run.json', content: toJson(Run, run, 'the run') });
