import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

// Everything is bundled as the product is: running it through a transforming loader would measure the loader.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = path.join(root, 'node_modules/.cache/xunzhang-bench');
const suite = path.join(folder, 'pipeline.mjs');
const program = path.join(folder, 'cli.cjs');
const base = { bundle: true, platform: 'node', logLevel: 'warning' } as const;
buildSync({
  ...base,
  entryPoints: [fileURLToPath(new URL('suite.ts', import.meta.url))],
  outfile: suite,
  format: 'esm',
  packages: 'external',
  define: { BENCH_ROOT: JSON.stringify(root) },
});
buildSync({
  ...base,
  entryPoints: [path.join(root, 'server/src/cli/main.ts')],
  outfile: program,
  format: 'cjs',
  minify: true,
});
const run = spawnSync(process.execPath, [suite, program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
