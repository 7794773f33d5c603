/** Proposals as YAML: above each entry what it rests on. */
import { Document, type Node, Pair, Scalar, YAMLSeq } from 'yaml';
import type { Proposal } from './proposal.ts';

const SHOWN_PLACES = 2;
const SHOWN_CHARACTERS = 80;

export function writeYaml(proposals: readonly Proposal[], documents: number): string {
  const head = [
    '# Configuration of minutes, proposed by "minutes init". Look through it: each entry says what it is based on.',
    `# Read: ${documents} ${documents === 1 ? 'document' : 'documents'}.`,
  ];
  if (proposals.length === 0) head.push('# They repeat nothing that minutes does not know.');
  const document = new Document({});
  for (const proposal of proposals) addEntry(document, proposal);
  const entries = proposals.length === 0 ? '' : document.toString({ lineWidth: 0 });
  return `${head.join('\n')}\n${entries}`;
}

function addEntry(document: Document, { key, value, initials, evidence }: Proposal): void {
  if (key[0] === 'profile' || key.at(-1) === 'dateOrder') {
    const name = new Scalar(key.at(-1));
    name.commentBefore = commentOf(evidence);
    const above = key.slice(0, -1);
    if (above.length > 0 && !document.hasIn(above)) document.setIn(above, document.createNode({}));
    document.addIn(above, new Pair(name, value));
    return;
  }
  const entry: Node = initials
    ? document.createNode({ name: quoted(value), initials: initials.map(quoted) }, { flow: true })
    : quoted(value);
  entry.commentBefore = commentOf(evidence);
  if (!document.hasIn(key)) document.setIn(key, new YAMLSeq());
  document.addIn(key, entry);
}

/** Words of documents are in quotes, whatever they look like. */
function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function commentOf(evidence: Proposal['evidence']): string {
  const shown = evidence.slice(0, SHOWN_PLACES).map(({ path, quote }) => `   ${oneLine(path)}: ${oneLine(quote)}`);
  return [` ${evidence.length === 1 ? 'once' : `${evidence.length} times`}:`, ...shown].join('\n');
}

/** A comment ends at its line, whatever a document holds. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
