import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from '../../scripts/bundleSettings.mjs';
import { withBundledCli } from '../support/bundle.ts';
import { type AstNode, root, sourceFiles, walk } from '../support/sources.ts';

const forbidden = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'inspector',
  'undici',
  'ws',
];
const globals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport'];
const corpus = join(root, 'corpus');
const bare = (specifier: string): string => specifier.replace(/^node:/, '');

describe('network', () => {
  const files = sourceFiles('server/src', 'client/src');

  it('is imported by no source file', () => {
    const found = files.flatMap(({ path, imports }) =>
      imports.filter((i) => forbidden.includes(bare(i.specifier))).map((i) => `${path}: ${i.specifier}`),
    );
    assert.deepEqual(found, []);
  });

  it('is used through no global of the platform', () => {
    const found = files.flatMap(({ path, program }) =>
      usedGlobals(program).map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(found, []);
  });

  const bundles: [name: string, entry: string, allowed: readonly string[]][] = [
    ['client', 'client/src/extension.ts', ['net']],
    ['server', 'server/src/main.ts', ['net']],
    ['command line', 'server/src/cli/main.ts', ['net']],
    ['launcher', 'server/src/launch/main.ts', []],
  ];
  // The language server protocol's own library can talk over named pipes, which are made with `net`.
  for (const [name, entry, allowed] of bundles)
    it(`is not in what the ${name} bundles, except for named pipes`, async () => {
      const { metafile } = await build({
        ...bundleSettings,
        absWorkingDir: root,
        entryPoints: [entry],
        external: ['vscode'],
        write: false,
        metafile: true,
        outfile: 'out.cjs',
        logLevel: 'silent',
      });
      const external = Object.values(metafile.inputs).flatMap((input) =>
        input.imports.filter((i) => i.external).map((i) => bare(i.path)),
      );
      const found = [...new Set(external)].filter((i) => forbidden.includes(i) && !allowed.includes(i));
      assert.deepEqual(found, []);
    });

  describe('while every use of it throws', () => {
    const cli = withBundledCli();
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'xunzhang-'));
      writeFileSync(join(folder, 'guard.cjs'), guard);
      writeFileSync(
        join(folder, '文稿.txt'),
        '一、总体要求\n（一）指导思想。坚持党的领导。\n（三）工作目标。\n',
      );
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    const runs: [name: string, args: readonly string[], input: string][] = [
      [
        'a draft is checked',
        ['check', '文稿.txt', '--corpus', corpus, '--fail-on', 'never', '--format', 'json'],
        '',
      ],
      ['the corpus is listed', ['corpus', 'list', corpus], ''],
      ['the language server answers', ['lsp', '--stdio'], session()],
    ];
    for (const [name, args, input] of runs)
      it(`${name} all the same`, async () => {
        const { code, stdout, stderr } = await runGuarded(cli.path, folder, args, input);
        assert.equal(code, 0, stderr);
        assert.notEqual(stdout, '');
        assert.doesNotMatch(readFileSync(join(folder, 'guard.log'), 'utf8'), /\S/);
      });
  });
});

function usedGlobals(program: AstNode): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const callee = node['callee'] as AstNode | undefined;
    const named = callee?.type === 'Identifier' && globals.includes(String(callee['name']));
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && named)
      found.push(String(callee['name']));
    if (node.type !== 'MemberExpression') return;
    const object = node['object'] as AstNode;
    const property = (node['property'] as AstNode)['name'];
    if (object['name'] === 'globalThis' && globals.includes(String(property))) found.push(String(property));
  });
  return found;
}

/** Loaded before the program: whatever reaches for another machine is written down and fails. */
const guard = `
const { appendFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const log = join(__dirname, 'guard.log');
writeFileSync(log, '');
const refuse = (what) => (...args) => {
  const text = what + ' ' + JSON.stringify(args[0] ?? null);
  appendFileSync(log, text + '\\n');
  throw new Error('network: ' + text);
};
const net = require('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const pipe = typeof first === 'string' && Number.isNaN(Number(first)) ? first : first && first.path;
  return pipe ? connect.apply(this, args) : refuse('net.connect')(first);
};
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [first] = args;
  const pipe = typeof first === 'string' ? first : first && first.path;
  return pipe ? listen.apply(this, args) : refuse('net.listen')(first);
};
for (const [name, functions] of Object.entries({
  http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'], tls: ['connect'],
  dgram: ['createSocket'], dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
})) for (const key of functions) require('node:' + name)[key] = refuse(name + '.' + key);
for (const key of ['fetch', 'WebSocket', 'EventSource']) globalThis[key] = refuse(key);
`;

/** A client's side of one short session. */
function session(): string {
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        capabilities: {},
        initializationOptions: { builtinCorpus: corpus },
      },
    },
    { method: 'initialized', params: {} },
    {
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: '一、总体要求\n' },
      },
    },
    { id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri: 'file:///a.txt' } } },
    { id: 3, method: 'shutdown' },
    { method: 'exit' },
  ];
  return messages
    .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');
}

function runGuarded(
  program: string,
  folder: string,
  args: readonly string[],
  input: string,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const guarded = ['--require', join(folder, 'guard.cjs'), program, ...args];
  const child = spawn(process.execPath, guarded, { cwd: folder });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  // Left open: a server whose client is gone ends at once.
  child.stdin.write(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...out }));
  });
}
