/** What a candidate for an action shows, read once for all features. */
import { addTo } from '../../../model/add-to.ts';
import { oncePer } from '../../../model/once-per.ts';
import type { Person } from '../../../model/people.ts';
import { isEveryone } from '../../../recognise/people/owners.ts';
import { isRole } from '../../../recognise/people/roles.ts';
import { type Cue, cuesOf, cueWords } from '../../../recognise/undertakings/cues.ts';
import type { Undertaking } from '../../../recognise/undertakings/index.ts';
import type { SegmentContext } from '../../context.ts';
import { clean, type Line } from '../../line.ts';
import { findPerson } from '../../resolve-owners.ts';
import type { FoundAction } from '../marker.ts';
import { findOwners } from '../refiners/find-owners.ts';
import { undertakingOf } from '../undertaking-of.ts';
import { type Section, sectionsOf } from './sections.ts';

export interface ActionSubject {
  found: FoundAction;
  text: string;
  words: readonly string[];
  cues: ReadonlySet<Cue>;
  undertaking: Undertaking | null;
  owners: readonly string[];
  /** How well the owners are known: on the attendance list or a role, everybody, or only named. */
  owner: 'known' | 'everyone' | 'named' | null;
  /** What the headings above the line speak of. */
  sections: ReadonlySet<Section>;
  /** Of the entries of its list, how many look as if somebody were told to do something; null outside lists. */
  listTold: number | null;
  /** What comes after it is a reply. */
  answered: boolean;
  /** Every word of it is a name or a role of somebody. */
  onlyNames: boolean;
  /** In a list or table of actions: how many of its entries tell somebody to do something; null elsewhere. */
  groupTells: number | null;
  /** In a list of actions: near it somebody moves, seconds or votes. */
  voted: boolean;
  document: DocumentFacts;
}

/** What the whole document says of how its writer marks things. */
export interface DocumentFacts {
  kind: SegmentContext['draft']['kind'];
  people: number;
  /** Candidates by the marker that found them. */
  marked: ReadonlyMap<string, number>;
  /** All candidates that something marks. */
  stated: number;
  /** Its headings part the business into items of information, of consent and of action, as boards do. */
  boardBusiness: boolean;
  /** Share of the lines that are entries of lists. */
  lists: number;
  /** Mean length of a line that is not in a table, in words. */
  lineLength: number;
}

function factsOf(context: SegmentContext, found: readonly FoundAction[]): DocumentFacts {
  const marked = new Map<string, number>();
  for (const { by } of found) marked.set(by, (marked.get(by) ?? 0) + 1);
  const lines = context.lines.filter((line) => line.cell === null);
  const count = Math.max(1, lines.length);
  return {
    kind: context.draft.kind,
    people: context.draft.people.length,
    marked,
    stated: found.filter(({ certainty, by }) => certainty === 'stated' && by !== 'undertaking').length,
    boardBusiness: context.headings.some(({ title }) => BUSINESS.test(title)),
    lists: lines.filter((line) => line.block.type === 'listItem').length / count,
    lineLength: lines.reduce((sum, line) => sum + line.text.length, 0) / count / 6,
  };
}

function subjectOf(context: SegmentContext, found: FoundAction, document: DocumentFacts): ActionSubject {
  const text = clean(found.line.block.text.slice(found.start, found.end));
  const undertaking = undertakingOf(context, text);
  const owners = found.owners ?? findOwners(text, context.draft.people);
  return {
    found,
    text,
    words: cueWords(text),
    cues: cuesOf(text),
    undertaking,
    owners,
    owner: degreeOf(owners, context),
    sections: sectionsOf(context, found.line),
    listTold: found.line.block.type === 'listItem' ? (toldShares(context).get(found.line) ?? null) : null,
    answered: ANSWERED.test(behind(context, found)),
    onlyNames: isOnlyNames(text, context),
    groupTells: null,
    voted: found.by === 'action-list' && votedNear(context, found.line),
    document,
  };
}

