import { fileURLToPath } from 'node:url';
import { HostError } from './install.ts';
import { runNpm } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds and packs the extension as `npm run package` does, into `file`. */
export function packageExtension(file: string): string {
  if (!runNpm(['run', '--silent', 'package', '--', '--out', file], { cwd: root, quiet: true }))
    throw new HostError('打包没有成功，见上面的话。单独重试：npm run package');
  return file;
}
