/**
 * Runs the suite against the packaged extension in a real VS Code: the desktop one that VSCODE_EXECUTABLE names, the
 * code-server that npm installs (Linux), or the desktop one that @vscode/test-electron downloads (elsewhere).
 * Exit status: 0 passed, 1 a test failed, 2 there was no VS Code to run or it broke down.
 */

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'esbuild';
import { bundleSettings } from '../../scripts/bundleSettings.mjs';
import { exampleExecutable, withVariable } from '../../scripts/host/desktop.ts';
import { HostError, installHost } from '../../scripts/host/install.ts';
import { packageExtension } from '../../scripts/host/package.ts';
import { run as runProgram } from '../../scripts/host/run.ts';
import { installExtension } from '../../scripts/host/server.ts';
import type { SuiteResult } from './suite/index.ts';
import { makeWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const timeLimit = 240_000;

async function main(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'xunzhang-test-'));
  try {
    const host = await chooseHost(scratch);
    const vsix = process.env['XUNZHANG_VSIX'] ?? packageExtension(join(scratch, 'xunzhang.vsix'));
    const userDataDir = join(scratch, 'user');
    const extensionsDir = join(scratch, 'extensions');
    mkdirSync(extensionsDir);
    host.install(resolve(vsix), ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir]);
    return await run(host, scratch, userDataDir, extensionsDir);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

interface TestHost {
  readonly name: string;
  readonly executable: string;
  install(vsix: string, folders: readonly string[]): void;
}

async function run(
  host: TestHost,
  scratch: string,
  userDataDir: string,
  extensionsDir: string,
): Promise<number> {
  const resultFile = join(scratch, 'result.json');
  const started = Date.now();
  let failure: unknown;
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: emptyExtension(scratch),
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { XUNZHANG_TEST_RESULT: resultFile, XUNZHANG_TIME_LIMIT: String(timeLimit) },
      launchArgs: [
        makeWorkspace(join(scratch, 'workspace')),
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${extensionsDir}`,
        '--locale=zh-cn',
      ],
    });
  } catch (error) {
    failure = error;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const result = readResult(resultFile);
  if (!result) {
    console.error(
      `test:vscode (${host.name}): no result after ${seconds} s — ${failure ?? 'VS Code went away'}`,
    );
    return 2;
  }
  console.log(`test:vscode (${host.name}): ${result.passed} passed, ${result.failed} failed in ${seconds} s`);
  return result.failed > 0 || failure ? 1 : 0;
}

/** An extension host that dies reports success; only a result that was written to the end counts. */
function readResult(file: string): SuiteResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteResult;
  } catch {
    return undefined;
  }
}

async function chooseHost(scratch: string): Promise<TestHost> {
  const chosen = process.env['VSCODE_EXECUTABLE'];
  if (chosen) return desktop(chosen);
  if (process.platform === 'linux') return codeServer(scratch);
  try {
    return desktop(await downloadAndUnzipVSCode(process.env['VSCODE_VERSION']));
  } catch (error) {
    const { platform } = process;
    throw new HostError(`下载不了桌面版 VS Code（${error}）。请指定已安装的一个：
  ${withVariable('VSCODE_EXECUTABLE', exampleExecutable(platform), 'npm run test:vscode', platform)}`);
  }
}

function desktop(executable: string): TestHost {
  const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const install: TestHost['install'] = (vsix, folders) => {
    if (runProgram(cli, [...folders, '--install-extension', vsix]) !== 0)
      throw new HostError(`${cli} 装不上 ${vsix}`);
  };
  return { name: 'desktop', executable, install };
}

/** test-electron starts an executable file; this one hands its arguments to `codeShim.ts`. */
function codeServer(scratch: string): TestHost {
  const host = installHost();
  const executable = join(scratch, 'code');
  const shim = fileURLToPath(new URL('./codeShim.ts', import.meta.url));
  writeFileSync(
    executable,
    `#!/bin/sh\ncd ${inShell(root)} && exec ${inShell(process.execPath)} --import tsx ${inShell(shim)} "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return {
    name: 'code-server',
    executable,
    install: (vsix, folders) => installExtension(host, vsix, folders),
  };
}

/** A word for the shell; folders may have quotes in their names. */
const inShell = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** What is tested is the installed package; the development extension that runTests asks for has nothing in it. */
function emptyExtension(scratch: string): string {
  const folder = join(scratch, 'empty-extension');
  mkdirSync(folder);
  const manifest = {
    name: 'test-host',
    publisher: 'xunzhang-test',
    version: '0.0.0',
    engines: { vscode: '*' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** Below the root, so that mocha is found from there. */
async function bundleSuite(): Promise<string> {
  const outfile = join(root, 'dist', 'test', 'suite.cjs');
  await build({
    ...bundleSettings,
    entryPoints: [fileURLToPath(new URL('./suite/index.ts', import.meta.url))],
    outfile,
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
  return outfile;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof HostError ? error.message : error);
  return 2;
});