/** Subjects of all candidates of a document. */
export function subjectsOf(context: SegmentContext, found: readonly FoundAction[]): ActionSubject[] {
  const facts = factsOf(context, found);
  const subjects = found.map((one) => subjectOf(context, one, facts));
  const groups = new Map<string, ActionSubject[]>();
  for (const subject of subjects) {
    const { group } = subject.found;
    if (group !== undefined) addTo(groups, group, subject);
  }
  const shares = new Map(
    [...groups].map(([group, entries]) => {
      const telling = entries.filter((entry) => tellsOf(entry) || entry.owners.length > 0).length;
      return [group, telling / entries.length];
    }),
  );
  return subjects.map((subject) => {
    const groupTells = shares.get(subject.found.group ?? '');
    return groupTells === undefined ? subject : { ...subject, groupTells };
  });
}

const AHEAD: readonly Cue[] = [
  'will',
  'needs',
  'should',
  'wants',
  'promises',
  'please',
  'later',
  'bare verb behind will',
];
/** True if the words look ahead or tell somebody to do something. */
export const tellsOf = ({ cues, found }: Pick<ActionSubject, 'cues' | 'found'>): boolean =>
  found.dueText !== null || tells(cues) || cues.has('opens with doing') || AHEAD.some((one) => cues.has(one));

const ANSWERED = /^.{0,60}\b(?:replied|clarified|explained|answered|responded|assured|informed)\b/;
/** The words right after a candidate, in its block or on the next line. */
function behind({ lines }: SegmentContext, { line, end }: FoundAction): string {
  const rest = line.block.text.slice(end, end + 120).trim();
  return rest === '' ? (lines[line.index + 1]?.text.slice(0, 120) ?? '') : rest;
}

const namesOf = oncePer(
  (people: readonly Person[]): ReadonlySet<string> =>
    new Set(people.flatMap(({ name, initials }) => [...name.split(' '), initials ?? ''])),
);

function isOnlyNames(text: string, { draft }: SegmentContext): boolean {
  if (text.length > 60) return false;
  const words = text.split(/[\s/,&]+/).filter((word) => word !== '');
  const known = namesOf(draft.people);
  return words.length > 0 && words.every((word) => known.has(word) || isRole(word));
}

const BUSINESS = /\b(?:information(?:al)?|discussion|consent|non-action)\s(?:items?|agenda|calendar)\b/i;
const VOTED =
  /\b(?:moved\sby|seconded|second(?:\sby|:)|motions?\s(?:to|by|carried|passed|made)|ayes|nays|unanimous(?:ly)?)\b/i;
/** Somebody moves or votes within a few lines. */
function votedNear({ lines }: SegmentContext, line: Line): boolean {
  return lines.slice(line.index + 1, line.index + 4).some(({ text }) => VOTED.test(text)) || VOTED.test(line.text);
}

function degreeOf(owners: readonly string[], context: SegmentContext): ActionSubject['owner'] {
  if (owners.length === 0) return null;
  if (owners.every((words) => isEveryone(words))) return 'everyone';
  return owners.every((words) => isEveryone(words) || isRole(words) || findPerson(words, context.draft.people) !== null)
    ? 'known'
    : 'named';
}

/** For the entries of each list the share of them that tell somebody to do something. */
const toldShares = oncePer((context: SegmentContext): ReadonlyMap<Line, number> => {
  const shares = new Map<Line, number>();
  let run: Line[] = [];
  const close = () => {
    const told = run.filter(({ text }) => tells(cuesOf(text.slice(0, 200)))).length;
    for (const line of run) shares.set(line, told / run.length);
    run = [];
  };
  for (const line of context.lines) {
    if (line.block.type !== 'listItem') close();
    else run.push(line);
  }
  close();
  return shares;
});

const tells = (cues: ReadonlySet<Cue>): boolean => cues.has('opens with verb') || cues.has('name to verb');
