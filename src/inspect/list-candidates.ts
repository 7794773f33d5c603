/** What the segmenters make of the blocks: headings, what each table is for, every verdict with its evidence, and blocks that nothing claims. */

import { fitted } from '../judge/weights.ts';
import type { BlockDocument } from '../model/block.ts';
import type { HouseStyle, StyleUse } from '../recognise/words/house-style.ts';
import { classBlocks } from '../segment/coverage.ts';
import { candidateOf } from '../segment/headings/heading.ts';
import { segment } from '../segment/index.ts';
import type { TracedVerdict } from '../segment/weigh.ts';
import { eachMeeting } from './each-meeting.ts';
import { shownText } from './shown-text.ts';

export function listCandidates(document: BlockDocument, style: HouseStyle | null = null): string {
  return eachMeeting(document, style, (meeting) => listMeeting(meeting, style));
}

function listMeeting(document: BlockDocument, style: HouseStyle | null): string {
  const trace: TracedVerdict[] = [];
  const context = segment(document, () => undefined, style, { weights: fitted, trace });
  // Before anything is asked for the list alone.
  const uses = context.lexicon.uses();
  const headings = context.headings.map((heading) => {
    const { line, level, number, generic, title } = heading;
    const facts = [
      `level ${level}`,
      number === null ? 'no number' : `number ${number}`,
      candidateOf(line, context.lexicon).look,
    ];
    return `${line.block.id} · ${facts.join(' · ')}${generic ? ' · generic' : ''} · ${shownText(title)}`;
  });
  const tables = [...context.tables.values()].map(({ table, reading }) => {
    const roles = reading.roles.length === 0 ? '' : ` · ${reading.roles.join(', ')}`;
    return `${table.id} · ${reading.kind} · header rows ${reading.headerRows}${roles}`;
  });
  const left = classBlocks(context).filter((one) => one.class === 'unclaimed');
  return [
    section(`headings (${headings.length})`, headings),
    section(`tables (${tables.length})`, tables),
    ...(trace.length > 0 ? [section(`verdicts (${trace.length})`, trace.map(verdictLine))] : []),
    ...(uses.length > 0 ? [styleSection(uses)] : []),
    section(
      `unclaimed (${left.length} of ${document.body.length} blocks)`,
      left.map(({ block }) => `${block.id} · ${shownText(block.text)}`),
    ),
  ].join('\n');
}

/** `b7 · action yes 0.93 · +231 · verb-first 1 × 120, owner-present 1 × 210 · "Ann to …"` */
function verdictLine({ block, question, yes, confidence, sum, evidence, text }: TracedVerdict): string {
  const weighed = evidence.map(({ name, value, weight }) => `${name} ${Math.round(value * 100) / 100} × ${weight}`);
  const facts = [
    block ?? 'document',
    `${question} ${yes ? 'yes' : 'no'} ${confidence.toFixed(2)}`,
    `${sum < 0 ? '' : '+'}${sum}`,
    weighed.join(', ') || 'no evidence',
    shownText(text),
  ];
  return facts.join(' · ');
}

/** Entries of the configuration that had a say, with how often the reading came upon them. */
function styleSection(uses: readonly StyleUse[]): string {
  return section(
    `configuration (${uses.length})`,
    uses.map(({ entry, times }) => `${entry} · ${times}×`),
  );
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
