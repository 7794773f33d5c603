/** Text of a configuration file, in any of its forms → what it says, and which line each key is on. */
import type { Node } from 'yaml';

/** By the ending of the file; `package` is the value of "minutes" in a package.json. */
export type ConfigForm = 'yaml' | 'json' | 'toml' | 'package';

export interface ConfigValues {
  values: unknown;
  /** The line, from 1, of the deepest key of a path that is there; null where nothing tells. */
  lineOf(path: readonly PropertyKey[]): number | null;
  /** What is wrong with the form; the values are then not to be trusted. */
  fault: { message: string; line: number | null } | null;
}

export function formOf(file: string): ConfigForm {
  if (/(?:^|[\\/])package\.json$/.test(file)) return 'package';
  if (/\.jsonc?$/i.test(file)) return 'json';
  return /\.toml$/i.test(file) ? 'toml' : 'yaml';
}

export async function readConfigText(text: string, form: ConfigForm): Promise<ConfigValues> {
  if (form === 'toml') return fromToml(text);
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  // JSON is a part of YAML but for its comments, which become blanks: every line stays where it is.
  const document = parseDocument(form === 'yaml' ? text : withoutComments(text), {
    lineCounter: lines,
    prettyErrors: true,
  });
  const top: PropertyKey[] = form === 'package' ? ['minutes'] : [];
  const lineAt = (node: Node | null | undefined) => (node?.range ? lines.linePos(node.range[0]).line : null);
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const full = [...top, ...path.slice(0, length)];
      const parent = document.getIn(full.slice(0, -1), true) as { items?: { key?: Node }[] } | undefined;
      const key = parent?.items?.find(
        ({ key }) => String((key as { value?: unknown } | undefined)?.value) === String(full.at(-1)),
      );
      const line = lineAt(key?.key) ?? lineAt(document.getIn(full, true) as Node | undefined);
      if (line !== null) return line;
    }
    return null;
  };
  const [error] = document.errors;
  if (error) {
    const message =
      error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'it is neither YAML nor JSON';
    return { values: null, lineOf, fault: { message, line: error.linePos?.[0].line ?? null } };
  }
  const whole = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown> | null;
  return { values: form === 'package' ? whole?.minutes : whole, lineOf, fault: null };
}

async function fromToml(text: string): Promise<ConfigValues> {
  const { parse, TomlError } = await import('smol-toml');
  const lines = text.split('\n');
  const lineOf = (path: readonly PropertyKey[]) => {
    for (const key of path.filter((part) => typeof part === 'string').reverse()) {
      const at = lines.findIndex((line) => tomlKeys(line).includes(key));
      if (at >= 0) return at + 1;
    }
    return null;
  };
  try {
    return { values: parse(text), lineOf, fault: null };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
    return { values: null, lineOf, fault: { message, line: error.line } };
  }
}

/** `[rules.missing-date]` → rules, missing-date; `severity = "off"` → severity. */
function tomlKeys(line: string): string[] {
  const [head = ''] = line.trim().startsWith('[') ? [line] : line.split('=');
  return head.split('.').map((key) => key.replaceAll(/[[\]"'\s]/g, ''));
}

/** JSON with `//` and block comments → the same with blanks instead of them. Quoted texts are left alone. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ');
  return text.replaceAll(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
    piece.startsWith('"') ? piece : blank(piece),
  );
}
