import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { withVariable } from './desktop.ts';
import { HostError } from './install.ts';

export interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** `CHROMIUM`, else the browser that came with the host, else one on the PATH. Throws `HostError` with what to do. */
export function findBrowser(hostFolder: string): Browser {
  const chosen = process.env['CHROMIUM'];
  if (chosen) {
    if (existsSync(chosen)) return { executable: chosen, env: {} };
    throw new HostError(`CHROMIUM 指向的 ${chosen} 不存在。`);
  }
  const packed = join(hostFolder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packed))
    return unpack(packed, join(hostFolder, 'browser'));
  for (const name of names)
    for (const folder of (process.env['PATH'] ?? '').split(delimiter))
      if (existsSync(join(folder, name))) return { executable: join(folder, name), env: {} };
  const { platform } = process;
  throw new HostError(`没有可用的 Chromium。请指定一个：
  ${withVariable('CHROMIUM', '/path/to/chromium', 'npm run test:vscode', platform)}`);
}

/** The package keeps browser, fonts and the system libraries that small systems lack as brotli archives. */
function unpack(packed: string, folder: string): Browser {
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    mkdirSync(folder, { recursive: true });
    for (const archive of ['al2023', 'fonts', 'swiftshader'])
      untar(join(packed, `${archive}.tar.br`), folder);
    // Written under another name first, so that an interrupted run is not taken for a finished one.
    const partial = `${executable}.partial`;
    writeFileSync(partial, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
    chmodSync(partial, 0o755);
    renameSync(partial, executable);
  }
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: folder };
  return { executable, env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

function untar(archive: string, folder: string): void {
  const input = brotliDecompressSync(readFileSync(archive));
  const { status, stderr, error } = spawnSync('tar', ['-xf', '-', '-C', folder], { input });
  if (status !== 0) throw new HostError(`解不开 ${archive}：${error?.message ?? stderr}`);
}
