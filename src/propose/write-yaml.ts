/** Proposals as YAML: above each entry what it rests on. Texts are in JSON's quotes, which YAML reads. */
import type { Proposal } from './proposal.ts';

const SHOWN_PLACES = 2;
const SHOWN_CHARACTERS = 80;

export function writeYaml(proposals: readonly Proposal[], documents: number): string {
  const lines = [
    '# Configuration of minutes, proposed by "minutes init". Look through it: each entry says what it is based on.',
    `# Read: ${documents} ${documents === 1 ? 'document' : 'documents'}.`,
  ];
  if (proposals.length === 0) lines.push('# They repeat nothing that minutes does not know.');
  let before: readonly string[] = [];
  for (const proposal of proposals) {
    const path = proposal.key;
    const single = path[0] === 'profile' || path.at(-1) === 'dateOrder';
    const groups = single ? path.slice(0, -1) : path;
    const shared = groups.findIndex((key, i) => key !== before[i]);
    for (const [i, key] of groups.entries()) if (shared !== -1 && i >= shared) lines.push(`${indent(i)}${key}:`);
    before = groups;
    lines.push(...evidenceLines(proposal, indent(groups.length)));
    lines.push(`${indent(groups.length)}${entryOf(proposal, single)}`);
  }
  return `${lines.join('\n')}\n`;
}

const indent = (depth: number) => '  '.repeat(depth);

function entryOf({ key, value, initials }: Proposal, single: boolean): string {
  if (single) return `${key.at(-1)}: ${value}`;
  if (initials) return `- { name: ${JSON.stringify(value)}, initials: ${JSON.stringify(initials)} }`;
  return `- ${JSON.stringify(value)}`;
}

function evidenceLines({ evidence }: Proposal, lead: string): string[] {
  const shown = evidence
    .slice(0, SHOWN_PLACES)
    .map(({ path, quote }) => `${lead}#   ${oneLine(path)}: ${oneLine(quote)}`);
  return [`${lead}# ${evidence.length === 1 ? 'once' : `${evidence.length} times`}:`, ...shown];
}

/** A comment ends at its line, whatever a document holds. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
