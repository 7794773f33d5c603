/**
 * Which documents of a folder are papers of meetings. `check` is run on whole repositories, where a README or a change log
 * stands beside the minutes; what shows no sign of a meeting is passed over. A file that is named itself is always checked.
 */
import type { MinutesDocument } from '../model/document.ts';

/** Formats that repositories keep all their texts in; a Word file or a PDF is hardly ever anything but a paper. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'csv', 'unknown']);

/** Names that projects give to files about themselves, without language and ending. */
const ABOUT_PROJECT: ReadonlySet<string> = new Set(
  (
    'readme changelog changes history news release-notes releases license licence license-mit license-apache copying notice ' +
    'contributing contributors contribution-guidelines code-of-conduct security support governance maintainers emeritus ' +
    'authors credits thanks acknowledgements acknowledgments codeowners roadmap todo install upgrading migrating migration ' +
    'glossary architecture charter privacy terms citation requirements requirements-dev constraints robots humans cmakelists ' +
    'manifest funding pull-request-template issue-template'
  ).split(' '),
);

/** Words of a path or a title that say what a paper is. */
const PAPERS: ReadonlySet<string> = new Set(
  'minutes meeting meetings agenda agendas agm egm mom cofnodion protokoll telecon'.split(' '),
);
const REPORTS: ReadonlySet<string> = new Set(
  'report reports performance monitoring dashboard scorecard kpi'.split(' '),
);

/** Texts, and archives, which are not opened. */
const PLAIN_ENDING = /\.(?:md|markdown|txt|text|html?|csv|tsv|zip|7z|rar|gz|tar)$/i;

const lowerWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? [];

/** Whether the record shows a paper of a meeting, a log of actions or a report with figures. */
export function isMeetingPaper(document: MinutesDocument): boolean {
  const { kind, title, source } = document;
  const plain = PLAIN.has(source.format);
  if (plain && isAboutProject(source.path)) return false;
  const words = [...lowerWords(source.path), ...lowerWords(title ?? '')];
  if (words.some((word) => PAPERS.has(word))) return true;
  if (kind === 'unknown') return false;
  if (!plain || kind === 'agenda' || kind === 'actionLog') return true;
  if (words.some((word) => REPORTS.has(word))) return true;
  return kind === 'minutes' && showsMeeting(document);
}

/** Whether a file that could not be read may have been a paper: a Word file or a PDF, or one whose path says so. */
export function mayBePaper(path: string): boolean {
  return !PLAIN_ENDING.test(path) || lowerWords(path).some((word) => PAPERS.has(word));
}

/** `docs/README.zh-CN.md`, `CODE_OF_CONDUCT.md`. */
function isAboutProject(path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').toLowerCase().replace(/\.[^.]{1,20}$/, '');
  const [bare = ''] = name.split('.');
  return ABOUT_PROJECT.has(bare.replaceAll(/[_ ]/g, '-'));
}

/** People who came, votes, times and what was to be done on a day: not the headings and dates of any text. */
function showsMeeting({ people, motions, actionLog, actions, date, startTime, nextMeeting }: MinutesDocument): boolean {
  if (people.some(({ attendance }) => attendance !== null)) return true;
  if (motions.length > 0 || startTime !== null || nextMeeting !== null) return true;
  return (actionLog?.entries.length ?? 0) > 0 || (date !== null && actions.length > 0);
}
