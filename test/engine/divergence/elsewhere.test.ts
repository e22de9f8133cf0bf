import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const head =
  '江滨市方案\n\n根据《中共中央 国务院关于深化产业工人队伍建设改革的意见》（以下简称《意见》），制定本方案。\n';

/** What a local draft takes from the opinions, and where it went on from another place; marked is what is reported. */
const drafts: readonly (readonly [what: string, draft: string])[] = [
  [
    'a sentence further down',
    '各级工会要牵头抓总，推动形成工作合力。对推进产业工人队伍建设改革成效显著的企业，按规定予以表彰。',
  ],
  [
    'a clause behind a bracket that was left out',
    '督促企业依法落实工时和休息休假制度，健全并落实产业工人疗养休养制度，促进产业工人身心健康。扩大新就业形态劳动者职业伤害保障试点。',
  ],
  [
    'a clause with an enumeration',
    '做实“中国梦·劳动美”主题宣传教育。深入开展“劳模工匠进校园”行动，把劳模精神、劳动精神、工匠精神纳入大思政课工作体系。',
  ],
  [
    'the purpose, ahead of its sentence',
    '产业工人是工人阶级的主体力量，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。深化产业工人队伍建设改革，团结引导产业工人在中国式现代化建设中发挥主力军作用。',
  ],
  [
    'a clause that is changed all the same',
    '督促企业依法落实工时和休息休假制度，健全并落实产业工人疗养休养制度，⟦推⟧进产业工人身心健康。扩大新就业形态劳动者职业伤害保障试点。',
  ],
];

describe('what a draft takes from several places of a source', () => {
  for (const [what, draft] of drafts)
    it(`${what}`, () => {
      const { text, spans } = marks(head + draft);
      const found = analysed(text, builtinCorpus()).findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.deepEqual(
        found.map(({ span }) => text.slice(span.start, span.end)),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });
});

describe('a number in a clause that the source has elsewhere with another one', () => {
  it('is a slip', () => {
    const corpus = corpusOf({
      rules: [
        '江海市文明行为促进条例',
        '第二十一条 违反本条例第十条第六项规定，在需要保持安静的公共场所喧哗的，责令改正，可以处二十元以上二百元以下罚款。',
        '第二十二条 违反本条例第十条第五项规定，车辆进入绿道的，责令改正，可以处二十元以上二百元以下罚款。',
      ].join('\n'),
    });
    const draft =
      '经研究，本部门拟按下列口径办理，请各处室及时反馈。\n违反本条例第十条第六项规定，车辆进入绿道的，责令改正，可以处二十元以上二百元以下罚款；\n上述口径自下月起试行。\n';
    assert.deepEqual(divergencesIn(analysed(draft, corpus)), ['warning divergence/number 「六」←「五」']);
  });
});
