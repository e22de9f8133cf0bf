import { type Found, finderOf } from '../../document/finder.ts';
import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { foldUnit } from '../../text/fold.ts';
import { watchFor } from '../../text/watch.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/look-alike',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** Kangxi radicals, CJK radicals, compatibility ideographs: what copying from a PDF leaves in place of the character. */
const radicals = /[\u2e80-\u2fd5\uf900-\ufaff]/y;
const findRadicals = finderOf(watchFor('\u2e80-\u2fd5\uf900-\ufaff'), radicals);
/** Shapes of marks that copies put in place of the ordinary ones: other brackets, and those of vertical lines. */
const shapes: Readonly<Record<string, string>> = {
  '\ufe5d': '〔',
  '\ufe5e': '〕',
  '\u2772': '〔',
  '\u2773': '〕',
  '\u27ea': '《',
  '\u27eb': '》',
  '\u27e8': '〈',
  '\u27e9': '〉',
  '\u2329': '〈',
  '\u232a': '〉',
  '\u226a': '《',
  '\u226b': '》',
  '\ufe10': '，',
  '\ufe11': '、',
  '\ufe12': '。',
  '\ufe13': '：',
  '\ufe14': '；',
  '\ufe15': '！',
  '\ufe16': '？',
  '\ufe19': '…',
  '\ufe31': '—',
  '\ufe35': '（',
  '\ufe36': '）',
  '\ufe39': '〔',
  '\ufe3a': '〕',
  '\ufe3b': '【',
  '\ufe3c': '】',
  '\ufe3d': '《',
  '\ufe3e': '》',
  '\ufe3f': '〈',
  '\ufe40': '〉',
};
const oddShapes =
  /[\ufe10-\ufe16\ufe19\ufe31\ufe35\ufe36\ufe39-\ufe40\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a]|\u226a(?=[^\u226a\u226b\n]{1,60}\u226b)|\u226b(?<=\u226a[^\u226a\u226b\n]{1,60}\u226b)/y;
const findShapes = finderOf(
  watchFor(
    '\ufe10-\ufe16\ufe19\ufe31\ufe35\ufe36\ufe39-\ufe40\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a\u226a\u226b',
  ),
  oddShapes,
);
/** 笫 (bed mat) where only 第 (ordinal) can stand: before a numeral. */
const falseOrdinal = /笫(?=\s?[零〇一二三四五六七八九十百千两\d０-９])/y;
const findOrdinals = finderOf(watchFor('笫'), falseOrdinal);
/** Latin letters O, l and I inside an Arabic year or number. */
const letterInYear = /(?<![A-Za-z0-9])(?=[12][0-9OoIl]{3}年)(?=\d*[OoIl])[12][0-9OoIl]{3}(?=年)/y;
const findYears = finderOf(watchFor('12'), letterInYear, (text, at) => text[at + 4] === '年');
const hanDigits = '一二三四五六七八九〇零';
/** ○ ◯ Ｏ O 0 or 零-like circles between Han digits, where 〇 (U+3007) stands. */
const falseZero = new RegExp(
  `[○◯ＯO0０](?:(?<=[${hanDigits}○◯ＯO0０].)(?=[${hanDigits}○◯ＯO0０年])|(?<=[一二].)(?=[${hanDigits}○◯ＯO0０]{2}年))`,
  'y',
);
const findZeros = finderOf(watchFor('○◯ＯO0０'), falseZero);

const finders = [findRadicals, findShapes, findOrdinals, findYears, findZeros];

/** Characters that look right and are others: search, comparison and reading aloud fail on them. */
export const lookAlike: Rule = {
  meta,
  stands: (change) => finders.every((find) => find.isApart(change)),
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    const key = 'typography/look-alike';
    yield* reportReplacements(meta, key, context, radicalPlaces(reading));
    const marks = replacements(findShapes(reading), (shape) => shapes[shape] ?? shape);
    yield* reportReplacements(meta, key, context, marks);
    const ordinals = replacements(findOrdinals(reading), () => '第');
    yield* reportReplacements(meta, key, context, ordinals);
    yield* reportReplacements(meta, key, context, replacements(findYears(reading), toDigits));
    yield* reportReplacements(meta, 'typography/zero', context, zeroPlaces(reading), 4);
  },
};

const radicalPlaces = (reading: Reading): Replacement[] =>
  flatMap(findRadicals(reading), ({ start, end, groups: [radical] }) => {
    const folded = String.fromCharCode(foldUnit(radical.charCodeAt(0)));
    const good = folded === radical ? radical.normalize('NFKC') : folded;
    return good !== radical && good !== '\0' ? [{ start, end, good }] : [];
  });

function zeroPlaces(reading: Reading): Replacement[] {
  const { text } = reading;
  return replacements(findZeros(reading), () => '〇').filter(({ start, end }) => {
    // At least one true Han digit must stand in the same run, else it is a row of circles or an Arabic number.
    const run = `${/[^\s，。]{0,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''}${text.slice(end, end + 3)}`;
    return /[一二三四五六七八九〇]/.test(run) && !/[\d０-９]{2}/.test(run);
  });
}

const toDigits = (year: string): string => year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

const replacements = (found: readonly Found[], good: (bad: string) => string): Replacement[] =>
  found.map(({ start, end, groups }) => ({ start, end, good: good(groups[0]) }));
