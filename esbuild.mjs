// Bundles client, server and command line into dist/. Types are checked apart (`npm run check-types`).
// Usage: node esbuild.mjs [client|server|cli …] [--watch] [--production]
import { chmodSync } from 'node:fs';
import { build, context } from 'esbuild';

const options = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const production = options.has('--production');

const base = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

const bundles = {
  client: {
    ...base,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
  },
  server: { ...base, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs' },
  cli: {
    ...base,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
};

const names = wanted.length > 0 ? wanted : Object.keys(bundles);
const unknown = names.filter((name) => !(name in bundles));
if (unknown.length > 0) {
  console.error(
    `esbuild.mjs: no bundle named ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}`,
  );
  process.exit(2);
}

const makeExecutable = {
  name: 'make-executable',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length === 0 && build.initialOptions.outfile === bundles.cli.outfile)
        chmodSync(bundles.cli.outfile, 0o755);
    });
  },
};

await Promise.all(
  names.map(async (name) => {
    const settings = { ...bundles[name], plugins: [makeExecutable] };
    if (options.has('--watch')) await (await context(settings)).watch();
    else await build(settings);
  }),
).catch(() => process.exit(1)); // esbuild has said what is wrong
