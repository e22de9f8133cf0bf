import assert from 'node:assert/strict';
import { Attached } from '../../../server/src/engine/text/attached.ts';

describe('what is attached to an object', () => {
  it('is found by whoever attached it, and replaced', () => {
    const lengths = new Attached<object, number>();
    const names = new Attached<object, string>();
    const draft = { text: '二、主要任务' };
    assert.equal(lengths.get(draft), undefined);
    lengths.set(draft, 6);
    names.set(draft, '主要任务');
    lengths.set(draft, 7);
    assert.equal(lengths.get(draft), 7);
    assert.equal(names.get(draft), '主要任务');
  });

  it('is seen by nobody else', () => {
    const kept = new Attached<object, number>();
    const draft = { text: '二、主要任务' };
    kept.set(draft, 6);
    assert.deepEqual(draft, { text: '二、主要任务' });
    assert.deepEqual(JSON.stringify(draft), '{"text":"二、主要任务"}');
    assert.equal(kept.get({ ...draft }), undefined);
  });
});
