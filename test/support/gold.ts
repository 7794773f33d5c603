/** What a careful reader takes from an annotated document: the files `gold.json` of fixtures and corpus. */

/** A person, title or text: one form, or one with others that are as good. */
export type Form = string | { text?: string; name?: string; title?: string; also?: string[] };

/** A field that is not there was not annotated; a list in the place of one value holds all fair values, best first. */
export interface Gold {
  file: string;
  kind?: string;
  title?: string | (string | null)[] | null;
  date?: string | (string | null)[] | null;
  startTime?: string | (string | null)[] | null;
  endTime?: string | (string | null)[] | null;
  location?: string | (string | null)[] | null;
  nextMeeting?: string | (string | null)[] | null;
  attendees?: Form[];
  optionalAttendees?: Form[];
  apologies?: Form[];
  agenda?: Form[];
  optionalAgenda?: Form[];
  actions?: Form[];
  optionalActions?: Form[];
  decisions?: Form[];
  optionalDecisions?: Form[];
  motions?: (Form & { optional?: boolean })[];
  log?: Form[];
  optionalLog?: Form[];
}

/** All fair forms of a value. */
export function formsOf(form: Form): string[] {
  if (typeof form === 'string') return [form];
  return [form.text ?? form.name ?? form.title ?? '', ...(form.also ?? [])];
}

/** The mover's sentence, which is optional, and its result may be taken as one decision. */
export function decisionForms({ decisions, optionalDecisions = [] }: Gold): Form[] | undefined {
  return decisions?.map((decision) => {
    const [text = '', ...also] = formsOf(decision);
    return { text, also: [...also, ...optionalDecisions.map((optional) => `${formsOf(optional)[0]} ${text}`)] };
  });
}
