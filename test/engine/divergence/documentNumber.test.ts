import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks, withMarks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const numberFindings = (text: string, corpus: Corpus = builtinCorpus()) =>
  analysed(text, corpus).findings.filter((f) => f.rule === 'source/number');

/** The draft with what the rule points at marked. */
function assertFound(sample: string, corpus?: Corpus): void {
  const { text, spans } = marks(sample);
  const found = numberFindings(text, corpus).map((f) => f.span);
  assert.equal(withMarks(text, found), withMarks(text, spans));
}

const plan = '《新时期产业工人队伍建设改革方案》';

describe('source/number', () => {
  for (const [what, words] of [
    ['reports another serial number', `贯彻落实${plan}（⟦中发〔2017〕15号⟧）`],
    ['reports another year', `贯彻落实${plan}（⟦中发〔2018〕14号⟧）`],
    ['reports it whatever its brackets', `贯彻落实${plan}（⟦中发[2018]14号⟧）`],
    [
      'reports the number of another document behind a name whose own number is not known',
      '贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》（⟦中发〔2017〕14号⟧）',
    ],
    [
      'takes one that no document has behind such a name',
      '贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》（中发〔2024〕20号）',
    ],
    [
      'takes that of what a notice issues',
      '贯彻落实《中共中央 国务院关于印发〈新时期产业工人队伍建设改革方案〉的通知》（中发〔2017〕14号）',
    ],
    ['takes the right one', `贯彻落实${plan}（中发〔2017〕14号）`],
    ['takes the right one in another shape', `贯彻落实${plan}(中发[2017]第014号)`],
    ['takes that of another issuer', `贯彻落实${plan}（江发〔2017〕15号）`],
    ['takes one with nothing in common: another document of this name', `贯彻落实${plan}（中发〔2019〕8号）`],
    ['takes what stands behind a name that many documents have', '贯彻落实《改革方案》（中发〔2017〕15号）'],
    ['takes what stands further off', `贯彻落实${plan}和有关文件（中发〔2017〕15号）`],
    ['takes a name of which the corpus has nothing', '贯彻落实《江海省条例》（中发〔2017〕15号）'],
  ] as const)
    it(what, () => {
      assertFound(`工作简报\n${words}，现安排如下。\n`);
    });

  const measures = '江海省职业技能培训管理办法';
  const points = '江海省工作要点汇编目录';
  const copied = '江海省加快推进智能制造实施意见';
  const shelf = createCorpus(
    [
      [measures, '江政发〔2023〕6号'],
      ['江海省职业技能竞赛管理办法', '江政发〔2024〕9号'],
      [points, '江政发〔2023〕1号'],
      [points, '江政发〔2024〕1号'],
      [copied, '江政发〔2022〕30号'],
      [copied, '江政发[2022]30号'],
    ].map(([title = '', documentNumber = ''], i) => ({
      source: {
        id: `${i}`,
        title,
        documentNumber,
        aliases: [],
        authority: 'unspecified',
        status: 'current',
        relations: [],
      },
      text: `${title}\n${documentNumber}\n各地要落实有关工作部署。\n`,
      uri: `file:///shelf/${i}.txt`,
    })),
  );

  it('reports the number of a document with another name', () => {
    const sample = `按照《${measures}》（⟦江政发〔2024〕9号⟧）执行。\n`;
    assertFound(sample, shelf);
    const [found] = numberFindings(marks(sample).text, shelf);
    assert.equal(found?.message.key, 'source.number.other');
    // The name may be what is wrong.
    assert.equal(found.fixes[0]?.preferred, false);
  });

  it('takes the number of any document of the name', () => {
    for (const year of ['2023', '2024', '2025'])
      assertFound(`按照《${points}》（江政发〔${year}〕1号）执行。\n`, shelf);
  });

  it('reports it where the corpus has the document twice', () => {
    assertFound(`按照《${copied}》（⟦江政发〔2023〕30号⟧）执行。\n`, shelf);
    assertFound(`按照《${measures}》（⟦江政发〔2022〕30号⟧）执行。\n`, shelf);
    assertFound(`按照《${copied}》（江政发〔2022〕30号）执行。\n`, shelf);
  });

  it('knows by the number a name with a slip where the corpus has the document twice', () => {
    const { findings } = analysed(
      '按照《江海省加速推进智能制造实施意见》（江政发〔2022〕30号）执行。\n',
      shelf,
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['source/title'],
    );
  });

  const order = (title: string, documentNumber: string, id: string) => ({
    source: {
      id,
      title,
      documentNumber,
      aliases: [],
      authority: 'central' as const,
      status: 'current' as const,
      relations: [],
    },
    text: `${title}\n第一条　为了加强劳动保障监察工作，制定本条例。\n`,
    uri: `file:///shelf/${id}.txt`,
  });
  const orders = createCorpus([
    order('劳动保障监察条例', '国务院令第423号', 'a'),
    order('劳动仲裁调解法', '主席令第80号', 'b'),
  ]);
  for (const [what, words] of [
    ['reports the number of an order with two digits exchanged', '《劳动保障监察条例》（⟦国务院令第432号⟧）'],
    ['reports one with another digit', '《劳动保障监察条例》（⟦中华人民共和国国务院令第428号⟧）'],
    ['takes the right one', '《劳动保障监察条例》（国务院令第423号）'],
    ['takes the right one in another shape', '《劳动保障监察条例》（中华人民共和国国务院令 第423号）'],
    ['takes that of an earlier edition', '《劳动保障监察条例》（国务院令第586号）'],
    ['takes a low one, which each term has', '《劳动仲裁调解法》（主席令第81号）'],
  ] as const)
    it(what, () => {
      assertFound(`工作简报\n根据${words}的规定，现安排如下。\n`, orders);
    });

  it('mends the number', () => {
    const draft = `工作简报\n贯彻落实${plan}（中发〔2017〕15号）。\n`;
    const [found] = numberFindings(draft);
    assert.equal(applyEdits(draft, found?.fixes[0]?.edits ?? []), draft.replace('15号', '14号'));
  });
});
