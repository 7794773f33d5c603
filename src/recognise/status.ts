/** Status words of an action log: "Open", "OPen ", "Closed (moved to the care group)", "Item in April 2021". */
import type { Status, StatusValue } from '../model/actions.ts';

/** First match wins; each row with the words it reads. */
const words: readonly (readonly [StatusValue, RegExp])[] = [
  [
    'cancelled',
    /^(?:no longer|overtaken|cancelled|canceled|withdrawn|dropped|superseded|no longer (?:required|needed|relevant)|abandoned|void|removed|rejected)\b/i,
  ],
  [
    'ongoing',
    /^(?:half done|chased|part closed|partly|on[- ]?going|in[- ]progress|in hand|under ?way|continu(?:ed|ing|es)|carried (?:forwards?|over)|carry (?:forwards?|over)|c\/f|b\/f|partial(?:ly)?|part(?:ly)? (?:complete|done)|started|wip|work in progress|progressing|postponed|deferred|on hold|delayed)\b/i,
  ],
  [
    'open',
    /^(?:minuted|not done|still to do|no news|nothing yet|open|outstanding|amber|red|green|raised|not (?:yet )?(?:complete|completed|done|started|closed)|pending|to ?do|new|overdue|due|awaiting|incomplete|un(?:done|resolved)|active|no progress)\b/i,
  ],
  [
    'closed',
    /^(?:(?:closed?|blue|completed?|done|actioned|finished|resolved|discharged|achieved|fixed|implemented|yes)\b|✓|✔|☑|☒|✅|\[x\])/i,
  ],
  ['decision', /^(?:decision|decided|agreed|approved|noted)\b/i],
];

/** Reads a cell or remark that states a status. Unknown words give `other`; an empty text gives null. */
export function readStatus(text: string): Status | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '') return null;
  const bare = clean
    .replace(/^\((?:[a-z])\)\s/i, '')
    .replace(
      /^(?:(?:status|action|item|rag|blue|green|amber|red|grey|gray)\s{0,2}[:–-]\s{0,2}|(?:status|action|item)\s)/i,
      '',
    );
  for (const [value, regex] of words) {
    const match = regex.exec(bare);
    if (!match) continue;
    const rest = bare.slice(match[0].length).replace(/^[\s\-–—:;,.(]+|(?<![)\s.])[)\s.]+$/g, '');
    return { text: clean, value, note: rest === '' ? null : rest };
  }
  return { text: clean, value: 'other', note: null };
}

/** True if the text opens with a word of status. */
export function isStatus(text: string): boolean {
  const status = readStatus(text);
  return status !== null && status.value !== 'other';
}
