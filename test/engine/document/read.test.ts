import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { OutlineNode, Reading } from '../../../server/src/engine/document/model.ts';
import { read } from '../../../server/src/engine/document/read.ts';

const witnesses = new URL('../../../corpus/witnesses/', import.meta.url);
const received = readdirSync(witnesses).map((name) => readFileSync(new URL(name, witnesses), 'utf8'));

/** Pieces that structure is made of, so that random texts have much of it. */
const piece = fc.constantFrom(
  ...'一二十第条章节编（）()、.．：:；。，！？“”"《》—●①㈠⒈附件目录抄送#*1２3 \t\u3000工人改革意见通知委府年月日'.split(
    '',
  ),
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\v',
    '\u2028',
    '一、',
    '（一）',
    '第一条　',
    '附件1\n',
    '2024年12月3日\n',
    '一是',
    '首先，',
    '\u200b',
    '\ud842',
  ],
);
const texts = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));

function assertSound(reading: Reading): void {
  const { text, lines, paragraphs, sentences, labels, outline } = reading;
  assert.equal(lines.map((l) => text.slice(l.span.start, l.span.end)).join(''), text, 'no character is lost');
  let at = 0;
  paragraphs.forEach((p, i) => {
    assert.equal(p.index, i);
    assert.ok(p.span.start >= at && p.span.start < p.span.end, 'paragraphs in order');
    assert.ok(p.pieces.length > 0);
    assert.equal(p.pieces[0]?.start, p.span.start);
    assert.equal(p.pieces.at(-1)?.end, p.span.end);
    if (p.label) assert.ok(p.label.span.start === p.span.start && p.label.span.end <= p.span.end);
    at = p.span.start;
  });
  at = 0;
  for (const s of sentences) {
    const p = paragraphs[s.paragraph];
    assert.ok(p && s.span.start >= at && s.span.start < s.span.end, 'sentences in order');
    assert.ok(s.span.start >= p.span.start && s.span.end <= p.span.end);
    at = s.span.end;
  }
  at = -1;
  for (const l of labels) {
    assert.ok(l.span.start > at && l.span.start < l.span.end, 'labels in order');
    at = l.span.start;
  }
  const visit = (nodes: readonly OutlineNode[], from: number, to: number, level: number): void => {
    let start = from;
    for (const node of nodes) {
      assert.ok(node.span.start >= start && node.span.end <= to && node.level === level, 'outline nests');
      assert.ok(node.heading.start <= node.heading.end);
      visit(node.children, node.span.start, node.span.end, level + 1);
      start = node.span.start;
    }
  };
  visit(outline, 0, text.length, 0);
}

describe('read', () => {
  it('is sound on the texts as received', () => received.forEach((text) => void assertSound(read(text))));

  it('is sound on any text', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, markdown) => assertSound(read(text, { markdown }))),
      {
        numRuns: 300,
      },
    );
  });

  it('has lines end at whatever ends a line in any program', () => {
    const written = (text: string, ends: string) => {
      const { lines, paragraphs, labels, sentences, quotations, citations, elements, outline } = read(text);
      const structure = { lines, paragraphs, labels, sentences, quotations, citations, elements, outline };
      return JSON.stringify(structure).replaceAll(JSON.stringify(ends).slice(1, -1), '\\n');
    };
    const given = fc.oneof(
      texts.map((text) => text.replace(/[\r\v\u2028]/g, '\n')),
      fc.tuple(fc.constantFrom(...received), fc.nat()).map(([text, from]) => {
        const start = from % text.length;
        return text.slice(start, start + 2000).replace(/\r/g, '');
      }),
    );
    fc.assert(
      fc.property(given, fc.constantFrom('\r', '\v', '\f', '\u2028', '\u2029'), (text, ends) =>
        assert.equal(written(text.replaceAll('\n', ends), ends), written(text, '\n')),
      ),
      { numRuns: 300 },
    );
  });

  it('reads what was typed with soft line breaks as lines of their own', () => {
    const { paragraphs, labels, text } = read(
      '关于开展检查的通知\v各市人民政府：\v现将有关事项通知如下。\v一、总体要求\u0085（一）加强领导。要抓好落实。\u2029二、保障措施\f第三页的话。',
    );
    const of = (spans: readonly { span: { start: number; end: number } }[]) =>
      spans.map(({ span: { start, end } }) => text.slice(start, end));
    assert.deepEqual(of(paragraphs), [
      '关于开展检查的通知',
      '各市人民政府：',
      '现将有关事项通知如下。',
      '一、总体要求',
      '（一）加强领导。要抓好落实。',
      '二、保障措施',
      '第三页的话。',
    ]);
    assert.deepEqual(of(labels), ['一、', '（一）', '二、']);
  });

  it('answers an empty text', () => assertSound(read('')));

  it('takes time in proportion to the length of the text', () => {
    const one = received.join('\n').repeat(4);
    const time = (text: string): number => {
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    time(one);
    const short = Math.min(time(one), time(one));
    const long = Math.min(time(one.repeat(4)), time(one.repeat(4)));
    assert.ok(long < 9 * short + 50_000, `${short} µs for one, ${long} µs for four`);
  });

  it('keeps white space and marks out of the content of lines', () => {
    const { lines, text } = read('　　[bookmark: _Toc1]一、总体要求 \r\n\r\n## 二、主要任务', {
      markdown: true,
    });
    assert.deepEqual(
      lines.map((l) => text.slice(l.content.start, l.content.end)),
      ['一、总体要求', '', '二、主要任务'],
    );
  });
});
