import type { BuildOptions } from 'esbuild';

export const bundleSettings: BuildOptions;
export const launcherSettings: BuildOptions;
