/** Places in a test's text where an expectation may never be reached, or holds whatever comes. */
import { parseAst } from 'vitest/node';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
function nodesOf(root: Node): Node[] {
  const nodes = [root];
  for (const node of nodes) nodes.push(...childrenOf(node));
  return nodes;
}
const part = (node: Node, key: string) => node[key] as Node;
const nameOf = (node: Node | undefined) => (node?.type === 'Identifier' ? String(node.name) : '');
/** `toEqual` of `expect(x).not.toEqual`. */
const methodOf = (call: Node) =>
  call.type === 'CallExpression' && part(call, 'callee').type === 'MemberExpression'
    ? nameOf(part(part(call, 'callee'), 'property'))
    : '';

const isExpect = (node: Node) => node.type === 'CallExpression' && nameOf(part(node, 'callee')) === 'expect';

/** Matchers that hold for almost everything, or for what nobody reads. */
const VAGUE = /^(?:toBe(?:Defined|Truthy|Falsy)|toMatch(?:File|Inline)?Snapshot|toThrowErrorMatching\w*Snapshot)$/;
/** What gives a list as long as the one it is asked of. */
const AS_LONG = /^(?:map|entries|keys|values|sort|toSorted|reverse|toReversed|split)$/;
const isTest = (node: Node) => /^(?:test|it|describe)$/.test(nameOf(node));
/** Ways of leaving out tests. `context.skip(true, 'why')` gives a reason. */
const LEFT_OUT = /^(?:skip|skipIf|runIf|todo|only)$/;
/** Ways through a list that do nothing where it is empty. */
const THROUGH = /^(?:forEach|every)$/;

/** Without one of these a text need not be taken apart. */
const SUSPECT =
  /\bfor \(|\.(?:each|every|forEach|catch)\(|\btry\b|\b(?:test|it|describe)\.|\btoBe(?:Defined|Truthy|Falsy)\b|Snapshot\(/;

/** Each with its line: `12: a loop that may never run`. */
export function weakPlaces(text: string): string[] {
  if (!SUSPECT.test(text)) return [];
  const expects = ({ start, end }: Node) => /\bexpect\(/.test(text.slice(start, end as number));
  const program = parseAst(text, { lang: 'ts' }) as unknown as Node;
  const nodes = nodesOf(program);
  const constants = new Map<string, Node>();
  for (const node of nodes)
    if (node.type === 'VariableDeclarator' && isNode(node.init)) constants.set(nameOf(part(node, 'id')), node.init);

  /** Whether the list surely holds something, as far as the text shows. */
  function isFilled(node: Node, seen: readonly string[] = []): boolean {
    const inner = (key: string) => isNode(node[key]) && isFilled(part(node, key), seen);
    const first = (node.arguments as Node[] | undefined)?.[0];
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
        return inner('expression');
      case 'AwaitExpression':
      case 'SpreadElement':
        return inner('argument');
      case 'ArrayExpression':
        return childrenOf(node).some((child) => child.type !== 'SpreadElement' || isFilled(child, seen));
      case 'ObjectExpression':
        return childrenOf(node).length > 0;
      case 'Literal':
        return typeof node.value === 'string' && node.value !== '';
      case 'ConditionalExpression':
        return inner('consequent');
      case 'NewExpression':
        return first !== undefined && isFilled(first, seen);
      case 'Identifier': {
        const value = constants.get(nameOf(node));
        return value !== undefined && !seen.includes(nameOf(node)) && isFilled(value, [...seen, nameOf(node)]);
      }
      case 'CallExpression': {
        const callee = part(node, 'callee');
        if (nameOf(callee) === 'some') return true;
        if (callee.type !== 'MemberExpression') return false;
        if (nameOf(part(callee, 'object')) === 'Object') return first !== undefined && isFilled(first, seen);
        return AS_LONG.test(methodOf(node)) && isFilled(part(callee, 'object'), seen);
      }
      default:
        return false;
    }
  }

  const faultOf = (node: Node): string | null => {
    if (node.type === 'ForOfStatement' && expects(part(node, 'body')) && !isFilled(part(node, 'right')))
      return 'a loop that may never run';
    if (node.type === 'CatchClause' && expects(part(node, 'body'))) return 'expected only if something is thrown';
    if (node.type === 'TryStatement' && node.handler && expects(part(node, 'block'))) return 'a failure may be caught';
    if (
      node.type === 'MemberExpression' &&
      isTest(part(node, 'object')) &&
      LEFT_OUT.test(nameOf(part(node, 'property')))
    )
      return 'left out without a reason that the summary gives: needs({ what: isHere })';
    const method = methodOf(node);
    if (method === '') return null;
    const given = node.arguments as Node[];
    const object = part(part(node, 'callee'), 'object');
    if (method === 'catch' && given.some(expects)) return 'expected only if something is thrown';
    if (method === 'each' && !/^(?:test|it|describe)\b/.test(text.slice(object.start))) return null;
    if (method === 'each' && given.some((list) => !isFilled(list))) return 'a test for each of what may be none';
    if (method === 'forEach' && given.some(expects) && !isFilled(object)) return 'a loop that may never run';
    return VAGUE.test(method) && expects(object) ? `${method} holds for too much` : null;
  };
  const inExpect = nodes
    .filter(isExpect)
    .flatMap((node) => (node.arguments as Node[]).slice(0, 1).flatMap(nodesOf))
    .filter((node) => THROUGH.test(methodOf(node)) && !isFilled(part(part(node, 'callee'), 'object')))
    .map((node) => ({ node, fault: 'every one of what may be none' }));

  return [...nodes.map((node) => ({ node, fault: faultOf(node) })), ...inExpect]
    .filter(({ fault }) => fault !== null)
    .map(({ node, fault }) => `${text.slice(0, node.start).split('\n').length}: ${fault}`);
}
