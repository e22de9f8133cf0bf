import { createRequire } from 'node:module';

/** How esbuild makes programs for Node of this code. */
export const bundleSettings = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // Its other form asks where it lies itself, which nothing in a bundle knows.
  alias: { fdir: createRequire(import.meta.url).resolve('fdir') },
};

/** The same for launchers, which have to tell an older Node that it is too old: it must be able to read them. */
export const launcherSettings = { ...bundleSettings, target: 'es2015' };
