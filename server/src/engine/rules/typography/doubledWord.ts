import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { watchFor } from '../../text/watch.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/doubled-word',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
};

/**
 * Words that are never said twice running. Verbs may be (研究研究), and one character may end a word and begin the next:
 * 目的的, 的的确确, 一把把, 把把关, 参与与会.
 */
const pattern =
  /(?<![目标鹄的])的的(?![的确士卡])|(?<![一两三几把])把把(?![把关手脉戏握])|(?<!被)被被(?![被褥单子告害申执])|(进行|关于|以及|对于|按照|根据)\1/y;

const doubled = finderOf(watchFor('的把被进关以对按根'), pattern, isTwice);

/** A word that was typed twice: 合格的的产品, 进行进行整改. */
export const doubledWord: Rule = {
  meta,
  stands: doubled.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const places = doubled(context.reading).map(
      ({ start, end, groups: [both] }): Replacement => ({ start, end, good: both.slice(both.length / 2) }),
    );
    yield* reportReplacements(meta, 'typography/doubled-word', context, places);
  },
};

function isTwice(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === text.charCodeAt(at + 1) ||
    (unit === text.charCodeAt(at + 2) && text.charCodeAt(at + 1) === text.charCodeAt(at + 3))
  );
}
