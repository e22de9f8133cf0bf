import type { Finding } from '../../findings/model.ts';
import { matchesAt } from '../matches.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { commas } from './marks.ts';
import { reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/quoted-enumeration',
  severity: 'off',
  norm: { authority: 'GB/T 15834—2011', clause: '4.5.3.5', strength: 'standardSoft' },
  fixable: true,
};

const between = /(?<=[”》])、(?=[“《])/y;

/** 顿号 between quoted or titled members. Off: the clause says 通常, careful writers differ, and official prints keep it. */
export const quotedEnumeration: Rule = {
  meta,
  *check(context: RuleContext): Iterable<Finding> {
    const { text } = context.reading;
    const places = matchesAt(text, between, commas.placesIn(context.reading)).map((m) => ({
      start: m.index,
      end: m.index + 1,
      good: '',
    }));
    yield* reportReplacements(meta, 'typography/quoted-enumeration', context, places, 4);
  },
};
