import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const plan = '《新时期产业工人队伍建设改革方案》';
const own = '“一年打基础、两年见成效、三年上台阶”';
const way = '“党委统一领导、政府主抓落实、工会牵头协调、各方协同推进”';
const unfounded = [`warning source/unfounded 「${own.slice(1, -1)}」`];

/** Somebody else speaks, or something is done with the document. */
const others: readonly string[] = [
  '《意见》出台的背景，是习近平总书记多次强调“产业工人队伍建设改革要走深走实”。',
  '《意见》印发后，省委书记批示要求：“结合我省实际抓好贯彻落实，推动形成工作合力。”',
  `认真贯彻${plan}，特别是《意见》印发以来，按照“政治上保证、制度上落实、素质上提高、权益上维护”的总体思路推进改革。`,
  `贯彻《意见》精神，我们提出${own}的工作目标。`,
  `贯彻落实党中央新近印发的《意见》，坚持${way}的工作机制。`,
  '对照《意见》要求，我区还存在“重使用、轻培养，重学历、轻技能”等问题。',
  '落实《意见》部署，推动产业工人队伍建设改革与“百县千镇万村高质量发展工程”相结合。',
  `落实《意见》推动${own}。`,
  `落实《意见》关于推进改革的要求，市委提出${own}。`,
  `贯彻《意见》和省委实施意见，坚持${way}的工作机制。`,
  `贯彻《意见》和${plan}，坚持${way}的工作机制。`,
  `以《意见》为指导，坚持${way}的工作机制。`,
  `《意见》是行动纲领，我们要坚持${own}的思路。`,
  `《意见》印发实施，省委高度重视，提出${own}。`,
  `《意见》印发一周年之际，各地推出${own}的做法。`,
  '《意见》发布会上，全国总工会负责人表示：“改革进入了深水区，要敢于啃硬骨头，久久为功抓落实。”',
  '按照《意见》要求，我市推出“一件事一次办、一窗通办、一网通办”服务。',
  `省总工会召开《意见》学习会，会上强调${own}。`,
  `《意见》和省委实施意见提出${own}的目标。`,
  '总书记强调“产业工人队伍建设改革要走深走实”，《意见》作了部署。',
];

/** The document speaks, or the quotation is claimed for it. */
const named: readonly string[] = [
  `《意见》提出${own}的工作目标。`,
  `《意见》印发实施，明确提出${own}。`,
  `《意见》强调，全国总工会要${own}。`,
  `《意见》共九个部分，其中提出${own}。`,
  `《意见》对企业责任作了规定，强调${own}。`,
  `《意见》按照党的二十大部署，提出${own}。`,
  `《意见》在《方案》的基础上，提出${own}。`,
  `《意见》既要求“加强企业党组织建设”，又要求${own}。`,
  `党中央、国务院出台《意见》，要求${own}。`,
  `党中央结合新形势印发《意见》，要求${own}。`,
  `按照《意见》${own}的要求，抓好落实。`,
  `按照《意见》要求，${own}。`,
  `按照《意见》提出的${own}的要求，抓好落实。`,
  `要认真学习《意见》提出的${own}的要求。`,
  `落实《意见》关于${own}的要求，抓好落实。`,
  `贯彻《意见》${own}的部署，抓好落实。`,
];

describe('a quotation behind the name of a document', () => {
  for (const text of others)
    it(`is not that document’s: ${text}`, () =>
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${text}\n`, builtinCorpus())), []));

  for (const text of named)
    it(`is that document’s: ${text}`, () =>
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${text}\n`, builtinCorpus())), unfounded));

  it('is still held against the source that has its words', () => {
    const text = '《意见》印发后，全国总工会负责人强调：“加强对高危行业建设项目的劳动安全防护和职业病防治。”';
    const changed = text.replace('劳动安全防护和职业病防治', '劳动安全防护');
    assert.deepEqual(divergencesIn(analysed(`工作简报\n${changed}\n`, builtinCorpus())), [
      'warning divergence/substitution 「防」←「保」',
    ]);
  });

  it('is held against it where only a part of what somebody says is from it', () => {
    const text =
      '省委书记强调：“企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育和培训，各地要抓紧制定配套办法，加强监督检查，务求取得实效。”';
    assert.deepEqual(divergencesIn(analysed(`工作简报\n贯彻《意见》。${text}\n`, builtinCorpus())), [
      'warning divergence/number 「50」←「60」',
    ]);
  });

  it('is told from others however long the way to it is', () => {
    const text = `工作简报\n《意见》${'在甲中'.repeat(60)}乙${own}。\n`;
    assert.deepEqual(divergencesIn(analysed(text, builtinCorpus())), []);
  });
});
