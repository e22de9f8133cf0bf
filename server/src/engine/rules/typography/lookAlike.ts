import type { Finding } from '../../findings/model.ts';
import { foldUnit } from '../../text/fold.ts';
import { characterSet } from '../../text/presence.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/look-alike',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** Kangxi radicals, CJK radicals, compatibility ideographs: what copying from a PDF leaves in place of the character. */
const radicals = /[\u2e80-\u2fd5\uf900-\ufaff]/g;
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
  /[\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a]|\u226a(?=[^\u226a\u226b\n]{1,60}\u226b)|\u226b(?<=\u226a[^\u226a\u226b\n]{1,60}\u226b)/g;
/** 笫 (bed mat) where only 第 (ordinal) can stand: before a numeral. */
const falseOrdinal = /笫(?=\s?[零〇一二三四五六七八九十百千两\d０-９])/g;
/** Latin letters O, l and I inside an Arabic year or number. */
const letterInYear = /(?<![A-Za-z0-9])(?=[12][0-9OoIl]{3}年)(?=\d*[OoIl])[12][0-9OoIl]{3}(?=年)/g;
const hanDigits = '一二三四五六七八九〇零';
/** ○ ◯ Ｏ O 0 or 零-like circles between Han digits, where 〇 (U+3007) stands. */
const falseZero = new RegExp(
  `[○◯ＯO0０](?:(?<=[${hanDigits}○◯ＯO0０].)(?=[${hanDigits}○◯ＯO0０年])|(?<=[一二].)(?=[${hanDigits}○◯ＯO0０]{2}年))`,
  'g',
);

/** Characters that look right and are others: search, comparison and reading aloud fail on them. */
export const lookAlike: Rule = {
  meta,
  needs: characterSet(
    '\u2e80-\u2fd5\uf900-\ufaff\ufe5d\ufe5e\u2772\u2773\u27e8-\u27eb\u2329\u232a\u226a\u226b笫OoIl○◯ＯO0０',
  ),
  *check(context: RuleContext): Iterable<Finding> {
    const { text } = context.reading;
    yield* reportReplacements(meta, 'typography/look-alike', context, [...radicalPlaces(text)]);
    yield* reportReplacements(
      meta,
      'typography/look-alike',
      context,
      collect(text, bracketShapes, (shape) => brackets[shape] ?? shape),
    );
    yield* reportReplacements(
      meta,
      'typography/look-alike',
      context,
      collect(text, falseOrdinal, () => '第'),
    );
    yield* reportReplacements(meta, 'typography/look-alike', context, collect(text, letterInYear, toDigits));
    yield* reportReplacements(meta, 'typography/zero', context, zeroPlaces(text), 4);
  },
};

function* radicalPlaces(text: string): Iterable<Replacement> {
  for (const match of text.matchAll(radicals)) {
    const unit = match[0].charCodeAt(0);
    const folded = String.fromCharCode(foldUnit(unit));
    const good = folded === match[0] ? match[0].normalize('NFKC') : folded;
    if (good !== match[0] && good !== '\0')
      yield { start: match.index, end: match.index + match[0].length, good };
  }
}

function zeroPlaces(text: string): Replacement[] {
  return collect(text, falseZero, () => '〇').filter(({ start, end }) => {
    // At least one true Han digit must stand in the same run, else it is a row of circles or an Arabic number.
    const run = `${/[^\s，。]{0,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''}${text.slice(end, end + 3)}`;
    return /[一二三四五六七八九〇]/.test(run) && !/[\d０-９]{2}/.test(run);
  });
}

const toDigits = (year: string): string => year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

function collect(text: string, pattern: RegExp, good: (bad: string) => string): Replacement[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    good: good(match[0]),
  }));
}
