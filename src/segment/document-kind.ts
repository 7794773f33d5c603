/** Minutes, report, action log, agenda or none of these: by what the head calls it and by what the body holds. */
import type { Kind } from '../model/document.ts';
import type { SegmentContext, Segmenter } from './context.ts';

const MINUTES =
  /\b(?:minu?i?tes|meeting notes|notes of|mom|meeting|agm|present|attendees|attendance|invitees|apologies|cofnodion|telecon|call)\b/i;
const REPORT =
  /\b(?:report|performance update|performance review|update|annual review|statement|dashboard|monitoring|budget|accounts|payments|receipts|data|bulletin|tokenomics|speed data|figures|statistics|summary of accounts|financial)\b/i;
const AGENDA = /\bagenda\b/i;
const LOG =
  /\b(?:action log|list of (?:decisions and )?actions|action list|decisions and actions|action tracker|action register)\b/i;

export const documentKind: Segmenter = {
  name: 'document-kind',
  segment(context) {
    context.draft.kind = kindOf(context);
    if (context.draft.kind === 'unknown')
      context.report('unknown-kind', 'no attendance, agenda, action log or figures were found');
  },
};

function kindOf(context: SegmentContext): Kind {
  const { lines, draft } = context;
  const head = lines
    .slice(0, 8)
    .map((l) => l.text)
    .join('\n')
    .slice(0, 1500);
  const furniture = context.document.furniture
    .map((b) => b.text)
    .join('\n')
    .slice(0, 500);
  const title = `${draft.title ?? ''}\n${lines[0]?.text ?? ''}\n${lines[1]?.text ?? ''}\n${context.document.properties.title ?? ''}`;
  const listed = draft.people.length;
  const tables = [...context.tables.values()];
  const logs = tables.filter((t) => t.reading.kind === 'actionLog').length;
  const data = tables.filter((t) => t.reading.kind === 'data').length;
  const numbered = context.headings.filter((h) => h.number !== null).length;
  const prose = lines.filter((l) => l.text.length > 60).length;
  if (LOG.test(title) && logs > 0 && listed === 0) return 'actionLog';
  if (
    /\breport\b|\bperformance (?:update|review)\b|\btokenomics\b/i.test(title) &&
    listed <= 1 &&
    !/\bminutes of\b/i.test(title)
  )
    return 'report';
  if (AGENDA.test(title) && !/minutes/i.test(`${title}\n${head}`) && listed === 0 && prose < Math.max(3, numbered))
    return 'agenda';
  if (listed >= 1) return 'minutes';
  if (/\bminu?i?tes\b|\bmeeting notes\b|\bnotes of\b/i.test(`${title}\n${head}\n${furniture}`)) return 'minutes';
  if (draft.actions.length > 0 || numbered >= 3) {
    if (data > 0 && REPORT.test(title)) return 'report';
    return numbered >= 3 || MINUTES.test(head) || context.headings.length >= 3 || draft.startTime
      ? 'minutes'
      : 'unknown';
  }
  if (logs > 0 && prose < 5) return 'actionLog';
  if (data > 0 || REPORT.test(title)) return 'report';
  if (MINUTES.test(head) && draft.date) return 'minutes';
  return 'unknown';
}
