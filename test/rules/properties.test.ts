import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberingRules } from '../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../server/src/engine/rules/official/index.ts';
import { typographyRules } from '../../server/src/engine/rules/typography/index.ts';
import { renderMessage } from '../../server/src/messages/index.ts';
import { applyEdits, findingsOf } from '../support/ruleCases.ts';

const rules = [...numberingRules, ...officialRules, ...typographyRules];

/** Pieces that documents, and slips in them, are made of. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、',
    '二、',
    '三、',
    '四、',
    '（一）',
    '（二）',
    '（三）',
    '(三)',
    '（三 ',
    '二 ',
    '第二　',
    '2加强',
    '（四)',
    '1.',
    '2、',
    '３．',
    '①',
    '⑵',
    '㈢',
    '第一条　',
    '第二条',
    '第3条',
    '第二条之一',
    '第一章　总则',
    '第二部分',
    '附件：',
    '附件1',
    '附件2',
    '目　录',
    '一是',
    '：1.加强；',
    '3.落实；',
    '二是',
    '首先，',
    '其次、',
    '第一，',
    '第二、',
    '“',
    '”',
    '"',
    '‘',
    '《',
    '》',
    '（',
    '）',
    '(',
    ')',
    '……',
    '...',
    '——',
    '--',
    '等',
    '、等',
    '，，',
    '。。',
    '××年',
    '【】',
    '中发[2017]第014号',
    '见第（三）条',
    '（见1、2）',
    '；2）',
    '本办法第九条第二款',
    '前款',
    '上述第二项',
    '2025年03月05日',
    '江海省总工会　2025年3月5日',
    '江海省总工会',
    '抄送：',
    '各市、县人民政府',
    '以下三项措施：',
    '坚持党的领导',
    '加强组织建设。',
    '落实责任；',
    '全面推进',
    '\u200b',
    '\u00a0',
    '⼯',
    '○',
    '𠮷',
    '\n',
    '\n\n',
    '\r\n',
    '　　',
    '# ',
    '**',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const draft = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('rules on any text', () => {
  it('never throw, point inside the text, and speak in both languages', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { span, message, fixes, rule } of findingsOf(rules, text)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, rule);
          for (const said of [message, ...fixes.map((f) => f.title)])
            for (const locale of ['zh-cn', 'en'] as const)
              assert.doesNotMatch(renderMessage(said, locale), /\{\w+\}|^\w+\/\w+/, `${rule} ${said.key}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offer fixes whose edits can be applied, at most one of them preferred', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { fixes } of findingsOf(rules, text)) {
          for (const { edits } of fixes) applyEdits(text, edits);
          assert.ok(fixes.filter((f) => f.preferred).length <= 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('find the same in the same text', () => {
    fc.assert(
      fc.property(draft, (text) => assert.deepEqual(findingsOf(rules, text), findingsOf(rules, text))),
      { numRuns: 100 },
    );
  });

  it('say nothing above information where the norm itself is soft', () => {
    for (const { meta } of rules)
      if (meta.norm.strength === 'standardSoft')
        assert.ok(['information', 'hint', 'off'].includes(meta.severity), meta.id);
  });
});
