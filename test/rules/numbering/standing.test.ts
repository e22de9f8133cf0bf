import assert from 'node:assert/strict';
import { emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { type Change, changeOf, DraftHistory } from '../../../server/src/engine/document/lasting.ts';
import type { Reading } from '../../../server/src/engine/document/model.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { runRulesInSteps } from '../../../server/src/engine/reporting/run.ts';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { findSlips, slipsStand } from '../../../server/src/engine/rules/numbering/slips.ts';
import { numberingStands } from '../../../server/src/engine/rules/numbering/standing.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { typographyRules } from '../../../server/src/engine/rules/typography/index.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';

const draft = `一、总体要求
（一）坚持党建引领。加强组织领导，压实工作责任，推动改革落地见效。
（二）坚持问题导向。聚焦急难愁盼，完善服务体系，提高保障水平。
二、主要任务
（一）加强思想引领。做好教育培训，讲好身边故事，营造良好氛围。
（三）健全工作机制。有下列情形之一的，按前款规定办理：
1. 未按要求落实的。
2. 未按时限办结的。
附件1
任务清单
`;

/** The change from the draft to the text that has `typed` for its words `words`. */
function changeBy(words: string, typed: string): Change {
  assert.equal(draft.split(words).length, 2, words);
  return changeFrom(
    draft,
    draft.replace(words, () => typed),
  );
}

/** The change from one text to another. */
function changeFrom(before: string, after: string): Change {
  const history = new DraftHistory();
  const old = read(before);
  history.keep(old);
  const now = read(after);
  history.begin(now);
  return changeOf(now) as Change;
}

describe('the numbering of a draft', () => {
  for (const [words, typed] of [
    ['压实工作责任', '压实责任'],
    ['完善服务体系', '不断完善服务体系'],
    ['营造良好氛围。', '营造良好氛围。要注重实效。'],
    ['按前款规定办理：', '按前款规定从严办理：'],
  ] as const)
    it(`is what it was: ${words} → ${typed}`, () => assert.ok(numberingStands(changeBy(words, typed))));

  for (const [words, typed] of [
    ['（三）健全', '（二）健全'],
    ['二、主要任务', '二、重点任务'],
    ['完善服务体系，', '完善服务体系。\n'],
    ['按前款规定办理：', '按前款规定办理。'],
    ['做好教育培训', '一是做好教育培训；二是办好实事'],
    ['任务清单', '分工方案'],
    ['2. 未按时限', '2.未按时限'],
    ['压实工作责任', '压实“工作责任”'],
  ] as const)
    it(`is asked for anew: ${words} → ${typed}`, () => assert.ok(!numberingStands(changeBy(words, typed))));

  it('keeps its slips where the words around them say the same of them', () => {
    assert.ok(slipsStand(changeBy('压实工作责任', '压实责任')));
    assert.ok(slipsStand(changeBy('营造良好氛围', '营造氛围')));
  });

  it('keeps them in a long paragraph unless a label comes of the words', () => {
    const words = '坚持把服务职工群众作为工作的出发点和落脚点，着力解决急难愁盼问题，不断增强获得感';
    const long = `一、总体要求\n${words}，${words}，${words}。\n三、组织保障\n`;
    const change = (typed: string, at = long.indexOf('，着力', 60)): Change =>
      changeFrom(long, long.slice(0, at) + typed + long.slice(at));
    assert.deepEqual(
      findSlips(read(long)).map(({ kind }) => kind),
      ['gap'],
    );
    assert.ok(slipsStand(change('要')));
    assert.ok(slipsStand(change('；')));
    assert.ok(slipsStand(change('要', long.indexOf('。'))));
    assert.ok(!slipsStand(change('。二、')));
  });

  it('asks again where the words around a slip begin or cease to explain it', () => {
    const lost = `一、总体要求
坚持党建引领，注重工作实效。
做好教育培训工作
抓好工作落实，强化组织保障。
三、组织保障
`;
    const explained = (text: string): number => findSlips(read(text))[0]?.lost.length ?? 0;
    const more = lost.replace('抓好工作落实，', '抓好工作落实，抓紧');
    const none = lost.replace('培训工作', '培训、工作，');
    assert.deepEqual([lost, more, none].map(explained), [1, 1, 0]);
    assert.ok(slipsStand(changeFrom(lost, more)));
    assert.ok(!slipsStand(changeFrom(lost, none)));
    assert.ok(!slipsStand(changeFrom(none, lost)));
  });

  it('keeps nothing that has become another slip, wherever an edit is', () => {
    const slipped = `二、总体要求
（二）坚持党建引领。加强组织领导，一是压实工作责任；三是推动改革落地见效。
完善服务体系
提高保障水平
（五）坚持问题导向。聚焦急难愁盼。（七）健全工作机制。
六、主要任务：
做好教育培训工作。
3．营造良好氛围。
5. 未按时限办结的。
（六 明确责任分工。
8. 逾期不报的。
9 材料不全的。
10. 其他情形。首先，提高认识。其次，抓好落实。三是强化保障。
`;
    const wordsOf = (text: string) =>
      findSlips(read(text)).map(({ kind, label, expected, glued, odd, lost, broken }) => ({
        kind,
        label: label.regular,
        expected,
        glued: glued.map((g) => text.slice(g.breakFrom, g.label.span.end)),
        odd: odd && text.slice(odd.at.start, odd.at.end),
        lost: lost.map(({ index }) => index),
        broken: broken?.map(({ at, words }) => text.slice(at.start, words)),
      }));
    const before = wordsOf(slipped);
    assert.ok(before.length > 3);
    let kept = 0;
    for (let at = 0; at <= slipped.length; at++)
      for (const typed of ['的', '。', '：', '、', '四、', '（六）', '二是', '\n']) {
        const text = slipped.slice(0, at) + typed + slipped.slice(at + (at % 2));
        if (!slipsStand(changeFrom(slipped, text))) continue;
        kept++;
        assert.deepEqual(wordsOf(text), before, `${typed} at ${at}`);
      }
    assert.ok(kept > slipped.length, `${kept}`);
  });

  const statute = `第一章 总则
第一条 为了规范管理，制定本办法。

第二条 申请人应当符合下列条件：
（一）具有完全民事行为能力；
（二）有固定住所。

受理条件

第三条 依照本办法第二条第二款的规定办理。
第四条 有下列情形之一的，不予受理：
1. 未按要求提交的。
2. 未按时限办结的。
附件1

任务清单
`;
  const typedAt = (words: string, typed: string): Change => {
    const at = statute.indexOf(words);
    return changeFrom(statute, statute.slice(0, at) + typed + statute.slice(at));
  };

  it('is what it was where a heading without a label comes, goes or changes, but leads in to nothing and parts nothing', () => {
    for (const [words, typed] of [
      ['\n第二条', '的'],
      ['\n受理条件', '的'],
      ['受理条件', '的'],
      ['条件\n', '的'],
    ] as const) {
      const change = typedAt(words, typed);
      assert.ok(numberingStands(change), words);
      assert.ok(numberingStands(changeFrom(change.now.text, change.old.text)), words);
    }
    for (const [words, typed] of [
      ['（二）有', '受理条件\n'],
      ['1. 未按', '受理条件\n'],
      ['2. 未按', '受理条件\n'],
      ['\n任务清单', '的'],
      ['第一条 为了', '受理条件\n'],
      ['\n第二条', '附则'],
    ] as const) {
      const change = typedAt(words, typed);
      assert.ok(!numberingStands(change), words);
      assert.ok(!numberingStands(changeFrom(change.now.text, change.old.text)), words);
    }
  });

  it('says the same as from the beginning, wherever a paragraph comes or goes', () => {
    const rules = [...numberingRules, ...typographyRules, ...officialRules];
    const found = (reading: Reading) =>
      finish(
        runRulesInSteps(rules, {
          reading,
          corpus: emptyCorpus,
          settings: defaultSettings,
          as: 'draft',
          passages: [],
          misnamed: [],
          reprints: [],
        }),
      ).map(({ rule, span, message, fixes }) => ({ rule, span, message, fixes }));
    for (const text of [statute, draft])
      for (const at of [...text.matchAll(/^|$|，|。/gm)].map(({ index }) => index))
        for (const typed of ['\n受理条件\n', '的', '\n（见附件\n']) {
          const history = new DraftHistory();
          const readings = [text, text.slice(0, at) + typed + text.slice(at), text];
          for (const reading of readings.map((words) => read(words))) {
            history.begin(reading);
            assert.deepEqual(found(reading), found(read(reading.text)), reading.text);
            history.keep(reading);
          }
        }
  });
});
