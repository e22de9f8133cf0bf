import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root, type SourceFile, sourceFiles } from '../support/sources.ts';

const files = sourceFiles('server/src', 'client/src');
const engine = 'server/src/engine/';

/** For each room of the engine the rooms and files that it may import, besides itself. Imports go downward only. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  document: ['text'],
  matching: ['text'],
  corpus: ['text', 'document', 'matching'],
  collation: ['text', 'corpus'],
  settings: ['document/model.ts', 'findings/model.ts'],
  divergence: ['text', 'document', 'corpus', 'matching'],
  findings: ['text', 'document'],
  rules: ['text', 'document', 'corpus', 'matching', 'divergence', 'settings', 'findings'],
  reporting: ['text', 'document', 'settings', 'findings', 'rules/rule.ts'],
  features: ['text', 'document', 'corpus', 'matching', 'divergence', 'findings', 'reporting', 'analysis.ts'],
};

/** For each part outside the engine what it may import, besides itself. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'server/src/messages/': ['server/src/engine/findings/model.ts'],
  'server/src/workspace/': ['server/src/engine/index.ts'],
  'server/src/report/': ['server/src/engine/index.ts', 'server/src/messages/'],
  'server/src/protocol/': [
    'server/src/workspace/',
    'server/src/engine/index.ts',
    'server/src/messages/',
    'server/src/report/',
  ],
  'server/src/cli/': [
    'server/src/workspace/',
    'server/src/engine/index.ts',
    'server/src/messages/',
    'server/src/report/',
  ],
  'server/src/main.ts': ['server/src/protocol/'],
  'server/src/launch/': ['server/src/workspace/files/cacheFolder.ts'],
  'client/src/': ['server/src/protocol/messages.ts'],
};

/** What single files may import beyond their part. */
const exceptions: Readonly<Record<string, string>> = {
  // The one command that is the other shell.
  'server/src/cli/lsp.ts': 'server/src/protocol/nodeServer.ts',
};

const edges = files.flatMap((file) =>
  file.imports.flatMap(({ target, typeOnly }) => (target === undefined ? [] : [{ file, target, typeOnly }])),
);

