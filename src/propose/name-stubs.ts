/** Initials and names that own actions and lead to nobody: a line to fill in for each, as comments of the configuration. */

import type { Register } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { oneLine } from './write-yaml.ts';

interface Unknown {
  times: number;
  path: string;
  quote: string;
}

/** Lines below the proposals; empty where everybody is known. `register`: of the samples. */
export function nameStubs(register: Register): string {
  const paths = new Map(register.meetings.map(({ documentId, path }) => [documentId, path]));
  const unknown = new Map<string, Unknown>();
  for (const { documentId, text, times, reason } of register.unresolved ?? []) {
    // Which of several is meant differs from meeting to meeting.
    if (reason === 'ambiguous') continue;
    const known = unknown.get(text);
    if (known) known.times += times;
    else
      unknown.set(text, {
        times,
        path: paths.get(documentId) ?? documentId,
        quote: quoteOf(register, documentId, text),
      });
  }
  if (unknown.size === 0) return '';
  const stubs = [...unknown]
    .sort(([a, x], [b, y]) => y.times - x.times || byCodeUnit(a, b))
    .flatMap(([text, { times, path, quote }]) => [
      `#   # ${times === 1 ? 'once' : `${times} times`}: ${oneLine(path)}: ${oneLine(quote)}`,
      /^[\p{Lu}.]{2,5}$/u.test(text)
        ? `#   - { name: "", initials: [${JSON.stringify(oneLine(text))}] }`
        : `#   - { name: "", aliases: [${JSON.stringify(oneLine(text))}] }`,
    ]);
  const lines = [
    '',
    '# These own actions, and nobody is known by them. Fill in the names and remove the first "#" of the lines.',
    '# people:',
    ...stubs,
  ];
  return `${lines.join('\n')}\n`;
}

function quoteOf({ actions }: Register, documentId: string, text: string): string {
  const action = actions.find(({ mentions }) =>
    mentions.some((one) => one.documentId === documentId && one.owners.some((owner) => owner.text === text)),
  );
  return action?.text ?? text;
}
