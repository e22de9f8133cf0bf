import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Corpus } from '../../server/src/engine/index.ts';
import { createSourceUris, uriKey } from '../../server/src/workspace/session/sourceUris.ts';
import { corpusOf, editionOf } from '../support/analysed.ts';

describe('URIs of sources', () => {
  const ids = ['2024-opinions', '浙江/条例(2019-01-15)', '甲/乙/丙#1'];
  const corpus = corpusOf(Object.fromEntries(ids.map((id) => [id, `《${id}》的标题？100%\n正文。`])));

  for (const id of ids) {
    const edition = editionOf(corpus, id);
    it(`lead back to ${id} from the scheme`, () => {
      const uri = createSourceUris(true).uriOf(edition);
      assert.match(uri, /^xunzhang-source:\/.+\/.+\.txt$/);
      assert.equal(createSourceUris(true).editionAt(uri, corpus), edition);
      // As editors spell it after parsing and printing.
      assert.equal(createSourceUris(true).editionAt(decodeURI(uri), corpus), edition);
    });

    it(`lead back to ${id} from its file`, () => {
      const uris = createSourceUris(false);
      assert.equal(uris.editionAt(uris.uriOf(edition), corpus), edition);
      assert.equal(uris.editionAt(encodeURI(uris.uriOf(edition)), corpus), edition);
    });
  }

  it('are undefined for other documents', () => {
    assert.equal(createSourceUris(true).editionAt('file:///draft.txt', corpus), undefined);
    assert.equal(createSourceUris(true).editionAt('xunzhang-source:/nothing', corpus), undefined);
    assert.equal(createSourceUris(true).editionAt('xunzhang-source:/%E0%A4%A/x.txt', corpus), undefined);
  });

  it('are asked of a corpus only where a document lies in its folders', () => {
    const uris = createSourceUris(false);
    let asked = 0;
    const counted: Corpus = {
      ...corpus,
      matcher: corpus.matcher,
      folders: ['file:///%E5%BA%93'],
      edition(id) {
        asked++;
        const edition = corpus.edition(id);
        return (
          edition &&
          Object.defineProperty(edition, 'uri', { configurable: true, value: `file:///库/${id}.txt` })
        );
      },
    };
    for (const elsewhere of ['file:///draft.txt', 'file:///库外/稿.txt', 'untitled:库'])
      assert.equal(uris.editionAt(elsewhere, counted), undefined);
    assert.equal(asked, 0);
    assert.equal(uris.editionAt('file:///库/2024-opinions.txt', counted)?.source.id, '2024-opinions');
    assert.equal(uris.editionAt('file:///库/无.txt', counted), undefined);
  });

  it('are the same however a client spells a Windows drive', () => {
    assert.equal(uriKey('file:///C:/%E6%96%87.txt'), uriKey('file:///c%3A/文.txt'));
  });

  it('are the same whether letters are put together or taken apart, as macOS may have them', () => {
    assert.equal(uriKey('file:///e%CC%81.txt'), uriKey('file:///%C3%A9.txt'));
  });
});
