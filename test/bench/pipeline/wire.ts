import path from 'node:path';
import { startClient } from '../../support/languageClient.ts';
import { now } from '../perf/measure.ts';
import type { Random } from '../perf/random.ts';

declare const BENCH_ROOT: string;

/** Milliseconds from a typed character to the diagnostics of the new text, through the real server and its JSON-RPC. */
export async function measureWire(draft: string, edits: number, random: Random): Promise<number[]> {
  const uri = 'file:///w/plan.txt';
  const client = await startClient({
    pull: false,
    capabilities: {},
    initializationOptions: { builtinCorpus: path.join(BENCH_ROOT, 'corpus') },
  });
  const published = (version: number) =>
    client.until(`diagnostics ${version}`, () => client.published.find((p) => p.version === version));
  const lines = draft.split('\n');
  await client.open(uri, draft);
  await published(1);
  const times: number[] = [];
  for (let version = 2; version < edits + 2; version++) {
    const line = random.below(lines.length);
    const character = random.below((lines[line] ?? '').length + 1);
    const position = { line, character };
    const start = now();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: '的' }],
    });
    await published(version);
    times.push(now() - start);
    client.published.length = 0;
  }
  await client.stop();
  return times;
}
