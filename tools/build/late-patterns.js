/**
 * Regular expressions of the program are built when they are first asked. V8 checks each literal as it reads the file, again as it
 * reads the function around it, and a third time when the pattern runs: of 1,500 literals that is a tenth of the time of reading a
 * first small document, most of it for patterns which that document never asks.
 */
import { parseAst } from 'rolldown/parseAst';
import { moveColumns } from './move-columns.js';

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'PropertyDefinition',
  'StaticBlock',
]);

/** Literals in the order of the text, each with whether it stands in a function. */
function literalsOf(node, within, found) {
  if (Array.isArray(node)) for (const one of node) literalsOf(one, within, found);
  else if (node !== null && typeof node === 'object') {
    if (node.type === 'Literal' && node.regex) found.push({ ...node.regex, start: node.start, end: node.end, within });
    else {
      const inside = within || FUNCTIONS.has(node.type);
      for (const key of Object.keys(node)) literalsOf(node[key], inside, found);
    }
  }
  return found;
}

/** The text with its patterns built late, and what moved in each line. Exported for its test. */
export function buildPatternsLate(code) {
  const literals = literalsOf(parseAst(code), false, []).sort((a, b) => a.start - b.start);
  const names = [];
  const edits = [];
  const parts = [];
  let from = 0;
  let line = 0;
  let lineStart = 0;
  for (const { pattern, flags, start, end, within } of literals) {
    // A pattern of its own for each call: it remembers where it stopped.
    if (within && /[gy]/.test(flags)) continue;
    const made = `new RegExp(${[pattern, ...(flags === '' ? [] : [flags])].map((text) => JSON.stringify(text)).join(',')})`;
    const apart = /[\w$]/.test(code[start - 1] ?? '') ? ' ' : '';
    let text = apart + made;
    if (within) {
      const name = `late$${names.length}`;
      names.push(name);
      text = `${apart}(${name}??=${made})`;
    }
    for (let next = code.indexOf('\n', lineStart); next >= 0 && next < start; next = code.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    edits.push({ line, index: start - lineStart, more: text.length - (end - start) });
    parts.push(code.slice(from, start), text);
    from = end;
  }
  const whole = parts.join('') + code.slice(from);
  const end = /\n?\/\/# sourceMappingURL=.*\s*$/.exec(whole)?.index ?? whole.length;
  const declared = names.length === 0 ? '' : `\nvar ${names.join(',')};`;
  return { code: whole.slice(0, end) + declared + whole.slice(end), edits };
}

export function latePatterns() {
  return {
    name: 'late-patterns',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (
          chunk.type !== 'chunk' ||
          !chunk.moduleIds.some((id) => /[\\/]src[\\/]/.test(id) && !/node_modules/.test(id))
        )
          continue;
        if (/\blate\$\d/.test(chunk.code)) throw new Error(`${chunk.fileName}: the name late$ is taken`);
        const { code, edits } = buildPatternsLate(chunk.code);
        if (chunk.map) {
          const byLine = code.split('\n').map(() => []);
          for (const { line, ...edit } of edits) byLine[line].push(edit);
          chunk.map.mappings = moveColumns(chunk.map.mappings, byLine);
        }
        chunk.code = code;
      }
    },
  };
}
