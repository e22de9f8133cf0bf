import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { foldUnit } from '../../text/fold.ts';
import { type Watch, watchFor } from '../../text/watch.ts';
import { matchesAt } from '../matches.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/look-alike',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** Kangxi radicals, CJK radicals, compatibility ideographs: what copying from a PDF leaves in place of the character. */
const radicals = /[\u2e80-\u2fd5\uf900-\ufaff]/y;
const radicalUnits = watchFor('\u2e80-\u2fd5\uf900-\ufaff');
/** Shapes of brackets that copies put in place of the six-cornered and ordinary full-width ones. */
const brackets: Readonly<Record<string, string>> = {
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
};
const bracketShapes =
  /[\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a]|\u226a(?=[^\u226a\u226b\n]{1,60}\u226b)|\u226b(?<=\u226a[^\u226a\u226b\n]{1,60}\u226b)/y;
const bracketUnits = watchFor('\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a\u226a\u226b');
/** 笫 (bed mat) where only 第 (ordinal) can stand: before a numeral. */
const falseOrdinal = /笫(?=\s?[零〇一二三四五六七八九十百千两\d０-９])/y;
const bedMats = watchFor('笫');
/** Latin letters O, l and I inside an Arabic year or number. */
const letterInYear = /(?<![A-Za-z0-9])(?=[12][0-9OoIl]{3}年)(?=\d*[OoIl])[12][0-9OoIl]{3}(?=年)/y;
const letters = watchFor('OoIl');
const hanDigits = '一二三四五六七八九〇零';
/** ○ ◯ Ｏ O 0 or 零-like circles between Han digits, where 〇 (U+3007) stands. */
const falseZero = new RegExp(
  `[○◯ＯO0０](?:(?<=[${hanDigits}○◯ＯO0０].)(?=[${hanDigits}○◯ＯO0０年])|(?<=[一二].)(?=[${hanDigits}○◯ＯO0０]{2}年))`,
  'y',
);
const zeros = watchFor('○◯ＯO0０');

/** Characters that look right and are others: search, comparison and reading aloud fail on them. */
export const lookAlike: Rule = {
  meta,
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    const key = 'typography/look-alike';
    yield* reportReplacements(meta, key, context, [...radicalPlaces(reading)]);
    const shapes = collect(reading, bracketShapes, bracketUnits, (shape) => brackets[shape] ?? shape);
    yield* reportReplacements(meta, key, context, shapes);
    const ordinals = collect(reading, falseOrdinal, bedMats, () => '第');
    yield* reportReplacements(meta, key, context, ordinals);
    yield* reportReplacements(meta, key, context, yearPlaces(reading));
    yield* reportReplacements(meta, 'typography/zero', context, zeroPlaces(reading), 4);
  },
};

function* radicalPlaces(reading: Reading): Iterable<Replacement> {
  for (const match of matchesAt(reading.text, radicals, radicalUnits.placesIn(reading))) {
    const unit = match[0].charCodeAt(0);
    const folded = String.fromCharCode(foldUnit(unit));
    const good = folded === match[0] ? match[0].normalize('NFKC') : folded;
    if (good !== match[0] && good !== '\0')
      yield { start: match.index, end: match.index + match[0].length, good };
  }
}

/** A year begins at most three places before its letter. */
function yearPlaces(reading: Reading): Replacement[] {
  const starts = [...letters.placesIn(reading)].flatMap((at) =>
    [at - 3, at - 2, at - 1].filter((i) => i >= 0),
  );
  return replacements(matchesAt(reading.text, letterInYear, Uint32Array.from(starts).sort()), toDigits);
}

function zeroPlaces(reading: Reading): Replacement[] {
  const { text } = reading;
  return collect(reading, falseZero, zeros, () => '〇').filter(({ start, end }) => {
    // At least one true Han digit must stand in the same run, else it is a row of circles or an Arabic number.
    const run = `${/[^\s，。]{0,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''}${text.slice(end, end + 3)}`;
    return /[一二三四五六七八九〇]/.test(run) && !/[\d０-９]{2}/.test(run);
  });
}

const toDigits = (year: string): string => year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

const collect = (
  reading: Reading,
  pattern: RegExp,
  watch: Watch,
  good: (bad: string) => string,
): Replacement[] => replacements(matchesAt(reading.text, pattern, watch.placesIn(reading)), good);

const replacements = (matches: readonly RegExpExecArray[], good: (bad: string) => string): Replacement[] =>
  matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    good: good(match[0]),
  }));
