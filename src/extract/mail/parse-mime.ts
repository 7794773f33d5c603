/** Bytes of a MIME message → its body and attachments. Loaded only for mail. */
import PostalMime, { type Email } from 'postal-mime';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import { mendWindows1252 } from '../encoding.ts';

export interface MimeMessage {
  subject: string;
  /** When it was sent, ISO 8601; '' where it does not say. */
  sent: string;
  /** '' where the message has none. */
  text: string;
  html: string;
  attachments: { name: string; type: string; bytes: Uint8Array }[];
}

/** Parts within parts that an honest message has at most. */
const MOST_NESTED = 50;
const MOST_HEADER_BYTES = 512 * 1024;
/** Pictures of a signature, invitations, cards, seals: nothing that anybody minutes in. */
const NO_DOCUMENT =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|x?-?vcard|css)|^application\/(?:ics|(?:x-)?pkcs7|pgp)|signature/;

export async function parseMime(bytes: Uint8Array): Promise<MimeMessage> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      rfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: MOST_NESTED,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
  } catch {
    // It throws for its limits alone; its words are not ours to show.
    throw new UnreadableDocument(
      'suspicious-archive',
      'The e-mail nests its parts deeper, or has longer headers, than any genuine one.',
    );
  }
  const attachments = mail.attachments.flatMap(({ filename, mimeType, content }, n) => {
    const type = mimeType.toLowerCase();
    if (NO_DOCUMENT.test(type) || typeof content === 'string') return [];
    const name = mendWindows1252(filename ?? '')
      .replace(/[\\/\u0000-\u001f]/g, '_')
      .trim();
    const bytesOf = content instanceof Uint8Array ? content : new Uint8Array(content);
    return [
      {
        name: name || (type === 'message/rfc822' ? `attachment-${n + 1}.eml` : `attachment-${n + 1}`),
        type,
        bytes: new Uint8Array(bytesOf),
      },
    ];
  });
  return {
    subject: mendWindows1252(mail.subject ?? '').trim(),
    sent: mail.date ?? '',
    text: mendWindows1252(mail.text ?? ''),
    html: mendWindows1252(mail.html ?? ''),
    attachments,
  };
}
