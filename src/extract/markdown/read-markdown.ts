/** The spine of the Markdown reader: text → sections → trees → blocks. */
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { settingsOf } from '../html/read-html.ts';
import { readTextBlocks } from '../text/read-blocks.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { cutTexts, type TextPart } from './front-matter-texts.ts';
import { parseMarkdown } from './parser.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { cutSections } from './sections.ts';
import { MarkdownWalker } from './walk.ts';

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n/;

/** Reads a Markdown text to blocks; says `degraded-reading` where a part went to the line reader. */
export function readMarkdown(
  text: string,
  options: ExtractOptions,
): { body: Block[]; furniture: Block[]; properties: Record<string, string> } {
  const { matter, parts, rest, restLine } = takeFrontMatter(text);
  const settings = settingsOf(options);
  const body: Block[] = [];
  const definitions = definitionsOf(rest);
  const sections = [...parts, { text: rest, line: restLine }].flatMap(({ text: part, line }) =>
    cutSections(part).map((section) => ({ ...section, firstLine: line + section.firstLine - 1 })),
  );
  for (const section of sections) {
    const { firstLine } = section;
    const plain = readPlainBlocks(section.text);
    if (section.degraded && plain === null) {
      options.report('degraded-reading', `The part from line ${firstLine} on was read line by line.`);
      body.push(...readTextBlocks(section.text, { firstLine, marked: true, ...settings }));
      continue;
    }
    const walker = new MarkdownWalker({ source: section.text, firstLine, definitions, settings });
    body.push(...walker.read(plain ?? parseMarkdown(section.text)));
  }
  return { body, ...matter };
}

interface Opened {
  matter: FrontMatter;
  /** Texts that are in the front matter. */
  parts: TextPart[];
  rest: string;
  restLine: number;
}

function takeFrontMatter(text: string): Opened {
  const none = { matter: { properties: {}, furniture: [] }, parts: [], rest: text, restLine: 1 };
  const open = FRONT_MATTER.exec(text);
  if (!open) return none;
  const start = open[0].length;
  let at = start;
  for (let line = 2; at <= text.length; line++) {
    const end = text.indexOf('\n', at);
    const content = text.slice(at, end < 0 ? text.length : end).trimEnd();
    if (content === open[1]) {
      const { values, parts } = cutTexts(text.slice(start, Math.max(start, at - 1)), 2);
      return {
        matter: readFrontMatter(values, 2),
        parts,
        rest: end < 0 ? '' : text.slice(end + 1),
        restLine: line + 1,
      };
    }
    if (end < 0) break;
    at = end + 1;
  }
  return none;
}

/** `[name]: address` lines of the whole text, since a section may refer to those of another. */
function definitionsOf(text: string): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]{0,10}<?([^\s<>]{1,2000})>?/gm)) {
    const name = match[1]!.trim().toLowerCase();
    if (!definitions.has(name) && !name.startsWith('^')) definitions.set(name, match[2]!);
  }
  return definitions;
}
