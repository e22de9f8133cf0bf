import assert from 'node:assert/strict';
import { gap } from '../../../server/src/engine/rules/numbering/gap.ts';
import { renderMessage } from '../../../server/src/messages/index.ts';
import { applyEdits, findingsOf } from '../../support/ruleCases.ts';

const measure = (last: string): string =>
  `江海省产业工人权益保障办法

第一条 为了保障产业工人合法权益，制定本办法。
第二条 本办法适用于本省行政区域内的产业工人。
第四条 用人单位应当按时足额支付工资。
第五条 用人单位应当依法缴纳社会保险费。
第六条 违反第四条规定的，由县级以上人民政府责令改正。
第七条 ${last}
第八条 本办法自2025年5月1日起施行。
`;

const fixOf = (text: string) => {
  const [fix, ...others] = findingsOf([gap], text)[0]!.fixes;
  assert.deepEqual(others, []);
  return fix!;
};

describe('renumbering a series as a fix', () => {
  it('takes every reference along', () => {
    const text = measure('违反第五条、第六条规定的，处一万元以下罚款。');
    const { title, edits, preferred } = fixOf(text);
    assert.equal(preferred, true);
    assert.equal(renderMessage(title, 'zh-cn'), '重排这一组序号（改 8 处，引用随之）');
    assert.match(applyEdits(text, edits), /第六条 违反第四条、第五条规定的，处一万元以下罚款。/);
  });

  it('says how many references it leaves, and is not the preferred one then', () => {
    const text = measure('依照《中华人民共和国劳动法》第九十一条处理；有第五条规定情形的，从重处罚。');
    const { title, edits, preferred } = fixOf(text);
    assert.equal(preferred, false);
    assert.equal(renderMessage(title, 'zh-cn'), '重排这一组序号（改 6 处；另有 1 处引用所指不能断定，未改）');
    assert.equal(
      renderMessage(title, 'en'),
      'Renumber this series (6; references left alone, as they may mean something else: 1)',
    );
    assert.match(applyEdits(text, edits), /第六条 依照《中华人民共和国劳动法》第九十一条处理；有第五条规定/);
  });
});
