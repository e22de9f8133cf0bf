import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import {
  type Analysis,
  analyseNow,
  type Corpus,
  defaultSettings,
  type Finding,
  LineIndex,
} from '../../server/src/engine/index.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import {
  excerptAround,
  glanceOf,
  isGlanceable,
  seenSpan,
} from '../../server/src/workspace/session/glance.ts';
import { openDocument } from '../../server/src/workspace/session/textView.ts';
import { longDraft } from '../support/longDraft.ts';

const document = openDocument('file:///long.txt', 'plaintext', 1, longDraft(80_000));
const { text, lines } = document;

describe('a glance', () => {
  let corpus: Corpus;
  let whole: Analysis;
  before(async () => {
    ({ corpus } = await loadCorpus([fileURLToPath(new URL('../../corpus', import.meta.url))], nodeFileHost));
    whole = analyseNow({ text, corpus, settings: defaultSettings });
  });

  const glanceAt = (first: number, last = first + 40) => {
    const excerpt = excerptAround(text, seenSpan(lines, { first, last }));
    const analysis = analyseNow({ text: excerpt.text, corpus, settings: defaultSettings, as: 'draft' });
    return glanceOf(document, excerpt, analysis);
  };
  const named = ({ rule, severity, span, message }: Finding): string =>
    JSON.stringify([rule, severity, span, message]);

  for (const share of [0, 0.3, 0.6, 1])
    it(`finds at ${share * 100} % of a draft what the whole finds there`, () => {
      const glance = glanceAt(Math.floor(share * (lines.lineCount - 1)));
      assert.ok(glance && glance.findings.length > 5);
      const there = whole.findings.filter(
        ({ rule, span }) =>
          /^(divergence|source|formula)\//.test(rule) &&
          glance.span.start <= span.start &&
          span.end <= glance.span.end,
      );
      assert.deepEqual(glance.findings.map(named), there.map(named));
    });

  it('covers the lines that are seen', () => {
    for (let first = 0; first < lines.lineCount; first += 97) {
      const glance = glanceAt(first, first + 30);
      assert.ok(glance && glance.span.start <= lines.startOf(first));
      assert.ok(glance.span.end >= Math.min(lines.startOf(first + 31), text.trimEnd().length));
    }
  });

  it('says nothing about a line of which both ends are out of sight', () => {
    const line = openDocument('file:///line.txt', 'plaintext', 1, text.replaceAll('\n', ''));
    const excerpt = excerptAround(line.text, { start: 40_000, end: 44_000 });
    const analysis = analyseNow({ text: excerpt.text, corpus, settings: defaultSettings });
    assert.equal(glanceOf(line, excerpt, analysis), undefined);
  });
});

describe('what is glanced at', () => {
  it('is a long text that ignores nothing at large', () => {
    assert.ok(isGlanceable(text));
    assert.ok(!isGlanceable(text.slice(0, 20_000)));
    assert.ok(!isGlanceable(`<!-- xunzhang-ignore-file formula -->\n${text}`));
    assert.ok(isGlanceable(`<!-- xunzhang-ignore formula -->\n${text}`));
  });

  it('is the beginning where nobody says what is seen', () => {
    assert.equal(excerptAround(text, seenSpan(lines)).stretch.start, 0);
  });

  it('is a bounded stretch with what is seen in it, for any text and any lines', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.integer({ min: 0, max: 30_000 }).map((n) => '字'.repeat(n)),
    );
    const number = fc.oneof(fc.integer({ min: -2, max: 60 }), fc.constantFrom(Number.NaN, 0.5, 1e9));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), number, number, (parts, first, last) => {
        const any = parts.join('\n');
        const seen = seenSpan(new LineIndex(any), { first, last });
        const excerpt = excerptAround(any, seen);
        const { stretch, head } = excerpt;
        assert.ok(0 <= stretch.start && stretch.start <= seen.start);
        assert.ok(seen.end <= stretch.end && stretch.end <= any.length);
        assert.ok(stretch.end - stretch.start <= 16_000 && 0 <= head && head <= stretch.start);
        assert.equal(excerpt.text, any.slice(0, head) + any.slice(stretch.start, stretch.end));
      }),
    );
  });
});
