import assert from 'node:assert/strict';
import type { Source } from '../../../server/src/engine/corpus/model.ts';
import { createNameIndex } from '../../../server/src/engine/corpus/names.ts';

const source = (id: string, title: string, more: Partial<Source> = {}): Source => ({
  id,
  title,
  aliases: [],
  authority: 'central',
  status: 'current',
  relations: [],
  ...more,
});

const names = createNameIndex([
  source('explainer', '产业工人队伍建设改革知识问答', { authority: 'explanation', aliases: ['意见'] }),
  source('old', '中共中央 国务院关于推进城市安全发展的意见', { date: '2018-01-07', aliases: ['意见'] }),
  source('new', '中共中央 国务院关于深化产业工人队伍建设改革的意见', {
    date: '2024-10-12',
    aliases: ['意见'],
  }),
  source('plan', '新时期产业工人队伍建设改革方案', { documentNumber: '中发〔2017〕14号', aliases: ['方案'] }),
  source('law', '中华人民共和国工会法（2021年修正）', { authority: 'unspecified' }),
  source('rule', '上海市促进就业若干规定', { authority: 'unspecified' }),
  source('decision', '上海市人民代表大会常务委员会关于促进示范区建设的决定', { authority: 'unspecified' }),
  source('points', '国务院办公厅关于推进数字政府建设的工作要点'),
  source('local', '中共江海省委 江海省人民政府关于加强绿地保护的意见', { authority: 'unspecified' }),
]);

const samples: readonly (readonly [title: string, name: string, ids: readonly string[]])[] = [
  ['finds a title in its marks', '《新时期产业工人队伍建设改革方案》', ['plan']],
  [
    'finds a title whatever stands between joint issuers',
    '中共中央、国务院关于深化产业工人队伍建设改革的意见',
    ['new'],
  ],
  ['finds a title broken by spaces', '新时期产业工人 队伍建设改革方案', ['plan']],
  ['finds one of another kind without its issuers', '关于推进数字政府建设的工作要点', ['points']],
  ['finds a title without its issuers', '关于深化产业工人队伍建设改革的意见', ['new']],
  ['finds a title that lost its 的', '关于深化产业工人队伍建设改革意见', ['new']],
  ['finds what a notice issues', '关于印发《新时期产业工人队伍建设改革方案》的通知', ['plan']],
  ['finds a document number', '中发〔2017〕14号', ['plan']],
  ['finds a document number in square brackets', '中发[2017]14号', ['plan']],
  ['finds a document number in look-alike brackets', '中发﹝2017﹞14 号', ['plan']],
  ['finds a document number in full-width digits', '中发〔２０１７〕１４号', ['plan']],
  ['finds a document number with 第 and padding', '中发(2017)第014号', ['plan']],
  ['finds a law by its short title', '《工会法》', ['law']],
  ['finds a law without its version', '中华人民共和国工会法', ['law']],
  [
    'returns all sources that share a name, by authority and then the later date',
    '《意见》',
    ['new', 'old', 'explainer'],
  ],
  [
    'does not take a province’s document for the central one',
    '《江海省关于深化产业工人队伍建设改革的意见》',
    [],
  ],
  [
    'does not take that of a province’s two heads for it',
    '《中共江海省委 江海省人民政府关于深化产业工人队伍建设改革的意见》',
    [],
  ],
  ['does not take a ministry’s document for it', '《教育部等六部门关于深化产业工人队伍建设改革的意见》', []],
  [
    'knows the heads of party and state by other words',
    '《党中央、国务院关于推进城市安全发展的意见》',
    ['old'],
  ],
  ['does not take one city’s document for another’s', '《江滨市人民政府关于加强绿地保护的意见》', []],
  ['knows a province’s document by one issuer', '《江海省委关于加强绿地保护的意见》', ['local']],
  [
    'takes what another one issues as that one’s',
    '《江海省总工会关于印发〈新时期产业工人队伍建设改革方案〉的通知》',
    [],
  ],
  [
    'takes what is passed on for what it was',
    '《江海省委办公厅关于转发〈新时期产业工人队伍建设改革方案〉的通知》',
    ['plan'],
  ],
  ['does not confuse two numbers of a year', '中发〔2017〕1号', []],
  ['finds nothing for an unknown name', '《民法典》', []],
  ['finds nothing for no name', '《》', []],
];

describe('lookup of a source by name', () => {
  for (const [title, name, ids] of samples) {
    it(title, () =>
      assert.deepEqual(
        names.lookup(name).map((s) => s.id),
        ids,
      ),
    );
  }
});
