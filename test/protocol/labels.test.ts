import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shortLabels } from '../../server/src/protocol/convert/labels.ts';

describe('labels of a list of wordings', () => {
  it('are the wordings, or their beginnings', () => {
    assert.deepEqual(shortLabels(['制度，', '大宗食材实行公开招标、集中定点采购，建立供货商名录。']), [
      '制度，',
      '大宗食材实行公开招标、集中定点采购，…',
    ]);
  });

  it('show where those part that begin alike', () => {
    assert.deepEqual(
      shortLabels([
        '会为基本形式的企事业单位民主管理制度，涉及产业工人切身利益的重大事项必须依法审议。',
        '会为基本形式的企事业单位民主管理制度建设，推进厂务公开。',
        '会为基本形式。',
      ]),
      ['会为基本…制度，涉及产业工人切身利益的…', '会为基本…制度建设，推进厂务公开。', '会为基本形式。'],
    );
  });
});
