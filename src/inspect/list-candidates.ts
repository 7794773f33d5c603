/** What the segmenters make of the blocks: headings, what each table is for, and blocks that nothing claims. */
import type { BlockDocument } from '../model/block.ts';
import type { HouseStyle, StyleUse } from '../recognise/words/house-style.ts';
import { classBlocks } from '../segment/coverage.ts';
import { candidateOf } from '../segment/headings/heading.ts';
import { segment } from '../segment/index.ts';
import { eachMeeting } from './each-meeting.ts';
import { shownText } from './shown-text.ts';

export function listCandidates(document: BlockDocument, style: HouseStyle | null = null): string {
  return eachMeeting(document, style, (meeting) => listMeeting(meeting, style));
}

function listMeeting(document: BlockDocument, style: HouseStyle | null): string {
  const context = segment(document, () => undefined, style);
  const headings = context.headings.map((heading) => {
    const { line, level, number, generic, title } = heading;
    const facts = [`level ${level}`, number === null ? 'no number' : `number ${number}`, candidateOf(line).look];
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
    ...(context.styleUses.length > 0 ? [styleSection(context.styleUses)] : []),
    section(
      `unclaimed (${left.length} of ${document.body.length} blocks)`,
      left.map(({ block }) => `${block.id} · ${shownText(block.text)}`),
    ),
  ].join('\n');
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
