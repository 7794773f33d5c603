/** What the segmenters make of the blocks: headings, what each table is for, and blocks that nothing claims. */
import type { BlockDocument } from '../model/block.ts';
import { coverageOf } from '../segment/coverage.ts';
import { candidateOf } from '../segment/headings/heading.ts';
import { segment } from '../segment/index.ts';

/** Longer texts are cut: the list is to be looked over. */
const SHOWN_CHARACTERS = 100;

export function listCandidates(document: BlockDocument): string {
  const context = segment(document, () => undefined);
  const headings = context.headings.map((heading) => {
    const { line, level, number, generic, title } = heading;
    const facts = [`level ${level}`, number === null ? 'no number' : `number ${number}`, candidateOf(line).look];
    return `${line.block.id} · ${facts.join(' · ')}${generic ? ' · generic' : ''} · ${shown(title)}`;
  });
  const tables = [...context.tables.values()].map(({ table, reading }) => {
    const roles = reading.roles.length === 0 ? '' : ` · ${reading.roles.join(', ')}`;
    return `${table.id} · ${reading.kind} · header rows ${reading.headerRows}${roles}`;
  });
  const { blocks, claimed, unclaimed } = coverageOf(context);
  const left = document.body.filter((block) => unclaimed.includes(block.id));
  return [
    section(`headings (${headings.length})`, headings),
    section(`tables (${tables.length})`, tables),
    section(
      `unclaimed (${blocks - claimed} of ${blocks} blocks)`,
      left.map((block) => `${block.id} · ${shown(block.text)}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function shown(text: string): string {
  return JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);
}
