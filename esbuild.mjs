// Bundles client, server and command line into dist/. Types are checked apart (`npm run check-types`).
// Usage: node esbuild.mjs [client|server|cli …] [--watch] [--production]
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, context } from 'esbuild';
import { bundleSettings, launcherSettings } from './scripts/bundleSettings.mjs';
import { constants } from './scripts/constants.mjs';

const options = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const production = options.has('--production');

const base = {
  ...bundleSettings,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

/** Programs started by Node: each by a small launcher, which keeps V8's compiled code between two starts. */
const program = (name, entry, banner) => ({
  ...base,
  entryPoints: [entry],
  outfile: `dist/${name}.main.cjs`,
  supported: { 'dynamic-import': false },
  launcher: { outfile: `dist/${name}.cjs`, ...(banner && { banner: { js: banner } }) },
});

const bundles = {
  client: {
    ...base,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
  },
  server: program('server', 'server/src/main.ts'),
  cli: program('cli', 'server/src/cli/main.ts', '#!/usr/bin/env node'),
};

const names = wanted.length > 0 ? wanted : Object.keys(bundles);
const unknown = names.filter((name) => !(name in bundles));
if (unknown.length > 0) {
  console.error(
    `esbuild.mjs: no bundle named ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}`,
  );
  process.exit(2);
}

/** A program that is read, and kept by V8, in half the time and space. */
function inAscii(program) {
  // Neither raw templates nor escapes of such characters would mean the same: there are none.
  const other = /String\.raw|(?<!\\)(?:\\\\)*\\[\u0080-\uffff]/.exec(program);
  if (other) {
    const near = program.slice(Math.max(0, other.index - 100), other.index + 100);
    // What is thrown after a build esbuild does not print.
    console.error(`esbuild.mjs: cannot be written in ASCII (no String.raw, no escaped non-ASCII): ${near}`);
    throw new Error('not to be had in ASCII');
  }
  return program.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Makes the launcher of a program whenever the program has been made: it knows its content by a digest. */
const launched = ({ outfile: launcher, ...settings }) => ({
  name: 'launcher',
  setup({ onEnd, initialOptions: { outfile } }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const program = inAscii(readFileSync(outfile, 'utf8'));
      writeFileSync(outfile, program);
      const digest = createHash('sha256').update(program).digest('hex').slice(0, 16);
      await build({
        ...base,
        target: launcherSettings.target,
        ...settings,
        entryPoints: ['server/src/launch/main.ts'],
        outfile: launcher,
        define: { ...base.define, PROGRAM: JSON.stringify(basename(outfile)), BUILD: JSON.stringify(digest) },
      });
      if (settings.banner) chmodSync(launcher, 0o755);
    });
  },
});

/** Indexes the built-in corpus into dist/, by the product's own code. */
async function prebuild() {
  const { outputFiles } = await build({
    ...base,
    entryPoints: ['scripts/prebuild.ts'],
    format: 'esm',
    sourcemap: false,
    write: false,
  });
  const { prebuild } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  await prebuild(import.meta.dirname, 'dist');
}

await Promise.all(
  names.map(async (name) => {
    const { launcher, ...settings } = bundles[name];
    settings.plugins = [constants, ...(launcher ? [launched(launcher)] : [])];
    if (options.has('--watch')) await (await context(settings)).watch();
    else await build(settings);
  }),
).catch(() => process.exit(1)); // esbuild has said what is wrong
if (names.some((name) => bundles[name].launcher)) await prebuild();
