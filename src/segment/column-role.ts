/** What the columns of tables are for, by their headings. */
import { normaliseLabel } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';

export type ColumnRole =
  | 'ref'
  | 'action'
  | 'owner'
  | 'issued'
  | 'due'
  | 'status'
  | 'item'
  | 'discussion'
  | 'decision'
  | 'name'
  | 'organisation'
  | 'attendance'
  | 'role'
  | 'other';

/** Column headings by role; first match wins. Compared with the normalised heading. */
const columnWords: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'ref',
    /^(?:(?:(?:minute|min|action|item|task|issue|ticket|work item|story|log|serial|sr|sl|s|ap|ai|agenda item)\.? ?)?(?:ref|reference|no|number|id|identifier|nr|#|key)\b|#|s\/n\b|a[ip]$|minutes? (?:ref|no)|(?:issue|ticket|action) ?#)/,
  ],
  [
    'status',
    /^(?:status|progress|state|outcome|result|complete\??|completed\??|completion|done\??|open ?\/ ?closed|update|updates|current status|action status|status\/update|rag|closed\??)\b/,
  ],
  [
    'due',
    /^(?:due|due date|deadline|by when|target|target date|when|timescale|timeline|complete by|completion date|date due|required by|by date|expected|timeframe|finish by|due by|end date|finish date|finish|end|eta|planned (?:end|finish|completion)|when by|completed by)\b/,
  ],
  [
    'issued',
    /^(?:date issued|issued|date raised|raised|date|meeting date|meeting|date of meeting|date opened|opened|date set|origin|created|date assigned|minute date|date logged|date agreed|start date|start|started|date started|date given|given on|assigned (?:on|date)|planned start|from meeting(?: of)?|meeting of|since|raised on|first raised)\b/,
  ],
  [
    'owner',
    /^(?:owner|owners|resp(?=$|\.)|responsible|responsibility|who|whom|by whom|by$|lead|leads|assigned|assigned to|assignee|assignees|action by|actioned by|person|person responsible|responsible person|allocated to|action owner|ap owner|owner\(s\)|responsible party|responsible officer|assigned member|members?|name|names|team member|to be done by|accountable|initials|delegate|contributors?|developers?|students?|resources?|pic|in[- ]?charge|person in charge|handled by|done by|worked on by|to be (?:actioned|completed) by|volunteers?|allocated|allocation|group members?|assigned (?:team )?members?|assigned person|officers?|author|poc|point of contact|contact person)\b/,
  ],
  // "Decision/action taken" heads whatever was said.
  ['decision', /^(?:decisions?(?! ?(?:\/|&|and|or) ?(?:actions?|discussions?|notes?|comments?)\b)|resolution|outcome)/],
  [
    'discussion',
    /^(?:(?:discussion(?! (?:points?|items?|topics?)\b)|notes|summary|comments?|detail of discussion|points? discussed|minutes?|details?)\b|decisions? ?(?:\/|&|and\b|or\b))/,
  ],
  [
    'action',
    /^(?:action|actions|action items?|action points?|action required|actions required|task|tasks|description|activity|to ?do|what|action to be taken|agreed actions?|work item|job|deliverable|next steps?|action description|item description|follow-up)\b/,
  ],
  ['item', /^(?:item|agenda item|topic|agenda|subject|issue|discussion (?:points?|items?|topics?))\b/],
];

export function roleOf(heading: string, lexicon: Lexicon): ColumnRole {
  const label = normaliseLabel(heading);
  if (label === '') return 'other';
  const known = lexicon.columnOf(label);
  if (known) return known;
  // "Task owner", "Action due by": the word before says only whose column it is.
  const rest = /^(?:actions?|tasks?|work items?|items?|issue|ticket|story) (?<rest>\S{2,20}(?: \S{1,12}){0,2})$/.exec(
    label,
  )?.groups?.rest;
  if (rest !== undefined && /^(?:types?|priority|category|group|area|hours|points?|size|estimate)\b/.test(rest))
    return 'other';
  const own = rest === undefined ? null : wordsRole(rest);
  return own && OF_TASK.has(own) && !/^(?:name|notes?)\b|\b(?:week|meeting|sprint|month|time)$/.test(rest ?? '')
    ? own
    : (wordsRole(label) ?? 'other');
}

const OF_TASK: ReadonlySet<ColumnRole> = new Set(['ref', 'owner', 'issued', 'due', 'status']);
const wordsRole = (label: string): ColumnRole | undefined => columnWords.find(([, regex]) => regex.test(label))?.[0];
