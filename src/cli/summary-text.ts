/** The last words of `ingest`: what was found, in a few lines. */
import type { RunCounts } from '../pipeline/run-counts.ts';
import { plural } from '../reporters/tally.ts';

export function summaryText(counts: RunCounts): string {
  const { read, partly, failed, copies, meetings, people, decisions, tables, actions, unsure, corrections } = counts;
  const lines = [
    `${plural(read, 'document')} read${partly > 0 ? ` (${partly} in part)` : ''}, ${failed} failed, ${copyText(copies)}`,
    `${plural(meetings, 'meeting')}, ${plural(people, 'person').replace('persons', 'people')}, ${plural(decisions, 'decision')}, ${plural(tables, 'table')}`,
    `${plural(actions, 'action')}${statusText(counts)}`,
  ];
  if (unsure > 0) lines.push(`${unsure} need${unsure === 1 ? 's' : ''} a look: "minutes status" shows them`);
  if (corrections) lines.push(correctionsText(corrections));
  return lines.map((line) => `${line}\n`).join('');
}

function correctionsText({ applied, diagnostics }: NonNullable<RunCounts['corrections']>): string {
  const lost = diagnostics.filter(({ id }) => id === 'correction-unmatched').length;
  return `${plural(applied, 'correction')} hold${applied === 1 ? 's' : ''}${lost > 0 ? `, ${lost} match${lost === 1 ? 'es' : ''} nothing` : ''}`;
}

function copyText(copies: number): string {
  return copies === 1 ? '1 copy of another' : `${copies} copies of others`;
}

function statusText({ actions, open, silent }: RunCounts): string {
  if (actions === 0) return '';
  return `: ${open} open${silent > 0 ? ` (${silent} without status)` : ''}, ${actions - open} closed`;
}
