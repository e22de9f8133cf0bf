import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Host, HostError } from './install.ts';

export interface ServerOptions {
  /** A .vsix to install before the start. */
  readonly vsix?: string;
  /** User settings besides the quiet ones below. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Kept where given; otherwise a temporary folder that goes away at the end. */
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  /** Display language; VS Code's own words stay English, the extension's are loaded in it. */
  readonly locale?: string;
  readonly port?: number;
  /** What the address must carry to be let in; without it anyone on this machine is. */
  readonly token?: string;
  /** Needed for running tests: opens the window's automation hooks. */
  readonly automation?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: URL;
  readonly log: () => string;
  /** Rejects when the server ends although nobody stopped it. */
  readonly failed: Promise<never>;
  stop(): void;
}

/** Nothing that asks the network, talks of itself or stands in the way. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
};

/**
 * Where a server's workbench opens a folder. Not `--default-folder`: the workbench then goes by other URIs than the extensions,
 * and shows no diagnostics in its editors.
 */
export function folderUrl(base: URL, folder: string): URL {
  const url = new URL(base);
  url.searchParams.set('folder', resolve(folder));
  return url;
}

/** Starts VS Code's server on localhost and waits until it serves the workbench. */
export async function startServer(host: Host, options: ServerOptions): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhang-vscode-'));
  const userDataDir = options.userDataDir ?? join(folder, 'user');
  const extensionsDir = options.extensionsDir ?? join(folder, 'extensions');
  prepareUserData(userDataDir, folder, options);
  mkdirSync(extensionsDir, { recursive: true });
  const env = serverEnvironment(folder, options.env);
  const folders = [
    ...['--server-data-dir', join(folder, 'server')],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', extensionsDir],
  ];
  if (options.vsix) installExtension(host, options.vsix, folders, env);

  const server = spawn(
    host.node,
    [
      host.serverMain,
      ...folders,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
      '--accept-server-license-terms',
      '--disable-telemetry',
      '--disable-workspace-trust',
      ...(options.automation ? ['--enable-smoke-test-driver'] : []),
      ...(options.locale ? ['--locale', options.locale] : []),
    ],
    // Its own process group, so that extension hosts and language servers end with it.
    { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let stopped = false;
  const stop = () => {
    stopped = true;
    try {
      if (server.pid) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };

  let log = '';
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code, signal) => {
      if (!stopped) reject(new HostError(`VS Code 的服务端中途退出（${code ?? signal}）。\n${log}`));
    });
  });
  failed.catch(() => undefined);
  const address = new Promise<URL>((resolve) => {
    const listen = (chunk: Buffer) => {
      log += chunk.toString();
      const found = /Web UI available at (http:\/\/\S+)/.exec(log)?.[1];
      if (found) resolve(new URL(found));
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
  });
  try {
    return { url: await Promise.race([address, failed]), log: () => log, failed, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function prepareUserData(userDataDir: string, scratch: string, { settings, locale }: ServerOptions): void {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  const file = join(userDataDir, 'User', 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  if (!locale || locale === 'en') return;
  // VS Code takes up a display language only where a language pack is recorded for it; an empty one will do.
  const translations = join(scratch, 'empty.i18n.json');
  writeFileSync(translations, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    label: locale,
    extensions: [{ extensionIdentifier: { id: 'xunzhang.empty-language-pack' }, version: '0.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** What VS Code's own terminal sets must not reach the server; the gallery is none. */
function serverEnvironment(scratch: string, more: ServerOptions['env']): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_)/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...inherited, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: scratch, ...more };
}

export function installExtension(
  host: Host,
  vsix: string,
  folders: readonly string[],
  env: NodeJS.ProcessEnv = serverEnvironment(tmpdir(), {}),
): void {
  try {
    execFileSync(host.node, [host.serverMain, ...folders, '--install-extension', vsix], {
      env,
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new HostError(`VS Code 装不上 ${vsix}：\n${stdout ?? ''}${stderr ?? error}`);
  }
}
