import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Corpus, Source } from '../../../server/src/engine/index.ts';
import { supersededDocument } from '../../../server/src/engine/rules/superseded/document.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { findingsWith, testWording } from '../../support/wordingRules.ts';

const older = '江海省人民政府关于加快推进智能制造发展的实施意见';
const newer = '江海省人民政府关于推进智能制造高质量发展的实施意见';

type About = Partial<Source> & Pick<Source, 'id' | 'title'>;

/** An ordinance as it was passed, and as it was amended. */
const issues = [
  '第一条　为了加强安全生产工作，制定本条例。\n第二条　从业人员在三百人以上的生产经营单位，应当配备专职安全生产管理人员。\n第三条　生产经营单位应当每年至少组织一次应急演练。',
  '第一条　为了加强安全生产工作，制定本条例。\n第二条　从业人员在一百人以上的生产经营单位，应当设置安全生产管理机构。\n第三条　生产经营单位应当每年至少组织一次应急演练。',
] as const;

const corpusWith = (...sources: readonly (About & { readonly text?: string })[]): Corpus =>
  createCorpus(
    sources.map(({ text = '各市人民政府要支持企业建设智能工厂，推广数字化车间。', ...about }) => ({
      source: { aliases: [], authority: 'unspecified', status: 'unknown', relations: [], ...about },
      text: `${about.title}\n\n${text}`,
      uri: `file:///shelf/${about.id}.txt`,
    })),
  );

const old: About = { id: '2019', title: older, documentNumber: '江政发〔2019〕8号', date: '2019-03-01' };
const replaces = (target: string): Source['relations'] => [{ kind: 'supersedes', target }];
const corpus = corpusWith(
  old,
  { id: '2023', title: newer, documentNumber: '江政发〔2023〕15号', relations: replaces('2019') },
  { id: 'law', title: '江海省渡口管理规定', status: 'superseded' },
  { id: 'rule-1', title: '江海省安全生产条例', date: '2016-01-15', status: 'superseded' },
  { id: 'rule-2', title: '江海省安全生产条例', date: '2023-03-30', relations: replaces('rule-1') },
);

const rules = [supersededDocument];

describe('source/superseded', () => {
  testWording(rules, () => corpus, [
    [
      'finds what a draft rests on, and offers what stands in its place',
      `根据⟦《${older}》⟧（江政发〔2019〕8号），制定本办法。`,
      `根据《${newer}》（江政发〔2023〕15号），制定本办法。`,
    ],
    ['finds it among others', `按照《甲办法》（江政发〔2020〕1号）、⟦《${older}》⟧的要求，制定本办法。`],
    [
      'offers the number with the name that it belongs to',
      `按照《甲办法》（江政发〔2020〕1号）、⟦《${older}》⟧（江政发〔2019〕8号）的要求，制定本办法。`,
      `按照《甲办法》（江政发〔2020〕1号）、《${newer}》（江政发〔2023〕15号）的要求，制定本办法。`,
    ],
    ['finds it behind its issuer', `为贯彻落实省政府⟦《${older}》⟧，制定本办法。`],
    ['finds it once', `根据⟦《${older}》⟧，制定本办法。\n各市要贯彻落实《${older}》。`],
    ['finds it by its number', '根据⟦江政发〔2019〕8号⟧文件，制定本办法。'],
    ['finds a source of which only the manifest says so', '违反⟦《江海省渡口管理规定》⟧第五条的，给予处分。'],
    ['takes a mention', `《${older}》印发以来，全省智能制造水平明显提升。`],
    ['takes the year in which it was issued', `2019年，各市按照《${older}》建成一批数字化车间。`],
    ['takes what was then', `各市曾按照《${older}》建成一批数字化车间。`],
    ['takes its end', `按照规定，《${older}》（江政发〔2019〕8号）同时废止。`],
    [
      'takes it where the draft ends it',
      `根据《${older}》，制定本办法。\n本办法自印发之日起施行，《${older}》同时废止。`,
    ],
    ['takes the newer one', `根据《${newer}》（江政发〔2023〕15号），制定本办法。`],
    ['takes a name that a document in force bears as well', '根据《江海省安全生产条例》，制定本办法。'],
  ]);

  describe('of a law that was amended', () => {
    const [before, now] = issues;
    const title = '江海省安全生产条例';
    const dated: About = { id: 'before', title, date: '2016-01-15', status: 'superseded' };
    const amended = (about: Partial<Source> = {}): Corpus =>
      corpusWith({ ...dated, text: before, ...about }, { id: 'now', title, date: '2023-03-30', text: now });
    const words = '从业人员在三百人以上的生产经营单位，应当配备专职安全生产管理人员';
    testWording(rules, () => amended(), [
      ['finds the words of before', `《${title}》第二条规定：“⟦${words}⟧。”`],
      ['finds them without marks', `《${title}》第二条规定，⟦${words}⟧。`],
      ['takes words that both have', `《${title}》第三条规定：“生产经营单位应当每年至少组织一次应急演练。”`],
      ['takes the year', `《${title}》（2016年）第二条规定：“${words}。”`],
      ['takes what was to be amended', `修订前的《${title}》第二条规定：“${words}。”`],
    ]);
    it('says nothing where no manifest says which is in force', () => {
      const text = `《${title}》第二条规定：“${words}。”`;
      assert.equal(findingsWith(rules, text, amended({ status: 'unknown' })).length, 0);
    });
  });

  it('offers no other document where an article is cited', () => {
    const [found] = findingsWith(rules, `违反《${older}》第三条的，给予处分。`, corpus);
    assert.equal(found?.fixes.length, 0);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.message.args?.['newer'], newer);
  });

  it('names the last of several that followed one another, and none where they go round', () => {
    const text = `根据《${older}》，制定本办法。`;
    const middle: About = { id: '2021', title: '江海省智能制造办法', relations: replaces('2019') };
    const last: About = { id: '2023', title: newer, relations: replaces('2021') };
    const [found] = findingsWith(rules, text, corpusWith(old, middle, last));
    assert.equal(found?.message.args?.['newer'], newer);
    const [round] = findingsWith(rules, text, corpusWith({ ...old, relations: replaces('2021') }, middle));
    assert.equal(round?.message.key, 'source.superseded');
  });

  it('says nothing of a document of which another one only words more newly', () => {
    const text = '根据《新时期产业工人队伍建设改革方案》，制定本办法。';
    assert.deepEqual(findingsWith(rules, text, builtinCorpus()), []);
  });
});
