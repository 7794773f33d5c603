/** `minutes status` for people: a screen of lines. */
import type { Share, StandingStatus, StatusAction } from './status.ts';

/** Lines of a list; the rest is counted. */
const SHOWN = 10;
const WIDTH = 72;

/** `from`: the folder, for the commands that show more. */
export function statusText(status: StandingStatus, from: string): string {
  const { day, actions, open, overdue, withoutOwner, withoutStatus, due, look } = status;
  const counts = [
    `${open} of ${actions} actions open on ${day}: ${overdue} overdue, ${due} due later, ${open - overdue - due} without a date`,
    `${withoutOwner} without an owner, ${withoutStatus} without status (open since no log says otherwise)`,
  ];
  const sections = [
    actionList('overdue', status.overdueActions, `minutes export actions --overdue --from ${from}`),
    actionList('next deadlines', status.nextDeadlines, `minutes export actions --open --from ${from}`),
    shareList('by owner', status.owners, 'without an owner'),
    shareList('by body', status.bodies, 'without a body'),
    lookList(look),
  ];
  return [...counts.map((line) => `${line}\n`), ...sections.filter((text) => text !== '')].join('');
}

function actionList(title: string, actions: readonly StatusAction[], command: string): string {
  if (actions.length === 0) return '';
  const lines = actions.slice(0, SHOWN).map(({ due, owners, ref, text, body }) => {
    const who = owners.length === 0 ? 'nobody' : owners.join(', ');
    const what = shortened(`${ref === null ? '' : `${ref} `}${text}`);
    return `  ${due.padEnd(10)}  ${what} · ${who}${body === null ? '' : ` · ${body}`}`;
  });
  const more = actions.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more: ${command}`);
  return `\n${title}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function shareList(title: string, shares: readonly Share[], nameless: string): string {
  if (shares.length === 0) return '';
  const lines = shares.slice(0, SHOWN).map(({ name, open, overdue }) => {
    return `  ${String(open).padStart(4)} open${overdue > 0 ? `, ${overdue} overdue` : ''}  ${name ?? nameless}`;
  });
  const rest = shares.slice(SHOWN);
  if (rest.length > 0)
    lines.push(`  and ${rest.length} more with ${rest.reduce((sum, { open }) => sum + open, 0)} open`);
  return `\n${title}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function lookList({ first, ...counts }: StandingStatus['look']): string {
  const words = {
    actions: 'action',
    decisions: 'decision',
    meetings: 'meeting',
    people: 'attendee',
    owners: 'name of an owner',
  } as const;
  const told = Object.entries(words).flatMap(([key, word]) => {
    const count = counts[key as keyof typeof counts];
    const several = word.startsWith('name') ? 'names of owners' : `${word}s`;
    return count === 0 ? [] : [`${count} ${count === 1 ? word : several}`];
  });
  if (told.length === 0) return '';
  const lines = first.map(({ kind, text, reasons }) => `  ${kind}: ${shortened(text)} (${reasons.join('; ')})`);
  return `\nwants a look: ${told.join(', ')}; the least sure first\n${lines.map((line) => `${line}\n`).join('')}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s{1,1000}/g, ' ');
  const letters = [...line];
  return letters.length <= WIDTH ? line : `${letters.slice(0, WIDTH - 1).join('')}…`;
}
