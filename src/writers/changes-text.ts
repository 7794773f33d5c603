/** Changes as a reader takes them in: by area, `+` for new, `-` for gone, `~` for changed. */
import { areas, type Change } from '../model/change.ts';

export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No change in meaning.\n';
  const sections = areas.flatMap((area) => {
    const own = changes.filter((change) => change.area === area);
    return own.length === 0 ? [] : [`${area} (${own.length})\n${own.map(line).join('')}`];
  });
  return sections.join('\n');
}

function line({ kind, what, before, after }: Change): string {
  if (kind === 'added') return `  + ${what}${after === what ? '' : told(after)}\n`;
  if (kind === 'removed') return `  - ${what}${before === what ? '' : told(before)}\n`;
  const values = `${before ?? 'none'} → ${after ?? 'none'}`;
  return after === what ? `  ~ ${kind}: ${values}\n` : `  ~ ${what}\n      ${kind}: ${values}\n`;
}

const told = (value: string | null) => (value === null ? '' : `: ${value}`);
