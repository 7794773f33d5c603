/** What the headings above a line speak of, as far as it bears on whether the line asks for something to be done. */
import { oncePer } from '../../../model/once-per.ts';
import { isActionTitle, isPreviousActionTitle } from '../../../recognise/words/action-titles.ts';
import { normaliseLabel } from '../../../recognise/words/index.ts';
import { headingOf, type SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';

const WORDS = {
  rules: 'bylaw bylaws by-law by-laws constitution rules rule amendment amendments article articles',
  session:
    'call order roll attendance present apologies absence welcome introductions adjournment adjourn adjourned closing close quorum declarations interest interests minutes',
  motions: 'motion motions resolution resolutions decision decisions vote voting election elections nominations',
  events: 'announcements announcement events event diary dates calendar notices upcoming social reminders schedule',
  reports: 'report reports update updates treasurer finance financial budget accounts statistics performance review',
  notes:
    'discussion discussions notes summary highlights overview feedback comments questions question q&a open forum public',
  demands: 'requirements requirement criteria features design specification scope agenda purpose background',
  problems: 'issues issue problems concerns risks risk challenges maintenance matters arising business aob',
} as const;

export type Section = keyof typeof WORDS | 'actions' | 'previous actions' | 'none';

const kinds = new Map<string, Exclude<Section, 'actions' | 'previous actions' | 'none'>>();
for (const [kind, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) kinds.set(word, kind as keyof typeof WORDS);

/** What the heading over a line and those over that speak of. */
export function sectionsOf(context: SegmentContext, line: Line): ReadonlySet<Section> {
  const heads = headsByLine(context).get(line.index) ?? [];
  const found = new Set<Section>();
  for (const title of heads) {
    if (isPreviousActionTitle(title)) found.add('previous actions');
    else if (isActionTitle(title, context.lexicon)) found.add('actions');
    for (const word of normaliseLabel(title).split(/[\s/,&]+/)) {
      const kind = kinds.get(word);
      if (kind) found.add(kind);
    }
  }
  if (heads.length === 0) found.add('none');
  return found;
}

/** Titles of the open headings at each line, the nearest last. */
const headsByLine = oncePer((context: SegmentContext): ReadonlyMap<number, readonly string[]> => {
  const byLine = new Map<number, readonly string[]>();
  let open: { level: number; title: string }[] = [];
  let titles: readonly string[] = [];
  for (const line of context.lines) {
    const heading = headingOf(context, line);
    if (heading) {
      open = [...open.filter(({ level }) => level < heading.level), { level: heading.level, title: heading.title }];
      titles = open.slice(-3).map(({ title }) => title.slice(0, 120));
    }
    byLine.set(line.index, titles);
  }
  return byLine;
});
