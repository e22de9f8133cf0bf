import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import {
  type CrossReference,
  findReferences,
  referenceAt,
} from '../../../server/src/engine/document/references/references.ts';
import { plan, regulation } from '../../support/soundDrafts.ts';

const textOf = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);
const resolve = (text: string): string[] =>
  findReferences(read(text)).map(
    (r) =>
      `${textOf(text, r.span)} → ${r.targets.map((t) => textOf(text, t.selection).slice(0, 14)).join(' | ') || describeMissing(r)}`,
  );
const describeMissing = ({ certain, missing }: CrossReference): string =>
  missing.length > 0 ? `missing ${missing.map((m) => m.value).join()}` : certain ? 'unknown' : 'open';

describe('cross references', () => {
  it('find parts, items and attachments of a plan', () => {
    assert.deepEqual(resolve(plan), [
      '第二部分第（一）项 → （一）加强思想政治引领',
      '附件1 → 重点任务分工表',
      '附件2 → 工作进度安排',
    ]);
  });

  it('take a list of numbers with the word that counts them, and none that no such word follows', () => {
    const named = (text: string): string[] =>
      findReferences(read(text)).map((r) => r.pointers.flatMap((p) => p.values).join());
    assert.deepEqual(named('　　违反本办法第一、第二、第三条的，从其规定。'), ['1,2,3']);
    assert.deepEqual(named(`　　按照${'第一、'.repeat(300)}条。`), []);
  });

  it('follow 条 款 项 in a statute', () => {
    assert.deepEqual(resolve(regulation), [
      '前款 → 第五条　有下列情形之一的，用',
      '第五条第一款第二项 → （二）',
      '第四条 → 第四条',
      '第五条第一款 → 第五条　有下列情形之一的，用',
    ]);
  });

  const article = (words: string) =>
    regulation.replace('第九条　行政机关工作人员滥用职权的，依法给予处分。', `第九条　${words}`);
  const last = (words: string): string | undefined => resolve(article(words)).at(-1);

  it('take numbers in digits for items with such labels, and those of one list for items of one kind', () => {
    const division =
      '任务分工\n一、思想引领\n1.开展宣讲。\n2.选树典型。\n二、技能提升\n3.开展竞赛。\n三、要求\n（一）其中第1、3项按月调度。\n（二）严格落实第2项。';
    assert.deepEqual(resolve(division), ['第1、3项 → 1. | 3.', '第2项 → 2.']);
  });

  it('resolve lists and ranges', () => {
    assert.equal(
      last('违反本条例第三条第（一）、（三）项规定的，给予处分。'),
      '第三条第（一）、（三）项 → （一） | （三）',
    );
    assert.equal(last('违反本条例第三条至第五条规定的，给予处分。'), '第五条 → 第五条');
    assert.equal(
      last('有本条例第五条第一款第（一）至（三）项情形的，给予处分。'),
      '第五条第一款第（一）至（三）项 → （一） | （二） | （三）',
    );
  });

  it('carry on from the article named before', () => {
    assert.equal(
      last('违反本条例第五条第一款、第二款规定的，给予处分。'),
      '第二款 → 前款规定的支付期限由省人力资',
    );
    assert.equal(last('依照前条规定给予处分。'), '前条 → 第八条');
  });

  it('say what is missing', () => {
    assert.equal(last('违反本条例第三十条规定的，给予处分。'), '第三十条 → missing 30');
    assert.equal(last('违反本条例第三条第（七）项规定的，给予处分。'), '第三条第（七）项 → missing 7');
    assert.equal(last('依照前款规定给予处分。'), '前款 → missing 0');
  });

  it('do not miss what stands before the first article of an excerpt', () => {
    const excerpt = '第十条　用人单位违反前条规定的，给予处分。\n第十一条　';
    assert.deepEqual(resolve(`${excerpt}依照本条例第三条、前条、前三条的规定办理。`), [
      '前条 → unknown',
      '第三条 → unknown',
      '前条 → 第十条',
      '前三条 → unknown',
    ]);
  });

  it('count back no further than the first article of their own document', () => {
    assert.deepEqual(
      resolve(
        '某某条例\n第一条　为了规范管理，制定本条例。\n第二条　全市适用。\n\n某某条例实施办法\n第一条　违反前条规定的，给予处分。\n第二条　违反前条规定的，给予处分。\n',
      ),
      ['前条 → missing 0', '前条 → 第一条'],
    );
  });

  it('leave references to other documents alone', () => {
    for (const words of [
      '依照《中华人民共和国劳动法》第九十条规定给予处分。',
      '依照刑法第一百三十四条、第一百三十五条的规定追究责任。',
      '《条例》指出：“第八十八条规定的除外。”',
      '该法第七十七条另有规定的，从其规定。',
    ])
      assert.equal(resolve(article(words)).length, resolve(article('')).length, words);
  });

  it('take words that only look like references for what they are', () => {
    for (const words of [
      '符合第三条件的项目、第二款式产品、第一章程草案。',
      '前项目经理。',
      '第五条例会制度。',
    ])
      assert.equal(resolve(article(words)).length, resolve(article('')).length, words);
  });

  it('are found by offset', () => {
    const references = findReferences(read(plan));
    const at = plan.indexOf('附件2，') < 0 ? plan.indexOf('附件2。') : plan.indexOf('附件2，');
    assert.equal(referenceAt(references, at + 1)?.pointers[0]?.unit, '附件');
    assert.equal(referenceAt(references, 0), undefined);
  });
});
