import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { constants } from '../../../scripts/constants.mjs';
import { v8Flags } from '../../../server/src/launch/flags.ts';

// The suite is bundled as the product is: running it through a transforming loader would measure the loader. The bundles
// lie below node_modules so that what they leave outside is found from there.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = path.join(root, 'node_modules/.cache/xunzhang-bench');
await build({
  entryPoints: [new URL('suite.ts', import.meta.url), new URL('hostileProcess.ts', import.meta.url)].map(
    (url) => fileURLToPath(url),
  ),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  define: { BENCH_ROOT: JSON.stringify(root) },
  logLevel: 'warning',
  plugins: [constants],
});
const run = (args: readonly string[], cwd = process.cwd()): number =>
  spawnSync(process.execPath, args, { stdio: 'inherit', cwd }).status ?? 1;

// Server and command line are measured as they are shipped.
process.exitCode =
  run(['esbuild.mjs', '--production'], root) ||
  run([...v8Flags, '--max-old-space-size=8192', path.join(folder, 'suite.mjs'), ...process.argv.slice(2)]);
