import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The repository's root. */
export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly program: AstNode;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** The file of the repository that a relative specifier names. */
  readonly target?: string;
  readonly typeOnly: boolean;
}

export interface AstNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Every TypeScript file below the folders, parsed, in a fixed order. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((path) => /\.m?ts$/.test(path))
      .map(parse),
  );
}

/** Paths (from the root) of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

const parsed = new Map<string, SourceFile>();

function parse(path: string): SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const text = readFileSync(join(root, path), 'utf8');
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: [specifier: string, typeOnly: boolean][] = [
    ...module.staticImports.map((i): [string, boolean] => [
      i.moduleRequest.value,
      i.entries.length > 0 && i.entries.every((entry) => entry.isType),
    ]),
    ...module.staticExports.flatMap((e) =>
      e.entries.flatMap((entry): [string, boolean][] =>
        entry.moduleRequest ? [[entry.moduleRequest.value, entry.isType]] : [],
      ),
    ),
  ];
  walk(program as unknown as AstNode, (node) => {
    const argument = importedName(node);
    if (argument !== undefined) found.push([argument, node.type === 'TSImportType']);
  });
  const imports = found.map(([specifier, typeOnly]): Import => {
    if (!specifier.startsWith('.')) return { specifier, typeOnly };
    return { specifier, typeOnly, target: posix.join(posix.dirname(path), specifier) };
  });
  const file = { path, text, program: program as unknown as AstNode, imports };
  parsed.set(path, file);
  return file;
}

/** The specifier of `import('…')`, `require('…')` and of a type `import('…')`; `*` where it is computed. */
function importedName(node: AstNode): string | undefined {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
    const source = (node['source'] ?? node['argument']) as AstNode | undefined;
    return source ? (literalOf(source) ?? '*') : '*';
  }
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'] as AstNode;
  if (callee.type !== 'Identifier' || callee['name'] !== 'require') return undefined;
  return literalOf((node['arguments'] as AstNode[])[0]) ?? '*';
}

/** The value of a string literal. */
export function literalOf(node: AstNode | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** Calls `visit` for every node below `node`, itself included. */
export function walk(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof (child as AstNode).type === 'string')
        walk(child as AstNode, visit);
  }
}
