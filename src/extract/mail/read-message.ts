/** A MIME message → the blocks of its body, and the documents that are attached to it. */
import type { AttachedDocument, BlockDocument } from '../../model/block.ts';
import { paragraph } from '../../model/build-blocks.ts';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractOptions } from '../extractor.ts';
import { htmlExtractor } from '../html/index.ts';
import { textExtractor } from '../text/index.ts';
import { type MimeMessage, parseMime } from './parse-mime.ts';

/** Attachments of one message that are read. */
const MOST_ATTACHMENTS = 20;
/** The HTML form is taken if it says nearly all that the plain one says: it keeps lists and tables. */
const NEARLY_ALL = 0.8;

export async function readMessage(bytes: Uint8Array, format: string, options: ExtractOptions): Promise<BlockDocument> {
  const message = await parseMime(bytes);
  const body = await readBody(message, options);
  const attached = await readAttachments(message, options);
  if (body === null && attached.length === 0) {
    throw new UnreadableDocument(
      'no-mail-text',
      'The message contains no text and no document that could be read; it may be encrypted.',
    );
  }
  const { subject, sent } = message;
  return {
    format,
    pages: null,
    language: body?.language ?? null,
    properties: { ...body?.properties, ...(subject ? { subject } : {}), ...(sent ? { sent } : {}) },
    body: body?.body ?? [],
    // The subject names the meeting more often than not. The date of the mail is not that of the meeting.
    furniture: format === 'eml' && subject ? [{ ...subjectBlock(subject, bytes), id: 'f1' }] : [],
    ...(attached.length > 0 ? { attached } : {}),
  };
}

async function readBody({ text, html }: MimeMessage, options: ExtractOptions): Promise<BlockDocument | null> {
  if (text.trim() === '' && html.trim() === '') return null;
  const page = html.trim() === '' ? null : await htmlExtractor.extract(withMark(html), options);
  const words = page?.body.reduce((sum, block) => sum + wordsIn(block.text), 0) ?? 0;
  if (page && words >= wordsIn(text) * NEARLY_ALL) return page;
  return textExtractor.extract(withMark(text), options);
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]{1,100}/gu)?.length ?? 0;

/** What is decoded is UTF-8, whatever a page says of itself. */
const withMark = (text: string): Uint8Array => new TextEncoder().encode(`\uFEFF${text}`);

function subjectBlock(subject: string, bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024))
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  const line = Math.max(1, head.findIndex((text) => /^subject:/i.test(text)) + 1);
  const text = subject.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s{0,5}){1,10}/i, '').replace(/\s+/g, ' ');
  return paragraph(text || subject, [{ kind: 'line', line, column: 1, endLine: line }], { style: 'mail subject' });
}

async function readAttachments({ attachments }: MimeMessage, options: ExtractOptions): Promise<AttachedDocument[]> {
  const found: AttachedDocument[] = [];
  const tell = (name: string, reason: string) =>
    options.report('attachment-not-read', `The attachment ${JSON.stringify(name)} was not read: ${reason}`);
  const left = attachments.length - MOST_ATTACHMENTS;
  if (left > 0)
    options.report(
      'attachment-not-read',
      `Only the first ${MOST_ATTACHMENTS} attachments were read, and ${left} were not.`,
    );
  for (const { name, bytes } of attachments.slice(0, MOST_ATTACHMENTS)) {
    if (!options.attached) tell(name, 'it is attached to an attachment of an attachment.');
    else {
      try {
        found.push({ name, bytes, document: await options.attached(name, bytes) });
      } catch (error) {
        if (!(error instanceof UnreadableDocument)) throw error;
        tell(name, error.message);
      }
    }
  }
  return found;
}
