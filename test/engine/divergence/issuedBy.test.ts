import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const opinions = '《关于深化产业工人队伍建设改革的意见》';
/** What a province makes of a sentence of the opinions. */
const goals = '力争到2035年，培养造就80名左右大国工匠、400名左右省级工匠、2000名左右市级工匠';
const share = '“企业按规定足额提取和使用职工教育经费，确保70%以上用于一线职工教育和培训。”';
const lead = '“由市总工会牵头、28个部门参与，加强对产业工人队伍建设改革的统筹协调。”';

/** Documents of other issuers, of which nothing is known. */
const others: readonly string[] = [
  `《中共江海省委 江海省人民政府关于深化产业工人队伍建设改革的意见》提出，${goals}。`,
  `《江海省关于深化产业工人队伍建设改革的意见》提出，${goals}。`,
  `《中共江海省委 江海省人民政府关于深化产业工人队伍建设改革的意见》明确：${share}`,
  `中共江海省委、江海省人民政府印发${opinions}（以下简称《意见》）。《意见》提出，${goals}。`,
  `中共江海省委、江海省人\n民政府近日联合印发${opinions}（以下简称《意见》）。《意见》提出，${goals}。`,
  `2025年3月，江海省委、省政府印发${opinions}。该《意见》提出，${goals}。`,
  `中共江海省委 江海省人民政府${opinions}指出：${share}`,
  `省委、省政府高度重视，结合实际出台了《意见》，明确“${goals}”。`,
  `省委印发${opinions}。${opinions}要求：${share}`,
  `省委常委会审议通过${opinions}。${opinions}提出，${goals}。`,
  `省《意见》提出，${goals}。`,
  `中共中央、国务院印发${opinions}（以下简称《意见》）后，省《意见》提出，${goals}。`,
  `我市《方案》要求：${lead}`,
  `我校《方案》要求：${lead}`,
  `集团《意见》共八章三十二条。《意见》明确，${goals}。`,
  `集团公司制定《方案》，提出${lead}`,
  `市总工会印发的《新时期产业工人队伍建设改革方案》要求：${lead}`,
  // Another document says so in its own sentence, the opinions only being named before.
  `《意见》印发后，江海省出台《若干措施》提出，${goals}。`,
  `《意见》印发后，江海省出台《若干措施》，提出“${goals}”。`,
  `贯彻落实《意见》，我省出台《若干措施》。《若干措施》提出，${goals}。`,
  `贯彻落实《意见》，我省印发文件。江海发〔2025〕3号要求：${share}`,
];

/** Where the source is meant, whoever else is named. */
const known: readonly string[] = [
  `《中共中央 国务院关于深化产业工人队伍建设改革的意见》提出，${goals}。`,
  `《中共中央办公厅 国务院办公厅关于深化产业工人队伍建设改革的意见》提出，${goals}。`,
  `${opinions}提出，${goals}。`,
  `中共中央、国务院印发${opinions}（以下简称《意见》）。《意见》提出，${goals}。`,
  `党中央、国务院高度重视，出台《意见》，提出“${goals}”。`,
  `中央《意见》提出，${goals}。`,
  `集团《意见》是按照中央部署起草的。中央出台的《意见》共九个部分。《意见》提出，${goals}。`,
  `${opinions}印发。集团《意见》是按照它起草的。《意见》提出，${goals}。`,
  `我省认真学习贯彻《意见》。《意见》提出，${goals}。`,
  `我省制定《意见》任务分工方案。《意见》提出，${goals}。`,
  `我省《意见》学习宣传工作全面展开。《意见》提出，${goals}。`,
  `省委常委会传达学习${opinions}（以下简称《意见》）。《意见》提出，${goals}。`,
  `省委、省政府转发${opinions}。${opinions}提出，${goals}。`,
  `省委印发《江海省产业工人队伍建设改革若干措施》，落实${opinions}。《意见》提出，${goals}。`,
];
const changed = ['80', '400', '2000'].map((own, i) => {
  const right = ['2000', '10000', '50000'][i];
  return `error divergence/number 「${own}」←「${right}」`;
});

describe('a document that is said to be of an issuer', () => {
  for (const text of others)
    it(`is none of another one’s: ${text}`, () =>
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${text}\n`, builtinCorpus())), []));

  for (const text of known)
    it(`is the source: ${text}`, () =>
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${text}\n`, builtinCorpus()), 'error'), changed));

  it('is the corpus’s own document of that issuer, where it has one', () => {
    const local = '中共江海省委 江海省人民政府关于深化产业工人队伍建设改革的意见';
    const about = local.replace(/^.*(?=关于)/, '');
    const sourceOf = (id: string, title: string, issuer: string) =>
      ({
        id,
        title,
        issuer,
        aliases: [about, '意见'],
        authority: 'central',
        status: 'current',
        relations: [],
      }) as const;
    const national = '中共中央 国务院关于深化产业工人队伍建设改革的意见';
    const corpus = createCorpus([
      {
        source: sourceOf('national', national, '中共中央 国务院'),
        text: `${national}\n力争到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。`,
        uri: 'national.txt',
      },
      { source: sourceOf('local', local, '江海省'), text: `${local}\n${goals}。`, uri: 'local.txt' },
    ]);
    const bent = goals.replace('400', '4000');
    for (const text of [
      `中共江海省委、江海省人民政府印发${opinions}（以下简称《意见》）。《意见》提出，${bent}。`,
      `省《意见》提出，${bent}。`,
      `省委、省政府出台《意见》，提出“${bent}”。`,
    ])
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${text}\n`, corpus)), [
        'error divergence/number 「4000」←「400」',
      ]);
  });

  it('is looked at anew when its issuer is typed', () => {
    const cache = createAnalysisCache();
    const input = { corpus: builtinCorpus(), settings: defaultSettings };
    const filler = '各地要认真学习领会，精心组织实施，确保各项任务落到实处、见到实效。\n'.repeat(20);
    const before = `工作简报\n印发${opinions}（以下简称《意见》）。\n${filler}《意见》提出，${goals}。\n`;
    for (const typed of ['', '省', '省委', '国务院', '', '市政府'])
      for (const text of [before.replace('印发', `${typed}印发`)])
        assert.deepEqual(
          analyseNow({ ...input, text }, cache).findings,
          analyseNow({ ...input, text }).findings,
        );
  });
});
