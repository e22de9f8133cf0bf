import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import type { Finding, Message } from '../../../server/src/engine/findings/model.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { loadCorpus } from '../../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';

const folder = join(import.meta.dirname, '../../../corpus');
const source = readFileSync(join(folder, 'witnesses', '003_f6f50c2152d9696c.txt'), 'utf8').slice(0, 3000);
/** A draft with findings of many kinds. */
const draft = `关于推进产业工人队伍建设改革的意见

一、总体要求
（一）坚持党建引领，加强组织领导，见第（九）条。落实责任,提高待遇。
（三）健全工作机制。按前款规定办理，做好保障（包括经费。
(四) 大力弘扬劳模精神、工匠精神、劳动精神，造福全国职工。。
${source.replaceAll('应当', '可以').replaceAll('主体力量', '主力军')}
三、组织保障
`;

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 2 }),
  typed: fc.constantFrom('的', '，', '不', '', '\n', '“', '（二）', '。。'),
});

describe('the findings of a draft that is edited', () => {
  let corpus: Corpus;
  before(async () => {
    corpus = (await loadCorpus([folder], nodeFileHost)).corpus;
  });

  /** What a finding says wherever it stands: of places only how far they are from its own. */
  const said = ({ rule, severity, span, message, evidence, related }: Finding) => ({
    rule,
    severity,
    length: span.end - span.start,
    message,
    evidence,
    related: related?.map((other) => [
      other.span.start - span.start,
      other.span.end - span.start,
      other.message,
    ]),
  });

  it('are the same ones wherever they have the same message object', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const cache = createAnalysisCache();
        let text = draft;
        let known = new Map<Message, Finding>();
        for (const { at, removed, typed } of [{ at: 0, removed: 0, typed: '' }, ...edits]) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + typed + text.slice(start + removed);
          const { findings } = analyseNow({ text, corpus, settings: defaultSettings }, cache);
          const now = new Map(findings.map((finding) => [finding.message, finding]));
          assert.equal(now.size, findings.length);
          for (const [message, finding] of now) {
            const before = known.get(message);
            if (before) assert.deepEqual(said(finding), said(before));
          }
          known = now;
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 15) },
    );
  });

  it('keep it through an edit that has nothing to do with them', () => {
    const cache = createAnalysisCache();
    const first = analyseNow({ text: draft, corpus, settings: defaultSettings }, cache).findings;
    const at = draft.indexOf('落实责任');
    const text = `${draft.slice(0, at)}切实${draft.slice(at)}`;
    const then = analyseNow({ text, corpus, settings: defaultSettings }, cache).findings;
    assert.ok(first.length > 8, `${first.length} findings`);
    assert.equal(then.length, first.length);
    const lost = then.filter((finding, i) => finding.message !== first[i]?.message);
    const torn = then.filter(
      ({ span, related }) => span.start > at && related?.some((other) => other.span.end < at),
    );
    assert.deepEqual(lost, torn);
  });
});
