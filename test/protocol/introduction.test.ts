import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import type { InitializeParams } from 'vscode-languageserver';
import { introductionOf } from '../../server/src/protocol/introduction.ts';

const path = resolve('/工作 区');
const uri = pathToFileURL(path).href;

describe('the folders that a client has open', () => {
  for (const [what, given, expected] of [
    [
      'are those it lists',
      { workspaceFolders: [{ uri: 'file:///甲', name: '甲' }], rootUri: uri },
      ['file:///甲'],
    ],
    ['are its root where it lists none', { workspaceFolders: [], rootUri: uri, rootPath: '/other' }, [uri]],
    ['are its root where it knows paths only', { rootPath: path }, [uri]],
    ['are none without a root', { workspaceFolders: null, rootUri: null, rootPath: null }, []],
  ] as const)
    it(what, () => {
      const params = {
        processId: null,
        capabilities: {},
        rootUri: null,
        ...given,
      } as unknown as InitializeParams;
      assert.deepEqual(introductionOf(params).folders, expected);
    });
});
