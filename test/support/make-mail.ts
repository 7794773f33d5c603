/** Small e-mails from plain descriptions, for tests and fixtures. */

export interface PartSpec {
  /** `text/plain; charset=utf-8` … */
  type: string;
  content: string | Uint8Array;
  /** File name of an attachment. */
  name?: string;
}

const BOUNDARY = '----=_parts_of_the_mail';

/** Header lines, then the parts under `multipart/mixed` or what `multipart` says; one part stands alone. */
export function makeMail(headers: readonly string[], parts: readonly PartSpec[], multipart = 'mixed'): Uint8Array {
  const [only] = parts;
  const head = [...headers, 'MIME-Version: 1.0'];
  if (parts.length === 1 && only) return encode([...head, ...partLines(only)]);
  const lines = [...head, `Content-Type: multipart/${multipart}; boundary="${BOUNDARY}"`, ''];
  for (const part of parts) lines.push(`--${BOUNDARY}`, ...partLines(part));
  return encode([...lines, `--${BOUNDARY}--`, '']);
}

function partLines({ type, content, name }: PartSpec): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const disposition = name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`];
  const base64 = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...disposition, '', ...base64];
}

const encode = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
