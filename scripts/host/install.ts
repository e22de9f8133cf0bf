import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleExecutable, installDesktop, withVariable } from './desktop.ts';
import { runNpm } from './run.ts';

/** The VS Code that code-server carries, and a Node that can run it. */
export interface Host {
  readonly folder: string;
  readonly node: string;
  /** Entry of VS Code's server, started without code-server's own wrapper. */
  readonly serverMain: string;
}

export class HostError extends Error {
  override readonly name = 'HostError';
}

const pins = fileURLToPath(new URL('../vscode-host', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const pinFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** Lowest Node that the pinned code-server runs on. */
const nodeMajor = 24;

/**
 * Installs the pinned host into `.vscode-host/` (or `XUNZHANG_VSCODE_HOST`) unless it is there already; npm is all it
 * needs. Throws `HostError` with what to do.
 */
export function installHost(say: (line: string) => void = console.log): Host {
  const folder = resolve(process.env['XUNZHANG_VSCODE_HOST'] ?? join(root, '.vscode-host'));
  requireSupportedPlatform();
  if (!isCurrent(folder)) {
    say('正在用 npm 安装测试用的 VS Code（code-server，约 500 MB，一两分钟，仅此一次）…');
    mkdirSync(folder, { recursive: true });
    for (const file of pinFiles) copyFileSync(join(pins, file), join(folder, file));
    if (
      !runNpm(['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: folder,
      })
    )
      throw new HostError(npmFailed(folder));
    linkModules(folder);
    copyFileSync(join(folder, 'package-lock.json'), stamp(folder));
    say(`已装入 ${folder}`);
  }
  return {
    folder,
    node: nodeFor(folder),
    serverMain: join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

const stamp = (folder: string): string => join(folder, '.installed-lock.json');
const vscodeFolder = (folder: string): string => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Installed to the end, from the lock file as it is now. */
function isCurrent(folder: string): boolean {
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return read(stamp(folder)) === read(join(pins, 'package-lock.json'));
}

/** VS Code's packages are installed at the top so that one lock pins them; the workbench asks for them below lib/vscode. */
function linkModules(folder: string): void {
  const link = join(vscodeFolder(folder), 'node_modules');
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true });
  symlinkSync(join(folder, 'node_modules'), link, 'junction');
}

function nodeFor(folder: string): string {
  if (Number.parseInt(process.versions.node, 10) >= nodeMajor) return process.execPath;
  const bundled = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  throw new HostError(needsNode);
}

const { platform } = process;
const needsDesktop = `npm start 请先装桌面版 VS Code：
  ${installDesktop(platform)}
npm run test:vscode 可以指定一个：
  ${withVariable('VSCODE_EXECUTABLE', exampleExecutable(platform), 'npm run test:vscode', platform)}`;

const needsNode = `在 ${platform}-${process.arch} 上，npm 包里的 VS Code 需要 Node ${nodeMajor} 或更高版本。
请换用 Node ${nodeMajor}，重新执行同一条命令；或者用桌面版 VS Code。
${needsDesktop}`;

function requireSupportedPlatform(): void {
  // It does not serve there, and its processes cannot be ended together.
  if (platform === 'win32')
    throw new HostError(`npm 包里的 VS Code 不能在 Windows 上运行。\n${needsDesktop}`);
  const bundled = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (!bundled && Number.parseInt(process.versions.node, 10) < nodeMajor) throw new HostError(needsNode);
}

const npmFailed = (folder: string): string =>
  `npm 没能装好测试用的 VS Code（见上面 npm 的话）。网络或镜像恢复后重新执行同一条命令；仍不行时先删去已装的部分：
  npm config get registry
  rm -rf ${folder}`;
