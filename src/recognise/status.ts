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
    /^(?:(?:struck through|closed?|blue|completed?|done|actioned|finished|resolved|discharged|achieved|fixed|implemented|yes)\b|✓|✔|☑|☒|✅|\[x\])/i,
  ],
  ['decision', /^(?:decision|decided|agreed|approved|noted)\b/i],
];

/** Words that are a status where they stand alone ("Merged", "In review"), and may be anything at the head of a sentence. */
const alone: readonly (readonly [StatusValue, ReadonlySet<string>])[] = [
  [
    'ongoing',
    new Set([
      'in review',
      'under review',
      'in development',
      'in testing',
      'in process',
      'testing',
      'blocked',
      'working',
      'drafted',
      'reviewing',
      'ongoing',
      'in discussion',
      'half',
    ]),
  ],
  [
    'open',
    new Set([
      'planned',
      'assigned',
      'scheduled',
      'to be done',
      'tbd',
      'tbc',
      'ready',
      'backlog',
      'waiting',
      'no',
      'n',
      'planning',
    ]),
  ],
  [
    'closed',
    new Set([
      'merged',
      'deployed',
      'delivered',
      'shipped',
      'submitted',
      'published',
      'sent',
      'passed',
      'released',
      'y',
      'complete',
      'accomplished',
      'successful',
      'ok',
    ]),
  ],
];

/** "100%", "50 %": how far it is. */
function readShare(text: string): StatusValue | null {
  const share = /^(?<share>\d{1,3})\s?%(?:\s(?:complete[d]?|done))?$/i.exec(text)?.groups?.share;
  if (share === undefined || Number(share) > 100) return null;
  return share === '100' ? 'closed' : Number(share) === 0 ? 'open' : 'ongoing';
}

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
  const lone = bare.toLowerCase().replace(/[.!\s]{1,4}$/, '');
  const value = alone.find(([, known]) => known.has(lone))?.[0] ?? readShare(lone);
  if (value) return { text: clean, value, note: null };
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
