/** Lines → text with marks: blanks between words, tabs in wide gaps, line ends healed. */
import type { Mark } from '../../../model/block.ts';
import type { PageLine, Word } from '../page/page-content.ts';
import { between } from './lines.ts';

/** A text and its formatting. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** The words of a document, for judging hyphens at line ends. */
export interface Vocabulary {
  /** How often it holds a lower-case word without hyphen, or a compound with its own. */
  words: Map<string, number>;
}

/** All words of the lines, as they are inside them; words at line ends that end in a hyphen are left out. */
export function vocabularyOf(lines: Iterable<PageLine>): Vocabulary {
  const words = new Map<string, number>();
  for (const line of lines) {
    let text = '';
    line.words.forEach((word, i) => {
      if (i > 0 && between(line.words[i - 1]!, word) !== '') {
        note(text);
        text = '';
      }
      text += word.text;
    });
    if (!text.endsWith('-')) note(text);
  }
  return { words };

  function note(text: string): void {
    const word = text.toLowerCase().replace(/^[^\p{L}\p{N}]{1,8}|[^\p{L}\p{N}]{1,8}$/gu, '');
    if (word.length > 1 && word.length < 60) words.set(word, (words.get(word) ?? 0) + 1);
  }
}

/** First parts of words that English writes with a hyphen: "co-operative", "follow-up", "twenty-one". */
const compoundHead =
  /^(?:co|re|non|ex|self|post|anti|semi|multi|well|part|half|mid|full|long|short|high|low|follow|year|cross|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|e|on|in|up|to|pre|sub|vice)$/;

/**
 * What joins two lines: a blank; nothing after a hyphen that stays ("follow-up"); or `soft`, which takes away the
 * hyphen of a word that was split ("responsi-bility").
 */
export function lineJoint(before: string, after: string, vocabulary: Vocabulary): ' ' | '' | 'soft' {
  if (/https?:\/\/\S{1,300}$/.test(before.slice(-310)) && /^[%/?&=#_]/.test(after)) return '';
  const head = /([\p{L}\p{N}][\p{L}\p{N}'’./:-]{0,200})-$/u.exec(before.slice(-220));
  if (!head) return ' ';
  const tail = /^\p{L}[\p{L}'’]{0,60}/u.exec(after);
  if (!tail) return /^\p{N}/u.test(after) ? '' : ' ';
  const left = head[1]!.toLowerCase();
  const right = tail[0].toLowerCase();
  if (/[/.:\d]/.test(left) || /^\p{Lu}/u.test(after)) return '';
  if (vocabulary.words.has(`${left}-${right}`)) return '';
  if (left.includes('-') || compoundHead.test(left)) return '';
  if (vocabulary.words.has(left + right)) return 'soft';
  return vocabulary.words.has(left) && vocabulary.words.has(right) ? '' : 'soft';
}

/** Text and marks of lines that make up one paragraph. `label` words at the head are followed by one blank, never a tab. */
export function textOfLines(lines: readonly PageLine[], vocabulary: Vocabulary, label = 0): MarkedText {
  let text = '';
  const styles: { start: number; end: number; word: Word }[] = [];
  for (const [n, line] of lines.entries()) {
    for (const [i, word] of line.words.entries()) {
      if (i > 0) {
        const gap = between(line.words[i - 1]!, word);
        text += gap === '\t' && n === 0 && i === label ? ' ' : gap;
      } else if (n > 0) {
        const joint = lineJoint(text, word.text, vocabulary);
        if (joint === 'soft') {
          text = text.slice(0, -1);
          const last = styles.at(-1);
          if (last) last.end = Math.min(last.end, text.length);
        } else text += joint;
      }
      styles.push({ start: text.length, end: text.length + word.text.length, word });
      text += word.text;
    }
  }
  return { text, marks: marksOf(styles, text) };
}

function marksOf(styles: readonly { start: number; end: number; word: Word }[], text: string): Mark[] {
  const marks: Mark[] = [];
  for (const type of ['bold', 'italic', 'underline', 'superscript'] as const) {
    let open: Mark | null = null;
    for (const { start, end, word } of styles) {
      if (!word[type]) open = null;
      else if (open && (type !== 'superscript' || open.end === start)) open.end = end;
      else {
        open = { type, start, end };
        marks.push(open);
      }
    }
  }
  return marks
    .filter((m) => m.end > m.start && m.end <= text.length)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
