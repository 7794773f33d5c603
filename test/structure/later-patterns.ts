/** Asks the program for the patterns that it makes only when it is asked: of words from a configuration, of names in a Word file. */
import type { Settings } from '../../src/rules/run-rules.ts';
import { makeDocx } from '../support/make-docx.ts';
import { action, document, log, owner } from '../support/records.ts';

/** Modules are imported here, so that what they make while they load is seen by whoever records it. */
export async function makeLaterPatterns(): Promise<void> {
  const { checkDocuments } = await import('../../src/rules/run-rules.ts');
  const { yearAnywhere } = await import('../../src/recognise/periods/in-forms.ts');
  const { annotateDocx } = await import('../../src/reporters/word-comments/index.ts');
  const { findParts, withCommentsPart } = await import('../../src/reporters/word-comments/package-parts.ts');
  const { commentsPart } = await import('../../src/reporters/word-comments/comments-part.ts');

  const words: Settings = (id) => ({
    level: 'error',
    chosen: true,
    options: /^(?:placeholder-text|status-not-in-vocabulary|vague-owner)$/.test(id)
      ? { words: ['lorem ipsum', 'tbc'] }
      : {},
  });
  const agenda = [1, 2, 4].map((n) => ({ number: `${n}`, title: `Item ${n}`, level: 1 }));
  const minutes = document('a', {
    agenda: agenda.map((item, i) => ({ id: `item-${i}`, parentId: null, spans: [], ...item })) as never,
    actions: [action('Order a chain', { owners: [owner('tbc')] })],
    actionLog: log(['1', 'Paint the pier', 'BC', null, 'open']),
  });
  const { findings } = checkDocuments({ documents: [minutes] }, words);
  yearAnywhere('2023/24');

  const annotated = await annotateDocx(makeDocx({ body: [{ text: 'Minutes' }] }), findings);
  if (annotated === null) throw new Error('there is no copy with comments');
  const namespace = { prefix: 'w:', uri: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
  // A package whose list of relationships is an empty element, as some programs write it.
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="${namespace.uri}"/>`,
  };
  const read = (path: string) => texts[path] ?? null;
  const parts = findParts(read);
  if (parts) withCommentsPart(read, parts);
  commentsPart(`<w:comments xmlns:w="${namespace.uri}"/>`, namespace, []);
  await annotateDocx(annotated, findings);
}
