import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { commas } from './marks.ts';
import { reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/quoted-enumeration',
  severity: 'off',
  norm: { authority: 'GB/T 15834—2011', clause: '4.5.3.5', strength: 'standardSoft' },
};

const between = /(?<=[”》])、(?=[“《])/y;

const members = finderOf(commas, between);

/** 顿号 between quoted or titled members. Off: the clause says 通常, careful writers differ, and official prints keep it. */
export const quotedEnumeration: Rule = {
  meta,
  stands: members.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const places = members(context.reading).map(({ start, end }) => ({ start, end, good: '' }));
    yield* reportReplacements(meta, 'typography/quoted-enumeration', context, places, 4);
  },
};
