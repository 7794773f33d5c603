/** Status words of an action log: "Open", "OPen ", "Closed (moved to the care group)", "Item in April 2021". */
import type { Status, StatusValue } from '../model/actions.ts';

/** First match wins; each row with the words it reads. */
const words: readonly (readonly [StatusValue, RegExp])[] = [
  [
    'cancelled',
    /^(?:no longer|overtaken|cancelled|canceled|withdrawn|dropped|superseded|no longer (?:required|needed|relevant)|abandoned|void|removed|rejected|won['’]?t (?:do|fix)|not (?:needed|required|pursued))\b/i,
  ],
  [
    'ongoing',
    /^(?:(?:half|almost|nearly|mostly) (?:done|complete|completed|finished)|half-finished|chased|on (?:track|schedule|order|target)|part closed|partly|on[- ]?going|in[- ]progress|in hand|under ?way|continu(?:ed|ing|es)|carried (?:forwards?|over)|carry (?:forwards?|over)|c\/f|b\/f|partial(?:ly)?|part(?:ly)? (?:complete|done)|started|wip|work in progress|progressing|postponed|deferred|on hold|delayed|rolled (?:over|forward)|moved to (?:next|the next)|carried to (?:the )?next|(?:still )?being (?:done|dealt with|progressed|actioned))\b/i,
  ],
  [
    'open',
    /^(?:minuted|not done|still to do|no news|nothing yet|open|outstanding|amber|red|green|raised|not (?:yet )?(?:complete|completed|done|started|closed|due|actioned|begun|finished|achieved|resolved)|to be (?:done|actioned|completed|started)|still (?:open|outstanding|waiting|pending|to)|in (?:the )?backlog|no action(?: yet| taken)?|waiting (?:for|on)|(?:reply|response|answer|decision|outcome|quotes?|quotations?|prices?|details) awaited|unstarted|unfinished|no(?=\s?[-–—:;,(])|pending|to ?do|new|overdue|due(?=\s)|awaiting|incomplete|un(?:done|resolved)|active|no progress)\b/i,
  ],
  [
    'closed',
    /^(?:(?:struck through|closed?|blue|completed?|done|actioned|finished|resolved|discharged|achieved|fixed|implemented|yes)\b)/i,
  ],
  ['decision', /^(?:decision|decided|agreed|approved|noted)\b/i],
];

/** Signs that are a status by themselves, and may come before words that say more. */
const signs: readonly (readonly [StatusValue, RegExp])[] = [
  ['closed', /^(?:✓|✔|☑|☒|✅|👍|\[x\])\uFE0F?/i],
  ['ongoing', /^(?:🔄|⏳|⌛|🚧|🏃|➡|🔁)\uFE0F?/u],
  ['open', /^(?:✗|✘|❌|✖|☐|⬜|❗|⚠|🔴|🟠|🟡|🟢|\[\s?\])\uFE0F?/u],
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
      'qa',
      'in qa',
      'at risk',
      'doing',
      'committed',
      'in work',
      'in action',
      'paused',
      'stalled',
      'behind',
      'late',
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
      'proposed',
      'unassigned',
      'left to do',
      'still to do',
      'upcoming',
      'remaining',
      'left',
      'live',
      'r',
      'a',
      'g',
      'future',
      'unplanned',
      'approved for work',
      'in planning',
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
      'b',
      'x',
      'verified',
      'accepted',
      'committed to main',
      'handed in',
      'no further action',
      'nfa',
      'tested',
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
  for (const [sign, regex] of signs) {
    const match = regex.exec(bare);
    if (!match) continue;
    // "🟢 Done": the words say it.
    const said = bare.slice(match[0].length).trim();
    const inWords = said === '' ? null : readStatus(said);
    return { text: clean, value: inWords && inWords.value !== 'other' ? inWords.value : sign, note: said || null };
  }
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
