import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const found = (text: string) =>
  analysed(text, builtinCorpus()).findings.filter(({ rule }) => rule === 'source/title');

describe('whose document a draft says it is', () => {
  for (const [draft, mended] of [
    [
      '⟦国务院⟧《关于深化产业工人队伍建设改革的意见》提出，要加强职业病防治。',
      '中共中央、国务院《关于深化产业工人队伍建设改革的意见》提出，要加强职业病防治。',
    ],
    [
      '2024年10月，⟦中共中央办公厅、国务院办公厅⟧近日联合印发了《关于深化产业工人队伍建设改革的意见》。',
      '2024年10月，中共中央、国务院近日联合印发了《关于深化产业工人队伍建设改革的意见》。',
    ],
    [
      '《⟦国务院⟧关于深化产业工人队伍建设改革的意见》提出，要加强职业病防治。',
      '《中共中央 国务院关于深化产业工人队伍建设改革的意见》提出，要加强职业病防治。',
    ],
    [
      '贯彻《⟦中共中央办公厅 国务院办公厅⟧关于深化产业工人队伍建设改革的意见》。',
      '贯彻《中共中央 国务院关于深化产业工人队伍建设改革的意见》。',
    ],
    [
      '⟦中办国办⟧《新时期产业工人队伍建设改革方案》印发以来，成效明显。',
      '中共中央、国务院《新时期产业工人队伍建设改革方案》印发以来，成效明显。',
    ],
  ] as const)
    it(`is held against the corpus: ${draft}`, () => {
      const { text, spans } = marks(draft);
      const findings = found(text);
      assert.deepEqual(
        findings.map(({ span }) => span),
        spans,
      );
      assert.equal(
        applyEdits(
          text,
          findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
        ),
        mended,
      );
    });

  for (const draft of [
    '中共中央、国务院印发《关于深化产业工人队伍建设改革的意见》，为改革指明了方向。',
    '党中央、国务院《新时期产业工人队伍建设改革方案》印发以来，成效明显。',
    '党中央《关于深化产业工人队伍建设改革的意见》印发以来，成效明显。',
    '贯彻《中共中央、国务院关于深化产业工人队伍建设改革的意见》和国务院《意见》。',
    '人力资源社会保障部、国务院印发《关于深化产业工人队伍建设改革的意见》。',
    '按照国务院《关于深化产业工人队伍建设改革的意见》分工方案，抓好落实。',
    '国务院《关于深化产业工人技能培训的意见》提出，要加强职业病防治。',
    '省委、省政府《关于深化产业工人队伍建设改革的意见》提出，要加强职业病防治。',
  ])
    it(`is left alone: ${draft}`, () => assert.deepEqual(found(draft), []));
});
