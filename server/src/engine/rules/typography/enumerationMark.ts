import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import { numberingStands } from '../numbering/standing.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { commas } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/enumeration-mark',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.3.1', strength: 'standard' },
};

const ordinal = new RegExp(
  `、(?<=(?:^|[${lineBreaks}。；：！？“])[ \\t\\u3000]{0,64}(?:首先|其次|再次|再者|最后|其[一二三四五六七八九十])、)`,
  'y',
);
const ordinalEnds = new Set('先次者后一二三四五六七八九十');

const closesOrdinal = (text: string, at: number): boolean => ordinalEnds.has(text[at - 1] ?? '');
const ordinals = finderOf(commas, ordinal, closesOrdinal);

/** After 首先, 其次, 其一 stands a 逗号. (第一、 is left to numbering/label-form, which knows the run it belongs to.) */
export const enumerationMark: Rule = {
  meta,
  stands: (change) => ordinals.isApart(change) && numberingStands(change),
  *check(context: RuleContext): Iterable<Finding> {
    const { labels } = context.reading;
    const found = ordinals(context.reading);
    if (found.length === 0) return;
    const known = new Set(labels.filter((l) => l.defects.length > 0).map((l) => l.span.end));
    const places = found
      .map(({ start, end }): Replacement => ({ start, end, good: '，' }))
      .filter(({ end }) => !known.has(end));
    yield* reportReplacements(meta, 'typography/enumeration-mark', context, places);
  },
};
