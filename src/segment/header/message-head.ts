/** The head of a message that the minutes were sent in: "From:", "To:", "Date:", "Subject:". Its date is that of the sending. */
import type { Line } from '../line.ts';

const LABEL =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|message-id|mime-version|content-[a-z-]{2,30}|attachments?)\s?:/i;
/** Lines that a message's head may take. */
const LONGEST = 12;

/** The lines at the top that are the head of a message; none where they do not say who wrote to whom or about what. */
export function messageHead(lines: readonly Line[]): Line[] {
  const end = lines.slice(0, LONGEST).findIndex(({ text }) => !LABEL.test(text));
  const head = lines.slice(0, end === -1 ? LONGEST : end);
  const has = (label: RegExp) => head.some(({ text }) => label.test(text));
  return has(/^from\s?:/i) && has(/^(?:to|subject|sent)\s?:/i) ? head : [];
}
