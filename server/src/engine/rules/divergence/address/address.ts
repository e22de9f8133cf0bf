import { sourcesCited } from '../../../divergence/frames/cited.ts';
import type { Passage } from '../../../divergence/model.ts';
import { amends } from '../../../document/references/references.ts';
import type { Finding } from '../../../findings/model.ts';
import { nothingFound, type Pause, type Rule, type RuleContext } from '../../rule.ts';
import { impossible } from './impossible.ts';
import { meta } from './meta.ts';
import { inFrames, misplaced } from './misplaced.ts';
import { PlacesOfParagraphs } from './places.ts';

/**
 * 出处条目: a quotation that stands in another article or item of its source than the draft says (《劳动法》第三十五条规定：“…”), and a place that its
 * source does not have. Where the named place has the words as well, or where the source has no such places, nothing is said.
 */
export const addressRule: Rule = {
  meta,
  check(context) {
    const quoted = inFrames(context);
    return quoted.length === 0 && context.reading.citations.length === 0
      ? nothingFound
      : wrong(quoted, context);
  },
};

function* wrong(
  quoted: readonly (readonly Passage[])[],
  context: RuleContext,
): Generator<Finding | Pause, void> {
  const { reading, corpus, misnamed } = context;
  const places = new PlacesOfParagraphs(reading);
  const cited = sourcesCited(reading, corpus, misnamed);
  const told = new Set<number>();
  for (const finding of misplaced(quoted, context, places, cited)) {
    told.add(finding.span.start);
    yield finding;
  }
  // What a reprinted document says of others is its own.
  if (context.as === 'reprint' || amends(reading)) return;
  yield* impossible(context, places, cited, told);
}
