import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeSegment } from '../../../server/src/engine/matching/index/encoding.ts';
import { openIndex } from '../../../server/src/workspace/indexFile.ts';
import { type BenchCorpus, matchText } from './corpus.ts';
import { passage } from './drafts.ts';
import { now } from './measure.ts';
import { Random } from './random.ts';

/** Milliseconds from a folder with an index to the answer for one paragraph; the file comes from the page cache. */
export async function measureColdStart(
  { segment, documents }: BenchCorpus,
  base: readonly string[],
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-cold-'));
  const named = Array.from({ length: documents }, (_, i) => ({ id: `${i}`, digest: `${i}` }));
  try {
    const file = openSync(path.join(folder, 'bench.xzindex'), 'w');
    for (const piece of encodeSegment({ segment, documents: named }))
      for (let at = 0; at < piece.length; )
        at += writeSync(file, piece, at, Math.min(1 << 26, piece.length - at));
    closeSync(file);
    const list = openSync(path.join(folder, 'segments.json'), 'w');
    writeSync(list, '["bench.xzindex"]');
    closeSync(list);
    const text = passage(base, new Random(3), 300);
    const start = now();
    const wanted = named.map((d) => ({ ...d, bytes: 1, read: () => Promise.reject(new Error('not read')) }));
    const { matcher } = await openIndex(folder, wanted);
    matchText(matcher, text);
    return now() - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
