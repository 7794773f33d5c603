/** What the right answers are: each question's verdicts on one document beside its gold. */
import type { TracedVerdict } from '../../src/segment/weigh.ts';
import { type Form, formsOf, type Gold } from '../../test/support/gold.ts';
import { similarity } from '../../test/support/similarity.ts';

/** 1: yes · 0: no · null: the gold leaves it open, so that it counts neither way. */
export type Label = 0 | 1 | null;
export type Labeller = (verdicts: readonly TracedVerdict[], gold: Gold) => Label[];

/** By question. A question without labels keeps its priors. */
export const labellers: Readonly<Record<string, Labeller>> = {
  // An undertaking that nothing marks is optional in the gold, and an action all the same.
  action: byText(
    ({ actions, optionalActions = [] }) => actions && [...actions, ...optionalActions],
    () => [],
    { alike: 0.65 },
  ),
  motion: byText(
    ({ motions }) => motions?.filter(({ optional }) => !optional),
    ({ motions }) => motions?.filter(({ optional }) => optional),
    { alike: 0.6, alikeOptional: 0.6 },
  ),
  title: oneOf(
    ({ title }) => title,
    (form, text) => similarity(form, text) >= 0.8,
  ),
  date: oneOf(
    ({ date }) => date,
    (form, text) => form === text,
  ),
  'next-meeting': oneOf(
    ({ nextMeeting }) => nextMeeting,
    (form, text) => form === text,
  ),
  'start-time': oneOf(
    ({ startTime }) => startTime,
    (form, text) => form === text,
  ),
  'end-time': oneOf(
    ({ endTime }) => endTime,
    (form, text) => form === text,
  ),
  place: oneOf(
    ({ location }) => location,
    (form, text) => similarity(form, text) >= 0.8,
  ),
  person: (verdicts, gold) =>
    gold.attendees === undefined || gold.apologies === undefined
      ? verdicts.map(() => null)
      : byText(
          ({ attendees = [], apologies = [] }) => [...attendees, ...apologies],
          ({ optionalAttendees }) => optionalAttendees,
          { alike: 0.99, alikeOptional: 0.99 },
        )(verdicts, gold),
  'agenda-item': itemLabels,
  // A way of marking items is one if most of its lines are items.
  'item-group': (verdicts, gold) =>
    verdicts.map(({ text }) => {
      const labels = text.split('\n').map((title) => itemLabel(title, gold));
      const [yes, no] = [1, 0].map((label) => labels.filter((one) => one === label).length) as [number, number];
      return yes + no === 0 ? null : yes >= 0.6 * (yes + no) ? 1 : 0;
    }),
};

/** How alike titles must be, as in the scorer. */
const SAME_TITLE = 0.85;

function itemLabel(title: string, { agenda, optionalAgenda }: Gold): Label {
  if (agenda === undefined) return null;
  if (agenda.some((form) => closest(form, title) >= SAME_TITLE)) return 1;
  return optionalAgenda?.some((form) => closest(form, title) >= SAME_TITLE) ? null : 0;
}

/** Of two lines with the title of one item the later one is its heading: the first stands in a printed agenda. */
function itemLabels(verdicts: readonly TracedVerdict[], gold: Gold): Label[] {
  const labels = verdicts.map(({ text }) => itemLabel(text, gold));
  return labels.map((label, i) => {
    const text = verdicts[i]?.text ?? '';
    const later = verdicts.some((other, j) => j > i && labels[j] === 1 && similarity(other.text, text) >= SAME_TITLE);
    return label === 1 && later ? null : label;
  });
}

/** Yes if the words are those of a required value, open if they are those of an optional one, else no. @public */
export function byText(
  required: (gold: Gold) => readonly Form[] | undefined,
  optional: (gold: Gold) => readonly Form[] | undefined,
  { alike = 0.7, alikeOptional = 0.6 } = {},
): Labeller {
  return (verdicts, gold) => {
    const wanted = required(gold);
    const open = optional(gold) ?? [];
    return verdicts.map(({ text }) => {
      if (wanted === undefined) return null;
      if (wanted.some((form) => closest(form, text) >= alike)) return 1;
      return open.some((form) => closest(form, text) >= alikeOptional) ? null : 0;
    });
  };
}

/** Yes if it is one of the fair values of a field with one value; a document without any has no right candidate. */
function oneOf(
  field: (gold: Gold) => string | (string | null)[] | null | undefined,
  same: (form: string, text: string) => boolean,
): Labeller {
  return (verdicts, gold) => {
    const fair = field(gold);
    if (fair === undefined) return verdicts.map(() => null);
    const forms = [fair].flat().filter((form) => form !== null);
    return verdicts.map(({ text }) => (forms.some((form) => same(form, text)) ? 1 : 0));
  };
}

/** How alike the words are to the closest of several fair forms, 0 to 1. */
export function closest(form: Form, text: string): number {
  return formsOf(form).reduce((best, one) => Math.max(best, similarity(one, text)), 0);
}
