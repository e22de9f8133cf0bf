import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const title = '江海市跨区取证协作办法';
const corpus = corpusOf({
  evidence: [
    title,
    '第一条 受托单位可以根据委托单位的请求，并经证人、鉴定人同意，协助安排本区的证人、鉴定人到对方辖区出庭。',
    '第二条 受托单位可以根据委托单位的请求，并经证人、鉴定人同意，协助安排本区的证人、鉴定人通过视频、音频作证。',
  ].join('\n'),
});

const quoting = (words: string): string => `近日召开会议。《${title}》规定：“${words}”下一步抓好落实。\n`;
const start = '受托单位可以根据委托单位的请求，并经证人、鉴定人同意，协助安排本区的证人、';

describe('a quotation of one of two sentences that begin alike', () => {
  for (const [rest, expected] of [
    ['鉴定人通过视频、音频作证。', []],
    ['鉴定人到对方辖区出庭。', []],
    ['音频作证。', ['error divergence/list 「」←「鉴定人通过视频、」']],
  ] as const) {
    it(`is held against the one that goes on like it: ${rest}`, () => {
      assert.deepEqual(divergencesIn(analysed(quoting(start + rest), corpus)), expected);
    });
  }
});
