/** Entry that VS Code calls in its extension host; the same for the desktop and for code-server. */
import { writeFileSync } from 'node:fs';

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  // The tests are bundled into this file, so mocha is not given files to load: its globals are set up before they run.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await import('./extension.ts');
  await import('./editing.ts');
  await import('./numbering.ts');
  await import('./decisions.ts');
  await import('./coverage.ts');
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('pass', () => {
      passed++;
    });
  });
  const file = process.env['XUNZHANG_TEST_RESULT'];
  if (file) writeFileSync(file, JSON.stringify({ passed, failed } satisfies SuiteResult));
  if (failed > 0) throw new Error(`${failed} test(s) failed`);
}
