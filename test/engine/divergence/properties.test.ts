import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const edition = corpus.edition('2024-opinions');
const text = (edition?.text ?? '').replaceAll('〔缺文〕', '');
const han = /^[\u4e00-\u9fff]$/;

/** An offset inside the text where a Han character stands between two others. */
const place = fc
  .integer({ min: 300, max: text.length - 300 })
  .filter((i) => [i - 1, i, i + 1].every((k) => han.test(text[k] ?? '')));

describe('judging any draft', () => {
  it('never throws, and every span lies in the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('《意见》要求：“', '”', '。', '\n', text.slice(400, 460))),
          {
            maxLength: 12,
          },
        ),
        (parts) => {
          const draft = parts.join('');
          for (const { match, divergences } of analysed(draft, corpus).passages) {
            assert.ok(
              match.draft.start >= 0 &&
                match.draft.end <= draft.length &&
                match.draft.start <= match.draft.end,
            );
            for (const d of divergences) assert.equal(d.draftText, draft.slice(d.draft.start, d.draft.end));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds a character put for another in a reprint, and its fix restores the text', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('鑫', '犇', '淼'), (at, other) => {
        const draft = text.slice(0, at) + other + text.slice(at + 1);
        const found = analysed(draft, corpus).findings.filter(
          (f) => f.rule.startsWith('divergence/') && f.span.start <= at && at < f.span.end,
        );
        assert.equal(found.length, 1);
        const edit = found[0]?.fixes[0]?.edits[0];
        assert.ok(edit);
        assert.equal(draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end), text);
      }),
      { numRuns: 25 },
    );
  });

  it('finds a character that was dropped, and its fix restores the text', () => {
    fc.assert(
      fc.property(place, (at) => {
        const draft = text.slice(0, at) + text.slice(at + 1);
        const found = analysed(draft, corpus).findings.filter(
          (f) => f.rule.startsWith('divergence/') && Math.abs(f.span.start - at) <= 3,
        );
        assert.equal(found.length, 1);
        const edit = found[0]?.fixes[0]?.edits[0];
        assert.ok(edit);
        assert.equal(draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end), text);
      }),
      { numRuns: 25 },
    );
  });

  it('is silent on the canonical texts themselves', () => {
    for (const id of ['2017-plan', '2024-opinions']) {
      const { findings } = analysed(corpus.edition(id)?.text ?? '', corpus);
      assert.deepEqual(
        findings.filter((f) => /^(?:divergence|source|reprint|quotation)\//.test(f.rule)),
        [],
      );
    }
  });
});
