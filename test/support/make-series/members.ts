/** The people of one board: who sits, who leaves, who comes, and how their names are written. */
import type { Random } from '../random.ts';
import type { Style } from './style.ts';
import { FIRST_NAMES, LAST_NAMES, ORGANISATIONS, ROLES } from './vocabulary.ts';

export interface Member {
  name: string;
  initials: string;
  role: string | null;
  organisation: string | null;
}

export interface Members {
  sitting: Member[];
  all: Member[];
  /** Somebody who has never sat takes a seat. */
  join(): Member;
}

export function drawMembers(random: Random): Members {
  const firsts = random.shuffle(FIRST_NAMES);
  const lasts = random.shuffle(LAST_NAMES);
  const all: Member[] = [];
  const join = () => {
    const first = firsts[all.length % firsts.length] ?? '';
    const last = lasts[all.length % lasts.length] ?? '';
    const chair = all.length === 0;
    const member: Member = {
      name: `${first} ${last}`,
      initials: `${first[0]}${last[0]}`,
      role: chair ? 'Chair' : random.chance(0.3) ? random.pick(ROLES) : null,
      organisation: random.chance(0.6) ? random.pick(ORGANISATIONS) : null,
    };
    all.push(member);
    members.sitting.push(member);
    return member;
  };
  const members: Members = { sitting: [], all, join };
  const seats = random.between(5, 10);
  for (let i = 0; i < seats; i += 1) join();
  return members;
}

/** As the attendance list prints a member; now and then a letter is lost or doubled. */
export function listedName(random: Random, { name, role, organisation }: Member): string {
  const brackets = [role, organisation].filter((part) => part !== null).join(', ');
  return `${random.chance(0.03) ? misspelt(random, name) : name}${brackets === '' ? '' : ` (${brackets})`}`;
}

function misspelt(random: Random, name: string): string {
  const at = random.between(name.indexOf(' ') + 3, name.length - 1);
  const doubled = name[at] === name[at - 1];
  return `${name.slice(0, at)}${doubled ? '' : name[at]}${name.slice(doubled ? at + 1 : at)}`;
}

/** As the action log and the minutes write an owner. */
export function ownerWords(member: Member, style: Style): string {
  if (style.ownersAs === 'fullName') return member.name;
  if (style.ownersAs === 'firstName') return member.name.split(' ')[0] ?? member.name;
  return member.initials;
}
