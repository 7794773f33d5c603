/** E-mails: parts in parts, headers and attachments without end, boundaries that lie. */
import { type HostileInput, input, nest, pieces } from './input.ts';

const HEAD = 'From: a@club.example\r\nTo: b@club.example\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\n';
const mail = (name: string, rest: () => string) => input(`mail-${name}.eml`, () => HEAD + rest());
const mixed = (boundary: string) => `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
const part = (boundary: string, type: string, content: string) =>
  `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;

export const mailInputs: readonly HostileInput[] = [
  mail('nested-2000', () => pieces(2000, (n) => `${mixed(`b${n}`)}--b${n}\r\n`)),
  mail('mails-in-mails-500', () =>
    nest(500, `Content-Type: message/rfc822\r\n\r\n${HEAD}`, '', 'Content-Type: text/plain\r\n\r\nx'),
  ),
  mail('parts-2000', () => mixed('b') + pieces(2000, (n) => part('b', 'text/plain', `Part ${n}`))),
  mail(
    'attachments-5000',
    () =>
      mixed('b') +
      pieces(5000, (n) =>
        part('b', `text/plain; name="n${n}.txt"\r\nContent-Disposition: attachment; filename="n${n}.txt"`, 'x'),
      ),
  ),
  mail('subject-of-2-mb', () => `Subject: ${'x'.repeat(2_000_000)}\r\nContent-Type: text/plain\r\n\r\nx`),
  mail('headers-100000', () => `${pieces(100_000, (n) => `X-${n}: y\r\n`)}Content-Type: text/plain\r\n\r\nx`),
  mail(
    'encoded-words-50000',
    () => `X-Y: ${'=?utf-8?q?=E2=80=93?= '.repeat(50_000)}\r\nContent-Type: text/plain\r\n\r\nx`,
  ),
  mail('boundary-never-comes', () => `${mixed('b')}${'--c\r\n'.repeat(50_000)}`),
  mail('charset-of-nonsense', () => 'Content-Type: text/plain; charset="x-\u0000nonsense"\r\n\r\nPresent: Ann Lee\r\n'),
  mail(
    'base64-of-nonsense',
    () => `Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${'!@#$'.repeat(50_000)}`,
  ),
  mail(
    'names-with-paths',
    () =>
      mixed('b') +
      part('b', 'text/plain\r\nContent-Disposition: attachment; filename="../../etc/passwd"', 'Present: Ann Lee'),
  ),
];
