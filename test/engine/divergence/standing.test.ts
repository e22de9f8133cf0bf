import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedBy, standingOf } from '../../../server/src/engine/divergence/standing.ts';
import type { Reading } from '../../../server/src/engine/document/model.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { corpusFile } from '../../support/corpusFolder.ts';

const text = corpusFile('editions/2024-opinions.txt').slice(0, 5000);

const headingsIn = (nodes: Reading['outline']): { readonly span: Span }[] =>
  nodes.flatMap(({ heading, children }) => [
    ...(heading.start < heading.end ? [{ span: heading }] : []),
    ...headingsIn(children),
  ]);

/** Everything that a judgement may see around a stretch, by where it stands from there. */
function surroundings(
  { text, sentences, paragraphs, labels, elements, outline }: Reading,
  { start, end }: Span,
  seen: number,
) {
  const [from, to] = [Math.max(0, start - seen), Math.min(text.length, end + seen)];
  const near = <T extends { readonly span: Span }>(
    items: readonly T[],
    name: (item: T) => string,
  ): string[] =>
    items
      .filter(({ span }) => span.start < to && span.end > from)
      .map((item) => {
        const [a, b] = [Math.max(item.span.start, from), Math.min(item.span.end, to)];
        return `${name(item)} ${a - start} ${b - start}`;
      });
  return {
    text: text.slice(from, to),
    sentences: near(sentences, () => ''),
    paragraphs: near(paragraphs, (p) => p.kind),
    labels: near(labels, (l) => `${l.form} ${l.value} ${l.inline} ${l.quoted}`),
    elements: near(elements, (e) => e.kind),
    headings: near(headingsIn(outline), () => ''),
  };
}

const edit = fc.record({
  at: fc.nat({ max: text.length }),
  removed: fc.nat({ max: 40 }),
  put: fc.constantFrom(
    '的',
    '。',
    '\n',
    '“',
    '\n一、总体要求\n',
    '（三）',
    '',
    '《意见》指出：“',
    '\n\n附件1\n',
  ),
});

describe('what of a draft stands as it stood', () => {
  it('is no label that a quotation now holds which began far before it', () => {
    const items = Array.from(
      { length: 9 },
      (_, i) => `${i + 1}．推动党的创新理论在产业工人中落地生根，持续抓好主题宣传教育，开展普遍轮训。\n\n`,
    );
    const last =
      '10．企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训’；省总工会会同财政、税务等部门每年开展一次监督检查。\n';
    const draft = `一、总体要求\n\n${items.join('')}${last}`;
    const at = draft.indexOf('党');
    const [old, now] = [read(draft), read(`${draft.slice(0, at)}‘${draft.slice(at)}`)];
    const label = now.labels.find(({ value }) => value === 10);
    assert.ok(label?.quoted);
    const { prose } = standingOf(old, now);
    assert.equal(movedBy(prose, { start: label.span.start, end: label.span.end + 20 }), undefined);
  });

  it('is no item that has no heading any more, since an article far before holds it now', () => {
    const item = (i: number): string =>
      `${i}. 加强思想政治引领，健全保障产业工人主人翁地位制度。抓好落实。\n`;
    const items = [1, 2, 3, 4, 5, 6].map(item).join('');
    const draft = (first: string): string => `江海市实施方案\n\n${first}全面推进各项工作。\n${items}`;
    const [old, now] = [read(draft('0. ')), read(draft('第三条'))];
    const last = now.sentences.at(-1)?.span as Span;
    assert.equal(movedBy(standingOf(old, now).prose, last), undefined);
  });

  it('is as it was in wording and structure, with all that a judgement sees around it', () => {
    fc.assert(
      fc.property(edit, ({ at, removed, put }) => {
        const old = read(text);
        const now = read(text.slice(0, at) + put + text.slice(at + removed));
        const { quoted, prose } = standingOf(old, now);
        for (const { span } of now.sentences)
          for (const [standing, seen] of [
            [quoted, 256],
            [prose, 128],
          ] as const) {
            const by = movedBy(standing, span);
            if (by === undefined) continue;
            const was = { start: span.start - by, end: span.end - by };
            assert.deepEqual(surroundings(now, span, seen), surroundings(old, was, seen));
          }
      }),
      { numRuns: 60 },
    );
  });

  it('is everything where nothing was changed', () => {
    const standing = standingOf(read(text), read(text)).quoted;
    assert.equal(movedBy(standing, { start: 0, end: text.length }), 0);
  });

  it('is all but the neighbourhood of a typed character', () => {
    const at = text.indexOf('。', 2500);
    const now = read(`${text.slice(0, at)}的${text.slice(at)}`);
    const standing = standingOf(read(text), now).quoted;
    const moved = now.sentences.map(({ span }) => movedBy(standing, span));
    const first = moved.indexOf(undefined);
    const last = moved.lastIndexOf(undefined);
    assert.ok(moved.slice(0, first).every((by) => by === 0));
    assert.ok(moved.slice(last + 1).every((by) => by === 1));
    const near = (now.sentences[last]?.span.end ?? 0) - (now.sentences[first]?.span.start ?? 0);
    assert.ok(near < 1500, `${near}`);
  });
});
