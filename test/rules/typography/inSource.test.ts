import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { root } from '../../support/sources.ts';

describe('a mark that is doubled in a reprint', () => {
  const page = readFileSync(join(root, 'corpus/witnesses/003_f6f50c2152d9696c.txt'), 'utf8');
  const own = '评价方式、资格认证';
  const doubled = page.replace(own, '评价方式、、资格认证');

  it('is mended at once where it is the reprint’s own, and on demand where the source has it', () => {
    assert.notEqual(doubled, page);
    const found = analysed(doubled, builtinCorpus()).findings.filter(
      ({ rule }) => rule === 'typography/doubled-mark',
    );
    assert.deepEqual(
      found.map(({ span, fixes }) => [doubled.slice(span.start - 4, span.end), fixes[0]?.preferred]),
      [
        ['评价方式、、', true],
        ['资格认证、、', false],
      ],
    );
  });
});
