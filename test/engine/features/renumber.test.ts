import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import {
  convertLabels,
  renumberDocument,
  renumberRun,
} from '../../../server/src/engine/features/renumber.ts';
import { applyEdits } from '../../support/ruleCases.ts';
import { plan, regulation, soundDrafts } from '../../support/soundDrafts.ts';

describe('renumbering', () => {
  it('leaves sound documents alone', () => {
    for (const text of Object.values(soundDrafts)) assert.deepEqual(renumberDocument(read(text)).edits, []);
  });

  it('numbers the series at an offset and no other', () => {
    const text = plan.replace('2.大力弘扬', '5.大力弘扬').replace('2.深化产教融合', '6.深化产教融合');
    const fixed = applyEdits(text, renumberRun(read(text), text.indexOf('大力弘扬')).edits);
    assert.equal(fixed, plan.replace('2.深化产教融合', '6.深化产教融合'));
  });

  it('takes cross references along when an article is put in', () => {
    const text = regulation.replace(
      '第五条　有下列情形之一的',
      '第五条　用人单位应当建立集体协商制度。\n\n第五条　有下列情形之一的',
    );
    const fixed = applyEdits(text, renumberDocument(read(text)).edits);
    assert.match(fixed, /第六条　有下列情形之一的/);
    assert.match(fixed, /第七条　用人单位应当按照本条例第[五六]条第一款第二项的规定/);
    assert.match(fixed, /第十一条　本条例自2025年5月1日起施行/);
  });

  const statute = (last: string): string =>
    `江海省产业工人权益保障办法

第一条 为了保障产业工人合法权益，制定本办法。
第二条 本办法适用于本省行政区域内的产业工人。
第四条 用人单位应当按时足额支付工资。
第五条 用人单位应当依法缴纳社会保险费。
第六条 用人单位应当提供职业技能培训。
第七条 违反第四条规定的，由县级以上人民政府责令改正。
${last}
第九条 本办法自2025年5月1日起施行。
`;
  const renumbered = (text: string) => {
    const { edits, left } = renumberDocument(read(text));
    return { text: applyEdits(text, edits), left };
  };

  it('takes bare references along where no other document is spoken of', () => {
    const { text, left } = renumbered(
      statute('第八条 违反第五条、第六条规定的，处一万元以下罚款；依照第七条处理。'),
    );
    assert.equal(left, 0);
    assert.match(text, /第六条 违反第三条规定的/);
    assert.match(text, /第七条 违反第四条、第五条规定的，处一万元以下罚款；依照第六条处理。/);
  });

  it('leaves those that may go on about another law, and counts them', () => {
    const { text, left } = renumbered(
      statute(
        '第八条 依照《中华人民共和国劳动法》第五条办理；有第五条、第六条规定情形的，处一万元以下罚款。\n“第五条”是指本办法第五条。',
      ),
    );
    assert.equal(left, 2);
    assert.match(text, /劳动法》第五条办理；有第五条、第六条规定情形的/);
    assert.match(text, /“第五条”是指本办法第四条。/);
  });

  it('leaves those that name the articles of a law in a text of items', () => {
    const text =
      '关于犯罪罪名的意见\n\n1.背叛国家罪（第2条）\n3.分裂国家罪（第3条第1款）\n4.煽动分裂国家罪（第4条）\n';
    const { edits, left } = renumberDocument(read(text));
    assert.equal(applyEdits(text, edits), text.replace('\n3.', '\n2.').replace('\n4.', '\n3.'));
    assert.equal(left, 2);
  });

  it('counts a reference to the number that is missing', () => {
    const { text, left } = renumbered(statute('第八条 违反第三条规定的，处一万元以下罚款。'));
    assert.equal(left, 1);
    assert.match(text, /第七条 违反第三条规定的/);
  });

  it('counts what two labels with one number leave open', () => {
    const { left } = renumbered(
      statute('第八条 违反第六条规定的，处罚款。').replace('第五条 用人', '第六条 用人'),
    );
    assert.equal(left, 1);
  });

  it('takes no reference along in a decision that amends another document', () => {
    const { left } = renumbered(
      statute('第八条 违反本办法第五条规定的，处罚款。').replace('保障办法', '保障办法修正案'),
    );
    assert.equal(left, 2);
  });

  it('never touches a label inside a quotation of a source', () => {
    const text = plan.replace('大力弘扬劳模精神。', '《意见》强调：“三、健全保障机制。”');
    for (const { span } of renumberDocument(read(text)).edits)
      assert.notEqual(text.slice(span.start, span.end), '三、');
  });

  it('leaves attachments the numbers that the note gives them', () => {
    const text =
      '江滨市工作方案\n\n附件：1.任务清单\n      2.自查表\n\n附件2\n自查表\n内容。\n\n附件1\n任务清单\n内容。\n';
    assert.deepEqual(renumberDocument(read(text)).edits, []);
    assert.deepEqual(renumberRun(read(text), text.indexOf('附件2')).edits, []);
  });

  it('is settled after one round', () => {
    const text = plan.replace('（三）维护', '（五）维护').replace('3.健全评价', '9.健全评价');
    const fixed = applyEdits(text, renumberDocument(read(text)).edits);
    assert.deepEqual(renumberDocument(read(fixed)).edits, []);
  });
});

describe('converting labels', () => {
  it('gives every label of a level another form', () => {
    const fixed = applyEdits(plan, convertLabels(read(plan), plan.indexOf('1.深入'), 'arabicParen'));
    assert.match(fixed, /（1）深入开展[\s\S]*（3）加强企业[\s\S]*（2）推动创新创造/);
    assert.doesNotMatch(fixed, /\n1\.深入/);
  });

  it('writes labels as the document writes others of their form', () => {
    const text = '一、任务\n1．宣讲。\n2．培训。\n二、要求\n1．领导。\n附件\n名单\n（一）甲组\n（二）乙组\n';
    const fixed = applyEdits(text, convertLabels(read(text), text.indexOf('（二）'), 'arabic'));
    assert.equal(fixed, text.replace('（一）', '1．').replace('（二）', '2．'));
  });

  it('does nothing where there is no level', () => {
    assert.deepEqual(convertLabels(read('没有序号的一段话。'), 3, 'arabic'), []);
  });
});
