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
    for (const text of Object.values(soundDrafts)) assert.deepEqual(renumberDocument(read(text)), []);
  });

  it('numbers the series at an offset and no other', () => {
    const text = plan.replace('2.大力弘扬', '5.大力弘扬').replace('2.深化产教融合', '6.深化产教融合');
    const fixed = applyEdits(text, renumberRun(read(text), text.indexOf('大力弘扬')));
    assert.equal(fixed, plan.replace('2.深化产教融合', '6.深化产教融合'));
  });

  it('takes cross references along when an article is put in', () => {
    const text = regulation.replace(
      '第五条　有下列情形之一的',
      '第五条　用人单位应当建立集体协商制度。\n\n第五条　有下列情形之一的',
    );
    const fixed = applyEdits(text, renumberDocument(read(text)));
    assert.match(fixed, /第六条　有下列情形之一的/);
    assert.match(fixed, /第七条　用人单位应当按照本条例第[五六]条第一款第二项的规定/);
    assert.match(fixed, /第十一条　本条例自2025年5月1日起施行/);
  });

  it('never touches a label inside a quotation of a source', () => {
    const text = plan.replace('大力弘扬劳模精神。', '《意见》强调：“三、健全保障机制。”');
    for (const { span } of renumberDocument(read(text)))
      assert.notEqual(text.slice(span.start, span.end), '三、');
  });

  it('is settled after one round', () => {
    const text = plan.replace('（三）维护', '（五）维护').replace('3.健全评价', '9.健全评价');
    const fixed = applyEdits(text, renumberDocument(read(text)));
    assert.deepEqual(renumberDocument(read(fixed)), []);
  });
});

describe('converting labels', () => {
  it('gives every label of a level another form', () => {
    const fixed = applyEdits(plan, convertLabels(read(plan), plan.indexOf('1.深入'), 'arabicParen'));
    assert.match(fixed, /（1）深入开展[\s\S]*（3）加强企业[\s\S]*（2）推动创新创造/);
    assert.doesNotMatch(fixed, /\n1\.深入/);
  });

  it('does nothing where there is no level', () => {
    assert.deepEqual(convertLabels(read('没有序号的一段话。'), 3, 'arabic'), []);
  });
});
