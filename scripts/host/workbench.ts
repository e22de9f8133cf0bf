import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.ts';
import type { Host } from './install.ts';
import { folderUrl, type ServerOptions, startServer } from './server.ts';

export interface WorkbenchOptions extends ServerOptions {
  readonly folder?: string;
  readonly workspace?: string;
  readonly openFile?: string;
  readonly extensionDevelopmentPath?: readonly string[];
  readonly extensionTestsPath?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly pixelRatio?: number;
}

export interface Workbench {
  readonly page: Page;
  /** The exit code of the tests that ran in it; rejects when server or page die first. */
  readonly exit: Promise<number>;
  close(): Promise<void>;
}

/** What VS Code logs in every session, however healthy. */
const everyday =
  /^Canceled|No extension gallery service|Creating a socket|Resolv(ing|ed) connection token|reconnection-grace-time|AgentHost|AccountPolicyGate|additional builtin extensions|\[Service Worker\]|ChatSessionStore|Could not locate the bindings|spdlog|watchdog/;

/** Opens VS Code's workbench, served from localhost, in a headless browser. */
export async function openWorkbench(host: Host, options: WorkbenchOptions): Promise<Workbench> {
  const browserBinary = findBrowser(host.folder);
  const server = await startServer(host, { ...options, automation: true });
  try {
    const browser = await chromium.launch({
      executablePath: browserBinary.executable,
      env: { ...(process.env as Record<string, string>), ...browserBinary.env },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const close = async () => {
      await browser.close().catch(() => undefined);
      server.stop();
    };
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 860 },
      deviceScaleFactor: options.pixelRatio ?? 1,
      locale: options.locale ?? 'en-US',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url.origin });
    const page = await context.newPage();
    const { exit } = await watchForExit(page, server.failed);
    await page.goto(workbenchUrl(server.url, options).href);
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    return { page, exit, close };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** The hooks must be on the window before the workbench loads: it calls those that it finds. */
async function watchForExit(page: Page, serverFailed: Promise<never>): Promise<{ exit: Promise<number> }> {
  let done: (code: number) => void = () => undefined;
  const finished = new Promise<number>((resolve) => {
    done = resolve;
  });
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the browser page crashed')));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => done(code));
  await page.exposeFunction('codeAutomationLog', (_kind: string, args: unknown[]) => {
    const line = format(...args);
    if (!everyday.test(line)) console.log(line);
  });
  const exit = Promise.race([finished, crashed, serverFailed]);
  exit.catch(() => undefined);
  return { exit };
}

function workbenchUrl(base: URL, options: WorkbenchOptions): URL {
  const url = options.folder && !options.workspace ? folderUrl(base, options.folder) : new URL(base);
  const remote = (path: string) => `vscode-remote://${base.host}${pathToFileURL(resolve(path)).pathname}`;
  if (options.workspace) url.searchParams.set('workspace', resolve(options.workspace));
  else if (!options.folder) url.searchParams.set('ew', 'true');
  const payload = [['skipWelcome', 'true']];
  for (const path of options.extensionDevelopmentPath ?? [])
    payload.push(['extensionDevelopmentPath', remote(path)]);
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  if (options.openFile) payload.push(['openFile', remote(options.openFile)]);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url;
}
