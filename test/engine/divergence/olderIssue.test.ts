import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Source } from '../../../server/src/engine/index.ts';
import { analysed } from '../../support/judged.ts';

/** A regulation as it was passed in 2016 and as it was revised in 2023. */
const regulation = (revised: boolean): string => `江海省安全生产条例

第一章　总则

第一条　为了加强安全生产工作，防止和减少生产安全事故，保障人民群众生命和财产安全，促进经济社会持续健康发展，根据《中华人民共和国安全生产法》等法律、行政法规，结合本省实际，制定本条例。

第二条　在本省行政区域内从事生产经营活动的单位的安全生产及其监督管理，适用本条例。

第二章　生产经营单位的安全生产保障

第三条　生产经营单位应当建立健全全员安全生产责任制，每年安全生产投入不低于上一年度营业收入的${revised ? '1.5%' : '1%'}。

第四条　生产经营单位应当依法履行下列义务：

（一）组织制定安全生产规章制度和操作规程；

（二）${revised ? '组织实施风险分级管控和隐患排查治理' : '督促检查安全生产工作，及时消除生产安全事故隐患'}。

第五条　从业人员在${revised ? '一百' : '三百'}人以上的生产经营单位，应当设置安全生产管理机构或者配备${revised ? '专职' : '专职或者兼职'}安全生产管理人员。

第六条　本条例自${revised ? '2023年6月1日' : '2016年3月1日'}起施行。
`;

const source = (id: string, title: string, date: string): Source => ({
  id,
  title,
  aliases: [],
  date,
  authority: 'central',
  status: 'unknown',
  relations: [],
});

describe('two issues of a regulation, of which the title of one says the year', () => {
  for (const [how, older, newer] of [
    ['the older', '江海省安全生产条例（2016年）', '江海省安全生产条例'],
    ['the newer', '江海省安全生产条例', '江海省安全生产条例（2023年修订）'],
    ['both', '江海省安全生产条例（2016年）', '江海省安全生产条例（2023年修订）'],
  ] as const) {
    const corpus = createCorpus([
      { source: source('2023', newer, '2023-03-30'), text: regulation(true), uri: 'file:///2023.txt' },
      { source: source('2016', older, '2016-01-15'), text: regulation(false), uri: 'file:///2016.txt' },
    ]);
    for (const revised of [true, false])
      it(`takes a reprint of the ${revised ? 'newer' : 'older'} for what it is: ${how}`, () => {
        const { findings, reprints, as } = analysed(regulation(revised), corpus);
        assert.deepEqual(
          [as, reprints.map((reprint) => reprint.source), findings.map(({ rule }) => rule)],
          ['reprint', [revised ? '2023' : '2016'], []],
        );
      });
  }
});
