/**
 * Stands where @vscode/test-electron expects VS Code's executable: takes its arguments, runs the tests in code-server
 * with a headless browser, and ends with the exit code of the workbench.
 */
import { statSync } from 'node:fs';
import { HostError, installHost } from '../../scripts/host/install.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../scripts/host/workbench.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function parseArguments(args: readonly string[]): WorkbenchOptions {
  const options: Mutable<WorkbenchOptions> & { extensionDevelopmentPath: string[] } = {
    extensionDevelopmentPath: [],
  };
  const take: Readonly<Record<string, (value: string) => void>> = {
    extensionDevelopmentPath: (value) => options.extensionDevelopmentPath.push(value),
    extensionTestsPath: (value) => {
      options.extensionTestsPath = value;
    },
    'user-data-dir': (value) => {
      options.userDataDir = value;
    },
    'extensions-dir': (value) => {
      options.extensionsDir = value;
    },
    locale: (value) => {
      options.locale = value;
    },
  };
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(arg) ?? [];
    if (name)
      take[name]?.(value); // the other switches mean nothing to a browser
    else if (arg.endsWith('.code-workspace')) options.workspace = arg;
    else if (statSync(arg).isDirectory()) options.folder = arg;
    else options.openFile = arg;
  }
  return options;
}

async function main(): Promise<number> {
  const limit = Number(process.env['XUNZHANG_TIME_LIMIT'] ?? 240_000);
  let workbench: Workbench | undefined;
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(130));
    setTimeout(() => {
      console.error(`the tests did not end within ${limit / 1000} s`);
      resolve(124);
    }, limit).unref();
  });
  try {
    workbench = await openWorkbench(installHost(), parseArguments(process.argv.slice(2)));
    return await Promise.race([workbench.exit, interrupted]);
  } catch (error) {
    console.error(error instanceof HostError ? error.message : error);
    return 125;
  } finally {
    await workbench?.close();
  }
}

process.exit(await main());
