/** Changes as a reader takes them in: by area, `+` for new, `-` for gone, `~` for changed. */
import { areas, type Change } from '../model/change.ts';

export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No change in meaning.\n';
  const sections = areas.flatMap((area) => {
    const own = changes.filter((change) => change.area === area);
    return own.length === 0 ? [] : [`${area} (${own.length})\n${together(own).map(entry).join('')}`];
  });
  return sections.join('\n');
}

/** What differs in one thing is kept together. */
function together(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const isOne = last && last[0].what === change.what && !isWhole(change) && !isWhole(last[0]);
    if (isOne) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

const isWhole = ({ kind }: Change) => kind === 'added' || kind === 'removed';

function entry([first, ...more]: [Change, ...Change[]]): string {
  if (more.length === 0) return line(first);
  const details = [first, ...more].map(({ kind, what, before, after }) =>
    after === what
      ? `      ${kind} from: ${before ?? 'none'}\n`
      : `      ${kind}: ${before ?? 'none'} → ${after ?? 'none'}\n`,
  );
  return `  ~ ${first.what}\n${details.join('')}`;
}

function line({ kind, what, before, after }: Change): string {
  if (kind === 'added') return `  + ${what}${after === what ? '' : told(after)}\n`;
  if (kind === 'removed') return `  - ${what}${before === what ? '' : told(before)}\n`;
  const values = `${before ?? 'none'} → ${after ?? 'none'}`;
  return after === what ? `  ~ ${kind}: ${values}\n` : `  ~ ${what}\n      ${kind}: ${values}\n`;
}

const told = (value: string | null) => (value === null ? '' : `: ${value}`);
