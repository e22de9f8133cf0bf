import assert from 'node:assert/strict';
import { findDesktop, type Machine, withVariable } from '../../scripts/host/desktop.ts';
import { commandOf } from '../../scripts/host/run.ts';

describe('the desktop’s VS Code', () => {
  const app = 'Visual Studio Code.app/Contents/Resources/app/bin/code';
  const windows = {
    PATH: 'C:\\Windows;D:\\工具',
    LOCALAPPDATA: 'D:\\li\\AppData\\Local',
    ProgramFiles: 'C:\\Programs',
  };
  const cases: readonly [
    what: string,
    machine: Partial<Machine>,
    files: readonly string[],
    found?: string,
  ][] = [
    ['on the PATH', { env: { PATH: '/bin:/opt/bin' } }, ['/opt/bin/code'], 'code'],
    ['on the PATH under another name', { env: { PATH: '/bin' } }, ['/bin/codium'], 'codium'],
    ['nowhere', { env: { PATH: '/bin:' } }, ['/opt/bin/code']],
    ['in an app of macOS', { platform: 'darwin' }, [`/Applications/${app}`], `/Applications/${app}`],
    ['in a user’s app', { platform: 'darwin' }, [`/li/Applications/${app}`], `/li/Applications/${app}`],
    ['on the PATH of Windows', { platform: 'win32', env: windows }, ['D:\\工具\\code.cmd'], 'code'],
    [
      'on the PATH of Windows, whatever its spelling',
      { platform: 'win32', env: { Path: 'D:\\工具' } },
      ['D:\\工具\\code.cmd'],
      'code',
    ],
    [
      'beside the PATH of Windows',
      { platform: 'win32', env: windows },
      ['D:\\li\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd'],
      'D:\\li\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
    ],
  ];
  for (const [what, machine, files, found] of cases)
    it(`is found ${what}`, () =>
      assert.equal(
        findDesktop({
          platform: 'linux',
          env: {},
          home: '/li',
          ...machine,
          exists: (path) => files.includes(path),
        }),
        found,
      ));
});

describe('programs that the scripts run', () => {
  it('are started as they are', () =>
    assert.deepEqual(commandOf('npm', ['ci', '甲 乙'], 'linux'), {
      file: 'npm',
      args: ['ci', '甲 乙'],
      shell: false,
    }));

  it('are batch files under Windows, in one line for its shell: Node warns of arguments beside that', () =>
    assert.deepEqual(commandOf('C:\\VS Code\\bin\\code.cmd', ['--new-window', 'D:\\示 例'], 'win32'), {
      file: '"C:\\VS Code\\bin\\code.cmd" "--new-window" "D:\\示 例"',
      args: [],
      shell: true,
    }));

  it('are started without a shell where it is this one', () =>
    assert.equal(commandOf(process.execPath, ['esbuild.mjs'], 'win32').shell, false));
});

describe('a command with a variable', () => {
  it('is spelled for the shell that people have', () => {
    assert.equal(withVariable('A', '/b', 'npm test', 'darwin'), 'A=/b npm test');
    assert.equal(withVariable('A', 'C:\\b c', 'npm test', 'win32'), '$env:A="C:\\b c"; npm test');
  });
});
