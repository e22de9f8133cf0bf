import { posix, win32 } from 'node:path';

/** What of a machine tells where its programs are. */
export interface Machine {
  readonly platform: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** The user's own folder. */
  readonly home: string;
  exists(path: string): boolean;
}

const names = ['code', 'code-insiders', 'codium'];

/** The desktop's VS Code: the command on the PATH, or the file where an installer has left it off the PATH. */
export function findDesktop(machine: Machine): string | undefined {
  const { platform, env, exists } = machine;
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const endings = platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const isOnPath = (name: string): boolean =>
    folders.some((folder) => endings.some((ending) => exists(join(folder, name + ending))));
  return names.find(isOnPath) ?? usualPlaces(machine).find(exists);
}

/** An app that was dragged to its folder, as macOS has it, brings no command; under Windows it can be refused. */
function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin/code'),
    );
  if (platform !== 'win32') return [];
  const { LOCALAPPDATA, ProgramFiles } = env;
  return [LOCALAPPDATA && win32.join(LOCALAPPDATA, 'Programs'), ProgramFiles]
    .filter((folder) => folder !== undefined && folder !== '')
    .map((folder) => win32.join(folder as string, 'Microsoft VS Code', 'bin', 'code.cmd'));
}

/** How a person installs it. */
export const installDesktop = (platform: string): string =>
  ({
    win32: 'winget install --exact --id Microsoft.VisualStudioCode',
    darwin: 'brew install --cask visual-studio-code',
  })[platform] ?? 'https://code.visualstudio.com';

/** A command with a variable in its environment, as a person types it; under Windows for PowerShell. */
export const withVariable = (name: string, value: string, command: string, platform: string): string =>
  platform === 'win32' ? `$env:${name}="${value}"; ${command}` : `${name}=${value} ${command}`;

/** An example of where the program of a desktop's VS Code lies. */
export const exampleExecutable = (platform: string): string =>
  ({
    win32: 'C:\\Program Files\\Microsoft VS Code\\Code.exe',
    darwin: '/Applications/Visual\\ Studio\\ Code.app/Contents/MacOS/Electron',
  })[platform] ?? '/usr/share/code/code';
