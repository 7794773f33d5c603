/** What a zip package is refused for. */
import { UnreadableDocument } from '../../model/diagnostic.ts';

export function suspicious(reason: string): UnreadableDocument {
  return new UnreadableDocument('suspicious-archive', `The zip package was not read: ${reason}.`);
}

export function damaged(reason: string): UnreadableDocument {
  return new UnreadableDocument('corrupt-file', `The zip package is damaged: ${reason}.`);
}

export function tooManyEntries(count: number, most: number): UnreadableDocument {
  return suspicious(`it contains ${count} entries, more than ${most}`);
}

export function outsideOfPackage(): UnreadableDocument {
  return suspicious('an entry would lie outside of it');
}
