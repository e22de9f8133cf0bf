import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { nextLabels } from '../../../server/src/engine/features/nextLabel.ts';
import { marks } from '../../support/marks.ts';

const offered = (sample: string): string[] => {
  const { text, cursors } = marks(sample);
  return nextLabels(read(text), cursors[0] as number).map((o) => o.label);
};

describe('the next label', () => {
  it('goes on with the items, and with the parts above', () => {
    assert.deepEqual(
      offered(
        '一、总体要求\n总的考虑。\n二、重点任务\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n▌',
      ),
      ['（三）', '三、'],
    );
  });

  it('goes on with items on lines that a word processor ended', () => {
    assert.deepEqual(offered('一、任务\v（一）强化引领。抓好落实。\v▌\v为此，各地要抓好落实。'), [
      '（二）',
      '二、',
    ]);
    assert.deepEqual(offered('一、任务\x85（一）强化引领。抓好落实。\x85\x85▌'), ['（二）', '二、']);
  });

  it('goes on where a bracket has been typed already', () => {
    const { text, cursors } = marks(
      '一、总体要求\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n（▌\n',
    );
    const [offer] = nextLabels(read(text), cursors[0] as number);
    assert.equal(offer?.label, '（三）');
    assert.equal(text.slice(offer?.replaces.start, offer?.replaces.end), '（');
  });

  it('takes the place of a closing bracket that the editor put in', () => {
    const { text, cursors } = marks('（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n（▌）\n');
    const [offer] = nextLabels(read(text), cursors[0] as number);
    assert.equal(offer?.label, '（三）');
    assert.equal(text.slice(offer?.replaces.start, offer?.replaces.end), '（）');
    assert.deepEqual(offered('（一）强化引领。\n（▌）等各项工作'), []);
  });

  it('offers the first item below where its like have items', () => {
    assert.deepEqual(
      offered('一、总体要求\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n二、重点任务\n▌'),
      ['三、', '（一）'],
    );
  });

  it('runs on through the parts where the document does', () => {
    assert.deepEqual(
      offered(
        '一、总体要求\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n二、重点任务\n（三）扩大就业。抓好服务。\n（四）保障权益。抓好监管。\n三、组织实施\n▌',
      ),
      ['四、', '（五）'],
    );
  });

  it('keeps the shape of articles and of Arabic labels', () => {
    assert.deepEqual(offered('第一条 为了管理，制定本办法。\n第二条 本办法适用于全市。\n▌'), ['第三条']);
    assert.deepEqual(offered('1. 完善制度。\n2. 健全机制。\n▌'), ['3.']);
  });

  it('is not offered in the middle of other words', () => {
    assert.deepEqual(offered('（一）强化引领。抓好落实。\n（二）提升技能。\n为此▌'), []);
    assert.deepEqual(offered('（一）强化引领。\n▌后面还有字。'), []);
    assert.deepEqual(offered('▌'), []);
  });
});
