/** Destinations: groups whose words are not, or not only, words of the text. */
import type { StoryKind } from '../office/stories/stories.ts';

export type Destination =
  /** Words of the body, a header, a note. */
  | 'text'
  | 'skip'
  /** Skipped but for a group inside of it that holds the text of a box or the Unicode form. */
  | 'wrapper'
  | 'fonts'
  | 'styles'
  | 'label'
  | 'instruction'
  | 'title'
  | 'author'
  | 'subject'
  /** Definition of a row of a table in a cell. */
  | 'nestedRow';

/** Groups that open a text of their own. */
export const storyWords: ReadonlyMap<string, StoryKind> = new Map<string, StoryKind>([
  ['header', 'header'],
  ['headerl', 'header'],
  ['headerr', 'header'],
  ['headerf', 'header'],
  ['footer', 'footer'],
  ['footerl', 'footer'],
  ['footerr', 'footer'],
  ['footerf', 'footer'],
  ['footnote', 'footnote'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
]);

export const destinationWords: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['fldinst', 'instruction'],
  ['title', 'title'],
  ['author', 'author'],
  ['subject', 'subject'],
  ['nesttableprops', 'nestedRow'],
  ['info', 'wrapper'],
  ['shp', 'wrapper'],
  ['shpinst', 'wrapper'],
  ['shpgrp', 'wrapper'],
  ['do', 'wrapper'],
  ['object', 'wrapper'],
  ['upr', 'wrapper'],
  ['ud', 'text'],
  ['result', 'text'],
  ['fldrslt', 'text'],
  ['colortbl', 'skip'],
  ['filetbl', 'skip'],
  ['listtable', 'skip'],
  ['listoverridetable', 'skip'],
  ['revtbl', 'skip'],
  ['pict', 'skip'],
  ['nonshppict', 'skip'],
  ['shprslt', 'skip'],
  ['nonesttables', 'skip'],
  ['comment', 'skip'],
  ['doccomm', 'skip'],
  ['keywords', 'skip'],
  ['operator', 'skip'],
  ['manager', 'skip'],
  ['company', 'skip'],
  ['category', 'skip'],
  ['hlinkbase', 'skip'],
  ['template', 'skip'],
  ['annotation', 'skip'],
  ['atnid', 'skip'],
  ['atnauthor', 'skip'],
  ['xe', 'skip'],
  ['tc', 'skip'],
  ['tcn', 'skip'],
  ['rxe', 'skip'],
  ['bkmkstart', 'skip'],
  ['bkmkend', 'skip'],
  ['ftnsep', 'skip'],
  ['ftnsepc', 'skip'],
  ['ftncn', 'skip'],
  ['aftnsep', 'skip'],
  ['aftnsepc', 'skip'],
  ['aftncn', 'skip'],
  ['mmath', 'skip'],
  ['datafield', 'skip'],
  ['objdata', 'skip'],
]);

/** Of what a wrapper holds, these are read. */
export const readInWrapper: ReadonlySet<string> = new Set(['ud', 'result', 'title', 'author', 'subject']);
