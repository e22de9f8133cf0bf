import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { isPlainHan } from '../../text/characters.ts';
import { watchFor } from '../../text/watch.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/doubled-mark',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** Two pause marks side by side, also with a space or a line's end between; ？！ ！！ and three of a row are emphasis or dots. */
const pattern =
  /([，。；：、])[ \t]{0,64}(?:[，。；：、](?![，。；：、]))(?<![，。；：、].?[，。；：、]{2})/y;

const doubled = finderOf(watchFor('，。；：、'), pattern, goesOn);

/** A mark typed twice, or two pause marks where one stands (，。). */
export const doubledMark: Rule = {
  meta,
  stands: doubled.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const places = doubled(context.reading).map(({ start, end, groups: [pair, first = ''] }): Replacement => {
      const second = pair.at(-1) ?? '';
      return { start, end, good: stronger(first, second) };
    });
    yield* reportReplacements(meta, 'typography/doubled-mark', context, places);
  },
};

/** Nearly all marks have a Han character behind them. */
function goesOn(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return !isPlainHan(next) && '，。；：、 \t'.includes(text.charAt(at + 1));
}

const strength = '、，：；。';
/** Of two marks the one that closes more stays. */
const stronger = (a: string, b: string): string => (strength.indexOf(a) >= strength.indexOf(b) ? a : b);
