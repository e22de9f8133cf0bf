import assert from 'node:assert/strict';
import { createLedger, type Diagnostics } from '../../server/src/protocol/runtime/ledger.ts';
import type { Checked } from '../../server/src/workspace/session/checker.ts';
import { type OpenDocument, openDocument } from '../../server/src/workspace/session/textView.ts';

const uri = 'file:///w/a.policy';
let stamps = 0;
const checkedOf = (document: OpenDocument): Checked => ({
  document,
  analysis: {} as Checked['analysis'],
  stamp: ++stamps,
  elapsed: 0,
});
const saying = (message: string): Diagnostics => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return { items: () => [{ message, range }], json: () => JSON.stringify([{ message, range }]) };
};

describe('the ledger of diagnostics', () => {
  it('makes them once for an analysis', () => {
    let made = 0;
    const ledger = createLedger(() => saying(`${++made}`));
    const checked = checkedOf(openDocument(uri, 'policy-zh', 1, '甲'));
    assert.equal(ledger.of(checked), ledger.of(checked));
    assert.equal(made, 1);
  });

  it('keeps their name where the same text is checked again and nothing else is said', () => {
    let says = '脱文';
    const ledger = createLedger(() => saying(says));
    const document = openDocument(uri, 'policy-zh', 1, '甲');
    const { id } = ledger.of(checkedOf(document));
    assert.equal(ledger.of(checkedOf(document)).id, id);
    says = '衍文';
    const changed = ledger.of(checkedOf(document));
    assert.notEqual(changed.id, id);
    assert.equal(ledger.of(checkedOf(document)).id, changed.id);
  });

  it('names them anew after an edit, for an editor may have moved its marks', () => {
    const ledger = createLedger(() => saying('脱文'));
    const first = ledger.of(checkedOf(openDocument(uri, 'policy-zh', 1, '甲')));
    const next = ledger.of(checkedOf(openDocument(uri, 'policy-zh', 2, '甲')));
    assert.notEqual(next.id, first.id);
  });

  it('forgets a document that is closed', () => {
    const ledger = createLedger(() => saying('脱文'));
    const document = openDocument(uri, 'policy-zh', 1, '甲');
    const { id } = ledger.of(checkedOf(document));
    ledger.forget(uri);
    assert.notEqual(ledger.of(checkedOf(document)).id, id);
  });
});
