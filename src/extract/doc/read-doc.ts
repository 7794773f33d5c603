/** The parts of a Word 97 file → blocks: the body with its notes and text boxes, headers and footers. */
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { ChangeCount } from '../office/change-count.ts';
import { plainParagraph } from '../office/stories/paragraph-state.ts';
import { Stories } from '../office/stories/stories.ts';
import { WordLooks } from './looks.ts';
import { WordText } from './read-text.ts';
import type { Range, WordFile } from './word-file.ts';

/** Stories of separators come before the headers. */
const SEPARATORS = 6;
/** Of six stories for each section these are headers: of even, odd and first pages. */
const HEADERS: ReadonlySet<number> = new Set([0, 1, 4]);

export interface ReadParts {
  body: Block[];
  furniture: Block[];
  isTruncated: boolean;
  changes: string | null;
}

export function readDoc(file: WordFile, { limits, changes: policy }: ExtractOptions): ReadParts {
  const stories = new Stories(limits);
  const looks = new WordLooks(file);
  looks.addStylesTo(stories.styles);
  const changes = new ChangeCount(policy);
  const text = new WordText(file, looks, changes);
  const { parts } = file;
  const notes = notesOf(file);
  const sections = sectionsOf(file);
  const labelsOfNotes = looks.labels();
  const none = () => null;

  const readNote = (range: Range): string => {
    const mark = stories.noteMark;
    const story = stories.begin('footnote');
    if (story) {
      text.read({ story, range, labels: labelsOfNotes, note: none, sections });
      stories.end('footnote', story, stories.body, plainParagraph());
    }
    return mark;
  };
  const note = (at: number): string | null => {
    const range = notes.get(at);
    notes.delete(at);
    return range ? readNote(range) : null;
  };
  text.read({ story: stories.body, range: parts.text, labels: looks.labels(), note, sections });
  // Notes whose marks are lost are kept, too.
  for (const range of notes.values()) readNote(range);
  if (file.table('footnoteMarks').length === 0 && parts.footnotes.end > parts.footnotes.start)
    readNote(parts.footnotes);
  if (parts.boxes.end > parts.boxes.start) {
    const story = stories.begin('box');
    if (story) {
      text.read({ story, range: parts.boxes, labels: looks.labels(), note: none, sections });
      stories.end('box', story, stories.body, plainParagraph());
    }
  }
  const body = stories.finish(plainParagraph());
  const labelsOfHeaders = looks.labels();
  for (const { kind, range } of headersOf(file)) {
    const story = stories.begin(kind);
    if (!story) break;
    text.read({ story, range, labels: labelsOfHeaders, note: none, sections });
    stories.end(kind, story, stories.body, plainParagraph());
  }
  return {
    body,
    furniture: stories.furniture,
    isTruncated: stories.budget.truncated,
    changes: changes.summary(),
  };
}

/** Where the marks of notes are in the body, and where their texts. */
function notesOf(file: WordFile): Map<number, Range> {
  const notes = new Map<number, Range>();
  for (const [marks, texts, part] of [
    ['footnoteMarks', 'footnotes', file.parts.footnotes],
    ['endnoteMarks', 'endnotes', file.parts.endnotes],
  ] as const) {
    const table = file.table(marks);
    const count = Math.floor((table.length - 4) / 6);
    const starts = file.table(texts).numbers(0, count + 1);
    for (const [i, at] of table.numbers(0, count).entries()) {
      const range = within(part, starts[i] ?? 0, starts[i + 1] ?? 0);
      if (range) notes.set(at, range);
    }
  }
  return notes;
}

function headersOf(file: WordFile): { kind: 'header' | 'footer'; range: Range }[] {
  const table = file.table('headers');
  const starts = table.numbers(0, table.length / 4);
  return starts.slice(SEPARATORS, -1).flatMap((start, i) => {
    const range = within(file.parts.headers, start, starts[SEPARATORS + i + 1] ?? start);
    return range ? [{ kind: HEADERS.has(i % 6) ? ('header' as const) : ('footer' as const), range }] : [];
  });
}

function within(part: Range, from: number, to: number): Range | null {
  const [start, end] = [part.start + from, Math.min(part.end, part.start + to)];
  return end > start ? { start, end } : null;
}

/** Places after the marks of sections. */
function sectionsOf(file: WordFile): Set<number> {
  const table = file.table('sections');
  return new Set(table.numbers(4, Math.floor((table.length - 4) / 16)));
}
