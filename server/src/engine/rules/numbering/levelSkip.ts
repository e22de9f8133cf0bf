import type { OutlineNode } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { invertedLevels } from './levelOrder.ts';
import { shown } from './slipRule.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/level-skip',
  severity: 'hint',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.3', strength: 'standardSoft' },
};

/** How many parts must go through the level between before one that skips it is odd. */
const least = 2;

/**
 * One part goes from 一、 straight to 1. where every other part that has a 1. has a （一） above it. A document that skips the level
 * throughout, or in several places, does so on purpose.
 */
export const levelSkip: Rule = {
  meta,
  stands: slipsStand,
  *check({ reading }: RuleContext): Iterable<Finding> {
    if (reading.profile !== 'official' || invertedLevels(reading).length > 0) return;
    const skipping: OutlineNode[] = [];
    let through = 0;
    for (const part of reading.outline.filter((n) => n.label?.form === 'han')) {
      const between = part.children.filter((n) => n.label?.form === 'hanParen');
      if (between.some((n) => n.children.some(isThird))) through++;
      const [first] = part.children.filter(isThird);
      if (first && between.length === 0) skipping.push(first);
    }
    const [only] = skipping;
    if (!only?.label || skipping.length > 1 || through < least) return;
    yield report(meta, only.label.span, 'numbering/level-skip', {
      text: shown(reading.text, only.label.span),
    });
  },
};

const isThird = ({ label }: OutlineNode): boolean => label?.form === 'arabic';
