import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from '../../scripts/bundleSettings.mjs';
import { root } from './sources.ts';

/** The command line bundled as it is shipped, there for one group of tests: `node path …`. It has no corpus beside it. */
export function withBundledCli(): { readonly path: string } {
  const bundle = { path: '' };
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-cli-'));
    bundle.path = join(folder, 'dist', 'cli.cjs');
    await build({
      ...bundleSettings,
      absWorkingDir: root,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: bundle.path,
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return bundle;
}
