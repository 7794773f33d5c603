/** A meeting as a document: markdown, or text with its log in tabs, or with every cell on a line of its own. */

import type { Random } from '../random.ts';
import type { Meeting, Said } from './meeting.ts';
import { listedName, ownerWords } from './members.ts';
import type { Style } from './style.ts';
import { ITEMS, TALK } from './vocabulary.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export interface MonthDay {
  year: number;
  /** From 0. */
  month: number;
  day: number;
}

export interface Printed {
  content: string;
  /** The words of each action minuted, and of each row, as they stand in the document. */
  minuted: string[];
  rows: string[];
}

export const longDate = ({ year, month, day }: MonthDay) => `${day} ${MONTHS[month]} ${year}`;

export function printMeeting(
  random: Random,
  body: string,
  meeting: Meeting,
  style: Style,
  dateOf: (meeting: number) => MonthDay,
): Printed {
  const markdown = style.format === 'markdown';
  const bold = (words: string) => (markdown ? `**${words}**` : words);
  const heading = (words: string) => (markdown ? `## ${words}` : words);
  const date = dateOf(meeting.number);
  const minuted: string[] = [];
  const lines = [
    markdown ? `# ${body}` : body,
    '',
    `Minutes of the meeting held on ${longDate(date)} at 10:00`,
    '',
    `${bold('Present:')} ${meeting.present.map((member) => listedName(random, member)).join(', ')}`,
    '',
    `${bold('Apologies:')} ${meeting.apologies.map((member) => listedName(random, member)).join(', ') || 'none'}`,
  ];
  const items = [...ITEMS.slice(0, 1), ...random.shuffle(ITEMS.slice(1)).slice(0, random.between(3, 6))];
  const under = meeting.minuted.map(() => random.between(0, items.length - 1)).sort((a, b) => a - b);
  for (const [i, item] of items.entries()) {
    lines.push('', heading(`${i + 1}. ${item}`), '', random.pick(TALK));
    for (const [n, said] of meeting.minuted.entries()) {
      if (under[n] !== i) continue;
      const words = sentence(said, style, style.ownerInMinutes);
      minuted.push(words);
      const tail = style.ownerInMinutes || !random.chance(0.4) ? '' : ` (${names(said, style)})`;
      lines.push('', `${bold('Action:')} ${words}${tail}`);
    }
  }
  const rows = meeting.log.map((said) => sentence(said, style, style.ownerInLog));
  if (rows.length > 0) lines.push('', ...printLog(meeting, rows, style, dateOf));
  return { content: `${lines.join('\n')}\n`, minuted, rows };
}

function sentence(said: Said, style: Style, withOwner: boolean): string {
  if (withOwner && said.takesOwner) return `${names(said, style, ' and ')} to ${said.task}`;
  return said.task.charAt(0).toUpperCase() + said.task.slice(1);
}

function names(said: Said, style: Style, joint = '/'): string {
  return said.owners.map((member) => ownerWords(member, style)).join(joint);
}

function printLog(meeting: Meeting, rows: string[], style: Style, dateOf: (meeting: number) => MonthDay): string[] {
  const date = dateOf(meeting.number);
  const updated = `This action log was updated on ${longDate({ ...date, day: date.day + 7 })}`;
  const columns: [string, (said: Said, i: number) => string][] = [
    [
      style.format === 'cells' ? '' : 'Ref',
      (said, i) => (style.refs === 'perLog' ? String(i + 1) : String(said.ref ?? '')),
    ],
    ['Action', (_, i) => rows[i] ?? ''],
    ['Responsible', (said) => names(said, style)],
    ['Date issued', ({ life }) => issuedText(dateOf(life.issued), style)],
    ['Status', ({ statusText }) => statusText],
  ];
  const shown = columns.filter(
    ([name]) =>
      !(/^(?:Ref)?$/.test(name) && style.refs === 'absent') && !(name === 'Date issued' && style.issued === 'absent'),
  );
  const cells = [shown.map(([name]) => name), ...meeting.log.map((said, i) => shown.map(([, cell]) => cell(said, i)))];
  if (style.format === 'markdown') return ['## Action log', '', updated, '', ...pipes(cells)];
  if (style.format === 'tabs') return [`Action log: ${updated}`, '', ...cells.map((row) => row.join('\t'))];
  // As Word's text export writes a table whose column of numbers has no heading.
  return [`Action log: ${updated}`, ...cells.flatMap((row) => ['', ...row.map((cell) => `\t${cell}`)]).slice(1)];
}

function pipes(cells: string[][]): string[] {
  const line = (row: string[]) => `| ${row.join(' | ')} |`;
  return [line(cells[0] ?? []), line((cells[0] ?? []).map(() => '---')), ...cells.slice(1).map(line)];
}

function issuedText(date: MonthDay, style: Style): string {
  if (style.issued === 'month') return `${MONTHS[date.month]} ${date.year}`;
  if (style.issued === 'slashes') {
    return [date.day, date.month + 1]
      .map((part) => String(part).padStart(2, '0'))
      .concat(String(date.year))
      .join('/');
  }
  return longDate(date);
}
