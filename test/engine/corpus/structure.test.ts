import assert from 'node:assert/strict';
import type { OutlineNode } from '../../../server/src/engine/document/model.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { corpusFile } from '../../support/corpusFolder.ts';

const reading = (id: string) => read(corpusFile(`editions/${id}.txt`), { profile: 'auto', markdown: false });
const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);
const values = (nodes: readonly OutlineNode[], form: string): number[] =>
  all(nodes).flatMap((n) => (n.label?.form === form ? [n.label.value] : []));
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, i) => i + from);

describe('the structure of the built-in editions', () => {
  it('has nine parts and twenty-seven items running through them in 2024', () => {
    const { outline } = reading('2024-opinions');
    assert.deepEqual(values(outline, 'han'), upTo(9));
    assert.deepEqual(values(outline, 'hanParen'), upTo(27));
  });

  it('has three parts, five groups, twenty-five measures running through and four closing items in 2017', () => {
    const { outline } = reading('2017-plan');
    assert.deepEqual(values(outline, 'han'), upTo(3));
    assert.deepEqual(
      outline.filter((n) => n.label).map((n) => values(n.children, 'hanParen')),
      [upTo(3), upTo(5), upTo(4)],
    );
    assert.deepEqual(values(outline, 'arabic'), upTo(25));
  });

  it('has fifty questions in the explainer', () => {
    assert.deepEqual(values(reading('2022-questions').outline, 'han'), upTo(50));
  });

  for (const id of ['2024-opinions', '2017-plan', '2022-questions']) {
    it(`has a paragraph in every line of ${id}`, () => {
      const { text, paragraphs } = reading(id);
      assert.deepEqual(
        paragraphs.map((p) => text.slice(p.span.start, p.span.end)),
        text.trimEnd().split('\n'),
      );
    });
  }
});