describe('imports', () => {
  it('name files that exist', () => {
    const known = new Set(files.map((file) => file.path));
    const missing = edges.filter(({ target }) => !known.has(target) && !existsSync(join(root, target)));
    assert.deepEqual(missing.map(show), []);
  });

  it('go downward between the rooms of the engine', () => {
    const wrong = edges.filter(
      ({ file, target }) => file.path.startsWith(engine) && !roomAllows(file.path, target),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('go downward between engine, workspace and shells', () => {
    const wrong = edges.filter(
      ({ file, target }) => !file.path.startsWith(engine) && !partAllows(file.path, target),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('use everything that they are allowed', () => {
    const isUsed = (from: string, to: string): boolean =>
      edges.some(({ file, target }) => file.path.startsWith(from) && isWithin(target, to));
    const allowances = [
      ...Object.entries(rooms).flatMap(([room, to]) =>
        to.map((name) => [`${engine}${room}/`, engine + name]),
      ),
      ...Object.entries(parts).flatMap(([part, to]) => to.map((name) => [part, name])),
      ...Object.entries(exceptions),
    ] as [from: string, to: string][];
    const unused = allowances.filter(([from, to]) => !isUsed(from, to));
    assert.deepEqual(
      unused.map((pair) => pair.join(' → ')),
      [],
    );
  });

  it('of the client from the server are types only', () => {
    const wrong = edges.filter(
      (e) => e.file.path.startsWith('client/') && e.target.startsWith('server/') && !e.typeOnly,
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('make no cycle', () => assert.deepEqual(cycles(importsByFile), []));

  it('make no cycle of what stands side by side in a folder, files and folders alike', () => {
    assert.deepEqual(
      [...importsWithinFolders().values()].flatMap((imports) => cycles(imports)),
      [],
    );
  });

  it('are never computed', () => {
    assert.deepEqual(
      packagesOf(files).filter(({ name }) => name === '*'),
      [],
    );
  });

  const only: [what: string, test: (name: string) => boolean, where: RegExp][] = [
    ['vscode', (name) => name === 'vscode', /^client\/src\//],
    ['vscode-languageclient', (name) => name.startsWith('vscode-languageclient'), /^client\/src\//],
    [
      'vscode-languageserver and its kin',
      (name) => /^vscode-(languageserver|jsonrpc|uri)/.test(name),
      /^server\/src\/protocol\//,
    ],
    ['Node', isNode, /^(server\/src\/(workspace|protocol|cli|launch|main\.ts)|client\/src)/],
    [
      'packages that talk to a terminal',
      (name) => ['commander', 'picocolors', 'cli-progress'].includes(name),
      /^server\/src\/cli\//,
    ],
  ];
  for (const [what, test, where] of only)
    it(`of ${what} stay where they belong`, () => {
      const wrong = packagesOf(files).filter(({ file, name }) => test(name) && !where.test(file));
      assert.deepEqual(wrong, []);
    });
});

const show = ({ file, target }: { file: SourceFile; target: string }): string => `${file.path} → ${target}`;

function roomAllows(path: string, target: string): boolean {
  // Tables that belong to the corpus are data, bundled with the engine.
  if (/^corpus\/derived\/[\w-]+\.json$/.test(target)) return true;
  if (!target.startsWith(engine)) return false;
  const room = roomOf(path);
  // The files beside the rooms compose them.
  if (room === undefined) return true;
  const allowed = rooms[room];
  assert(allowed, `the room ${room} of the engine has no rule here`);
  return roomOf(target) === room || allowed.some((name) => isWithin(target, engine + name));
}

/** Whether a path is a file or folder, or lies in that folder. */
const isWithin = (path: string, name: string): boolean =>
  path === name || path.startsWith(name.endsWith('/') ? name : `${name}/`);

/** The engine's room that a file is in; undefined for a file beside the rooms. */
function roomOf(path: string): string | undefined {
  const within = path.slice(engine.length);
  return within.includes('/') ? within.slice(0, within.indexOf('/')) : undefined;
}

function partAllows(path: string, target: string): boolean {
  const part = Object.keys(parts).find((name) => path.startsWith(name));
  assert(part, `${path} belongs to no part`);
  const allowed = [part, ...(parts[part] as readonly string[])];
  return allowed.some((name) => isWithin(target, name)) || exceptions[path] === target;
}

function packagesOf(all: readonly SourceFile[]): { file: string; name: string }[] {
  return all.flatMap((file) =>
    file.imports.filter((i) => i.target === undefined).map((i) => ({ file: file.path, name: i.specifier })),
  );
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/** Of files, or of the files and folders of one folder, what each imports; type imports count. */
type Imports = ReadonlyMap<string, readonly string[]>;

const importsByFile: Imports = new Map(
  files.map((file) => [file.path, file.imports.flatMap((i) => i.target ?? [])]),
);

/** By folder. */
function importsWithinFolders(): ReadonlyMap<string, Imports> {
  const found = new Map<string, Map<string, string[]>>();
  for (const [file, targets] of importsByFile)
    for (const target of targets) {
      const from = file.split('/');
      const to = target.split('/');
      const depth = from.findIndex((name, i) => name !== to[i]);
      const folder = from.slice(0, depth).join('/');
      const imports = found.get(folder) ?? new Map<string, string[]>();
      found.set(folder, imports);
      const child = from.slice(0, depth + 1).join('/');
      imports.set(child, [...(imports.get(child) ?? []), to.slice(0, depth + 1).join('/')]);
    }
  return found;
}

/** One cycle for each place from which one can be walked. */
function cycles(imports: Imports): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}
