import assert from 'node:assert/strict';
import {
  alteredPassage,
  lazyPassage,
  unjudgedPassage,
} from '../../../server/src/engine/divergence/lazyPassage.ts';
import type { Passage } from '../../../server/src/engine/divergence/model.ts';

const known = {
  match: {
    source: '2024-opinions',
    draft: { start: 3, end: 9 },
    edition: { start: 40, end: 46 },
    edits: [],
    matched: 6,
  },
  frame: { kind: 'plain', span: { start: 3, end: 9 }, cited: [] },
  verdict: 'verbatim',
  divergences: [],
  alsoIn: [],
} as const satisfies Omit<Passage, 'address'>;

describe('passages whose address is looked up', () => {
  const counted = (): { passage: Passage; asked: () => number } => {
    let asked = 0;
    const place = {
      get address() {
        asked++;
        return '二（三）第1句';
      },
    };
    return { passage: lazyPassage(known, place), asked: () => asked };
  };

  it('are like others to those who read or write them out', () => {
    const plain = { ...known, address: '二（三）第1句' };
    const { passage } = counted();
    const { match, frame, verdict, divergences, address, alsoIn } = passage;
    assert.deepEqual({ match, frame, verdict, divergences, address, alsoIn }, plain);
    assert.equal(
      JSON.stringify(passage),
      JSON.stringify({ match, frame, verdict, divergences, address, alsoIn }),
    );
  });

  it('keep a verdict that is looked up through copies', () => {
    let asked = 0;
    const passage = unjudgedPassage(known, { address: '' }, () => {
      asked++;
      return 'adapted';
    });
    const copy = alteredPassage(passage, { frame: { ...known.frame, cited: ['2024-opinions'] } });
    assert.equal(asked, 0);
    assert.equal(copy.verdict, 'adapted');
    assert.deepEqual(copy.frame.cited, ['2024-opinions']);
  });

  it('are copied without its being looked up', () => {
    const { passage, asked } = counted();
    const copy = alteredPassage(alteredPassage(passage, { verdict: 'superseded' }), { liberties: [] });
    assert.equal(asked(), 0);
    assert.deepEqual(
      [copy.verdict, copy.liberties, copy.match, copy.address],
      ['superseded', [], passage.match, passage.address],
    );
  });
});
