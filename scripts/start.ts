/**
 * `npm start`: builds, checks the sample reprint in the terminal, then opens the samples with the extension in VS Code:
 * the desktop's where there is one, else a VS Code in the browser, served from localhost until Ctrl-C.
 * `--no-open` stops after the check; `--browser` prefers the browser.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findDesktop } from './host/desktop.ts';
import { HostError, installHost } from './host/install.ts';
import { packageExtension } from './host/package.ts';
import { run } from './host/run.ts';
import { folderUrl, startServer } from './host/server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reprint = '转载：关于深化产业工人队伍建设改革的意见.txt';
const usualPort = 8123;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean' }, browser: { type: 'boolean' } },
  });
  if (run(process.execPath, ['esbuild.mjs'], { cwd: root }) !== 0)
    throw new HostError('构建没有成功，见上面的话。');
  const folder = copySamples();
  check(join(folder, reprint));
  if (values['no-open']) return;
  const { env, platform } = process;
  const desktop = values.browser
    ? undefined
    : findDesktop({ platform, env, home: homedir(), exists: existsSync });
  if (desktop) return openDesktop(desktop, folder);
  if (!values.browser) console.log('\n没有找到桌面版 VS Code（code）。');
  await serveBrowser(folder);
}

/** A copy to try things on; the samples themselves stay as they are. */
function copySamples(): string {
  const folder = join(root, '.vscode-host', '示例');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}

function check(file: string): void {
  console.log(`\n$ node dist/cli.cjs check ${relative(root, file)}\n`);
  const status = run(process.execPath, ['dist/cli.cjs', 'check', file], { cwd: root });
  // 1 says that there are findings, which is the point of the sample.
  if (status !== 0 && status !== 1) throw new HostError(`核对没有完成（退出状态 ${status}）。`);
}

function openDesktop(code: string, folder: string): void {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, join(folder, reprint)];
  console.log(`\n正在打开 VS Code（${code}）…`);
  if (run(code, args) !== 0)
    throw new HostError('打不开桌面版 VS Code。也可以在浏览器里用：npm start -- --browser');
}

async function serveBrowser(folder: string): Promise<void> {
  const host = installHost();
  console.log('\n在浏览器里打开 VS Code…');
  const profile = join(host.folder, 'profile');
  rmSync(profile, { recursive: true, force: true });
  const server = await startServer(host, {
    vsix: packageExtension(join(host.folder, 'xunzhang.vsix')),
    userDataDir: join(profile, 'user'),
    extensionsDir: join(profile, 'extensions'),
    locale: 'zh-cn',
    port: await freePort(usualPort),
    token: randomBytes(9).toString('base64url'),
    settings: { 'workbench.startupEditor': 'readme' },
  });
  console.log(
    `\n循章已在 VS Code 中就绪，请用浏览器打开（Ctrl-C 结束）：\n\n  ${folderUrl(server.url, folder).href}\n`,
  );
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  try {
    await Promise.race([interrupted, server.failed]);
  } finally {
    server.stop();
  }
}

/** The port people get used to, or any where that is taken. */
function freePort(preferred: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(preferred, '127.0.0.1', () => probe.close(() => resolve(preferred)));
  });
}

await main().catch((error: unknown) => {
  console.error(error instanceof HostError ? `\n${error.message}` : error);
  process.exitCode = 1;
});
