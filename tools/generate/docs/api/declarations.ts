/** Declarations (`.d.ts`) of the library → what each entry exports, and which types these mention. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree, as far as it is looked at here. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Declared {
  node: SyntaxNode;
  /** As written, with the comment above it. */
  text: string;
}

interface SourceFile {
  /** By name: a value and a type may share it. */
  declared: Map<string, Declared[]>;
  /** Names of other files, by the name they go by here. */
  imported: Map<string, { file: string | null; name: string }>;
  exported: Map<string, { file: string; name: string }>;
  /** Files of which everything is exported. */
  all: string[];
}

/** One name that programs can import. */
export interface Exported {
  name: string;
  file: string;
  declared: readonly Declared[];
}

export class Declarations {
  readonly #files = new Map<string, SourceFile>();

  /** Everything that a file exports, its own and that of others, by name. */
  exportsOf(file: string): Map<string, Exported> {
    const { declared, exported, all } = this.#file(file);
    const found = new Map<string, Exported>();
    for (const from of all) for (const [name, one] of this.exportsOf(from)) found.set(name, one);
    for (const [name, to] of exported) {
      const one = to.file === file ? this.#own(file, to.name, declared) : this.exportsOf(to.file).get(to.name);
      if (!one) throw new Error(`${file} exports ${name}, which is nowhere`);
      found.set(name, one);
    }
    return found;
  }

  /** Types of our own that a declaration mentions, as `file#name`. */
  mentionedBy({ file, declared }: Exported): Set<string> {
    const { imported, declared: own } = this.#file(file);
    const mentioned = new Set<string>();
    for (const { node } of declared) {
      for (const name of namesIn(node)) {
        const from = imported.get(name);
        if (from?.file) {
          const one = this.exportsOf(from.file).get(from.name);
          if (one) mentioned.add(`${one.file}#${one.declared.length > 0 ? declaredName(one) : from.name}`);
        } else if (!from && own.has(name)) mentioned.add(`${file}#${name}`);
      }
    }
    return mentioned;
  }

  #own(file: string, name: string, declared: SourceFile['declared']): Exported | undefined {
    const here = declared.get(name);
    if (here) return { name, file, declared: here };
    const from = this.#file(file).imported.get(name);
    return from?.file ? this.exportsOf(from.file).get(from.name) : undefined;
  }

  #file(path: string): SourceFile {
    const known = this.#files.get(path);
    if (known) return known;
    const file: SourceFile = { declared: new Map(), imported: new Map(), exported: new Map(), all: [] };
    this.#files.set(path, file);
    const text = readFileSync(path, 'utf8');
    let from = 0;
    for (const node of parseAst(text, { lang: 'dts' }).body as unknown as SyntaxNode[]) {
      readStatement(node, path, text.slice(from, node.end).trim(), file);
      from = node.end;
    }
    return file;
  }
}

/** The name that a declaration has in its own file. */
function declaredName({ declared, name }: Exported): string {
  const [first] = declared;
  return first ? (nameOf(first.node) ?? name) : name;
}

function readStatement(node: SyntaxNode, path: string, text: string, file: SourceFile): void {
  const source = (node.source as { value?: string } | null)?.value;
  const target = source?.startsWith('.') ? join(dirname(path), source.replace(/\.ts$/, '.d.ts')) : null;
  if (node.type === 'ImportDeclaration') {
    for (const one of node.specifiers as Record<string, { name: string } | undefined>[])
      file.imported.set(one.local?.name ?? '', { file: target, name: one.imported?.name ?? 'default' });
  } else if (node.type === 'ExportAllDeclaration') {
    if (target) file.all.push(target);
  } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
    const declaration = node.declaration as SyntaxNode;
    const name = nameOf(declaration);
    if (name === null) return;
    file.declared.set(name, [...(file.declared.get(name) ?? []), { node: declaration, text }]);
    file.exported.set(name, { file: path, name });
  } else if (node.type === 'ExportNamedDeclaration') {
    for (const { exported, local } of node.specifiers as Record<string, { name: string }>[])
      file.exported.set(exported?.name ?? '', { file: target ?? path, name: local?.name ?? '' });
  } else {
    const name = nameOf(node);
    if (name !== null) file.declared.set(name, [...(file.declared.get(name) ?? []), { node, text }]);
  }
}

function nameOf(declaration: SyntaxNode): string | null {
  const [first] = (declaration.declarations as { id: { name: string } }[] | undefined) ?? [];
  return first?.id.name ?? (declaration.id as { name?: string } | null)?.name ?? null;
}

/** Names of types that are mentioned, but for parameters of the declaration itself. */
function namesIn(root: SyntaxNode): Set<string> {
  const [names, parameters] = [new Set<string>(), new Set<string>()];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const node = value as SyntaxNode;
    if (node.type === 'TSTypeParameter') parameters.add((node.name as { name: string }).name);
    for (const key of ['typeName', 'exprName', 'expression']) {
      let name = node[key] as SyntaxNode | undefined;
      while (name?.type === 'TSQualifiedName') name = name.left as SyntaxNode;
      if (name?.type === 'Identifier') names.add(name.name as unknown as string);
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child);
  };
  walk(root);
  for (const name of parameters) names.delete(name);
  return names;
}
