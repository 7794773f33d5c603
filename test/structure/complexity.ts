/** Cyclomatic complexity of every function of the sources: 1, and 1 for each place where its way parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { src } from '../support/imports.ts';

interface Measured {
  /** `cli/commands/check.ts check`: the file below `src`, and the nearest name. */
  name: string;
  complexity: number;
}

interface AstNode {
  type: string;
  test?: unknown;
  operator?: string;
  id?: { name?: string } | null;
  key?: { name?: string; value?: unknown };
}

/** `?.` and defaults of parameters do not count, as with McCabe: they choose a value, not a way. */
const BRANCHES = new Set(
  'IfStatement ConditionalExpression ForStatement ForInStatement ForOfStatement WhileStatement DoWhileStatement CatchClause LogicalExpression'.split(
    ' ',
  ),
);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function parts({ type, test, operator = '' }: AstNode): boolean {
  if (type === 'SwitchCase') return test !== null;
  return BRANCHES.has(type) || (type === 'AssignmentExpression' && ['||=', '&&=', '??='].includes(operator));
}

/** Functions within a function count for themselves. */
export function complexities(text: string, file: string): Measured[] {
  const measured: Measured[] = [];
  const visit = (node: unknown, within: { complexity: number }, name: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const one = node as AstNode;
    let [inner, known] = [within, one.id?.name ?? one.key?.name ?? name];
    if (FUNCTIONS.has(one.type)) {
      const found = { name: `${file} ${known}`, complexity: 1 };
      measured.push(found);
      inner = found;
      known = `${known}>`;
    } else if (typeof one.type === 'string' && parts(one)) within.complexity += 1;
    else if (!one.id && !one.key) known = name;
    for (const child of Object.values(node)) visit(child, inner, known);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), { complexity: 0 }, '');
  return measured;
}

/** Every source, those of the page too. */
export const allSources = (): { file: string; text: string }[] =>
  (readdirSync(src, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, src), 'utf8') }));
