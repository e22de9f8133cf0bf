import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  analyseNow,
  createCorpus,
  defaultSettings,
  type EditionParts,
} from '../../server/src/engine/index.ts';
import { loadCorpus, loadTexts } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { prebuiltFile, prebuiltMatcher } from '../../server/src/workspace/index/prebuiltIndex.ts';
import { root } from '../support/sources.ts';

describe('the index that was built with the product', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhang-'));
  const path = join(folder, 'corpus.xzindex');
  const dirs = [join(root, 'corpus')];
  let parts: readonly EditionParts[];
  before(async () => {
    ({ parts } = await loadTexts(dirs, nodeFileHost));
    writeFileSync(path, prebuiltFile(parts, createCorpus(parts)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the same as one that is made in memory', async () => {
    assert.ok(prebuiltMatcher(path, parts));
    const text = '一、总体要求\n坚持党对职工队伍建设的领导，巩固党执政的阶级基础，发挥工人阶级主力军作用。\n';
    const [kept, made] = await Promise.all(
      [path, undefined].map(async (prebuilt) => {
        const { corpus } = await loadCorpus(dirs, nodeFileHost, { prebuilt });
        return analyseNow({ text, corpus, settings: defaultSettings });
      }),
    );
    assert.ok(kept!.matches.length > 0);
    assert.deepEqual(kept!.matches, made!.matches);
    assert.deepEqual(kept!.findings, made!.findings);
  });

  it('serves no text that has changed since, none more and none fewer', () => {
    const [first, ...rest] = parts;
    assert.equal(prebuiltMatcher(path, [{ ...first!, digest: 'other' }, ...rest]), undefined);
    assert.equal(prebuiltMatcher(path, rest), undefined);
    assert.equal(prebuiltMatcher(path, [...parts, first!]), undefined);
    assert.equal(prebuiltMatcher(path, [...rest, first!]), undefined);
  });

  it('is done without where it is damaged or missing', () => {
    assert.equal(prebuiltMatcher(join(folder, 'nothing'), parts), undefined);
    const damaged = join(folder, 'damaged.xzindex');
    const bytes = prebuiltFile(parts, createCorpus(parts));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(damaged, bytes);
    assert.equal(prebuiltMatcher(damaged, parts), undefined);
  });
});
