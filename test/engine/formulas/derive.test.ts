import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { deriveFormulas } from '../../../server/src/engine/divergence/formulas/derive.ts';
import { findLists, membersOf } from '../../../server/src/engine/divergence/formulas/lists.ts';
import { formulasOf } from '../../../server/src/engine/divergence/formulas/set.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';

const formsOf = (texts: Readonly<Record<string, string>>): string[] => {
  const corpus = corpusOf(texts);
  return deriveFormulas(Object.keys(texts).map((id) => editionOf(corpus, id))).map((f) =>
    f.forms.map((form) => form.text).join('｜'),
  );
};

describe('enumerations', () => {
  const cases: [sample: string, lists: string[]][] = [
    ['要大力弘扬劳模精神、劳动精神、工匠精神，引导职工', ['劳模精神 劳动精神 工匠精神']],
    ['把劳模精神、劳动精神、工匠精神纳入课程', ['劳模精神 劳动精神 工匠精神']],
    ['知识型技能型创新型产业工人', ['知识型 技能型 创新型', '型技能 型创新 型产业']],
    ['治国理政，新理念新思想新战略', ['新理念 新思想 新战略']],
    ['切实增强成就感获得感幸福感', ['成就感 获得感 幸福感']],
    ['创新、协调、绿色、开放、共享的新发展理念', ['创新 协调 绿色 开放 共享']],
    ['企业、院校、行业', []],
    ['他的书的话的意思', []],
  ];
  for (const [sample, lists] of cases)
    it(`of 「${sample}」 are ${lists.length === 0 ? 'none' : lists.join('; ')}`, () => {
      const found = findLists(sample);
      assert.deepEqual(
        found.map((l) => l.members.join(' ')),
        lists,
      );
      for (const { start, end, members, marked } of found)
        assert.equal(sample.slice(start, end), members.join(marked ? '、' : ''));
    });

  it('are looked for no further than their longest, however long a source repeats itself', () => {
    for (const period of ['的', '型', '工人型', '劳动者的'])
      assert.deepEqual(findLists(period.repeat(100_000)), []);
  });

  it('are read back from a form', () => {
    assert.deepEqual(membersOf('知识型技能型创新型')?.members, ['知识型', '技能型', '创新型']);
    assert.equal(membersOf('两个确立'), undefined);
    assert.deepEqual(membersOf('工人伟大、劳动光荣')?.members, ['工人伟大', '劳动光荣']);
    assert.equal(membersOf('节约、环保'), undefined);
  });
});

describe('formulas derived from sources', () => {
  it('are enumerations that recur in different surroundings', () => {
    const forms = formsOf({
      a: '甲\n弘扬勤俭节约、艰苦朴素、无私奉献的作风。坚持勤俭节约、艰苦朴素、无私奉献，反对浪费。',
    });
    assert.deepEqual(forms, ['勤俭节约、艰苦朴素、无私奉献']);
  });

  it('are not enumerations that only one passage and its copies have', () => {
    const text = '乙\n弘扬勤俭节约、艰苦朴素、无私奉献的作风。';
    assert.deepEqual(formsOf({ a: text, b: text }), []);
  });

  it('are not enumerations that the sources change at will', () => {
    const forms = formsOf({
      a: '甲\n加强组织领导、督促检查、宣传引导。做好组织领导、督促检查、宣传引导工作。强化督促检查、组织领导、宣传引导。抓好宣传引导、督促检查、组织领导。落实组织领导、宣传引导、督促检查。',
    });
    assert.deepEqual(forms, []);
  });

  it('are not cut out of longer words', () => {
    const forms = formsOf({
      a: '甲\n保存会计凭证、会计帐簿、财务会计报告。销毁会计凭证、会计帐簿、财务会计报告的，依法处理。',
    });
    assert.deepEqual(forms, []);
  });

  it('are the short terms in quotation marks', () => {
    assert.deepEqual(formsOf({ a: '甲\n增强“四个意识”，落实“第三条”，他说：“我们一定要把这件大事办好。”' }), [
      '四个意识',
    ]);
  });

  it('have the forms of the newer and the older document', () => {
    const all = deriveFormulas(
      ['2024-opinions', '2017-plan', '2022-questions'].map((id) => editionOf(builtinCorpus(), id)),
    );
    const forms = all.map((f) => f.forms.map((form) => form.text));
    for (const wanted of [
      ['两个确立'],
      ['三会一课'],
      ['劳模精神、劳动精神、工匠精神'],
      ['劳动光荣、技能宝贵、创造伟大'],
      ['知识型技能型创新型', '知识型、技术型、创新型'],
    ])
      assert.ok(
        forms.some((f) => f.join() === wanted.join()),
        wanted.join(),
      );
  });
});

describe('the formulas of a corpus', () => {
  const source = {
    id: 'a',
    title: '甲',
    aliases: [],
    authority: 'central',
    status: 'current',
    relations: [],
  } as const;
  const part = { source, text: '甲\n增强“四个意识”、坚定“四个自信”。', uri: 'file:///a.txt' };
  const namesOf = (derived: Parameters<typeof createCorpus>[1]): string[] =>
    formulasOf(createCorpus([part], derived)).map((f) => f.forms[0]?.text ?? '');

  it('are derived where no file is of this corpus', () => {
    assert.deepEqual(namesOf({}), ['四个意识', '四个自信']);
    assert.deepEqual(namesOf({ derived: [{ revision: 'other', formulas: [] }] }), ['四个意识', '四个自信']);
  });

  it('are those of the file that is of this corpus', () => {
    const { revision } = createCorpus([part]);
    assert.deepEqual(namesOf({ derived: [{ revision, formulas: [] }] }), []);
  });

  it('have what a person locked and lack what a person vetoed', () => {
    const form = (text: string) => ({ kind: 'numbered', forms: [{ text, places: [] }] }) as const;
    const formulas = [
      { ...form('两个毫不动摇'), status: 'locked' },
      { ...form('四个自信'), status: 'vetoed' },
    ] as const;
    assert.deepEqual(namesOf({ derived: [{ formulas }] }), ['两个毫不动摇', '四个意识']);
  });
});
