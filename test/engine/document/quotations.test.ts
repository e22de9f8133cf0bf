import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';

const quoted = (text: string): string[] =>
  read(text).quotations.map(
    (q) => `${'>'.repeat(q.depth)}${text.slice(q.inner.start, q.inner.end)}${q.closed ? '' : '…'}`,
  );

describe('quotations of a text', () => {
  it('are found in curly, straight and corner marks', () => {
    assert.deepEqual(quoted('增强“四个意识”、坚定"四个自信"、做到「两个维护」。'), [
      '四个意识',
      '四个自信',
      '两个维护',
    ]);
  });

  it('hold others inside them', () => {
    assert.deepEqual(quoted('会议指出：“要增强‘四个意识’，做到‘两个维护’。”'), [
      '要增强‘四个意识’，做到‘两个维护’。',
      '>四个意识',
      '>两个维护',
    ]);
  });

  it('take straight marks by turns within a paragraph, line breaks and stray spaces or not', () => {
    assert.deepEqual(quoted('深入开展"劳模工匠进校园"行动,开设"劳模 工匠大讲堂",做实"中国梦·劳动美"。'), [
      '劳模工匠进校园',
      '劳模 工匠大讲堂',
      '中国梦·劳动美',
    ]);
  });

  it('run over several paragraphs where each repeats the opening mark', () => {
    const text = '通知要求：“各级要加强领导。\n“各级要抓好落实。\n“各级要总结经验。”\n此后无引文。';
    assert.deepEqual(quoted(text), ['各级要加强领导。\n“各级要抓好落实。\n“各级要总结经验。']);
  });

  it('end with their paragraph where the closing mark is lost', () => {
    assert.deepEqual(quoted('会议强调，“要抓好落实。\n另一段没有引号。\n“完整的一句。”'), [
      '要抓好落实。…',
      '完整的一句。',
    ]);
  });

  it('end behind a Latin word', () => {
    assert.deepEqual(quoted('用‘GDP’衡量，用“AI”赋能。'), ['GDP', 'AI']);
  });

  it('do not begin with a closing mark that nothing opened, nor with an apostrophe', () => {
    assert.deepEqual(quoted("工匠精神”入选流行语。it's OK。"), []);
  });
});
