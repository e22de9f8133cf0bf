import { isEmpty } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { clauseBegins, isWholeClauses } from '../sides/rims.ts';
import { contentOf, countUnits } from '../sides/side.ts';
import { tokensOf } from '../sides/tokens.ts';

/** Words that lead from one clause to the next. */
const leadingOver =
  /^(?:并且?|同时|还|也|且|从而?|以及|要|进一步|特别是?|尤其是?|此外|另外|首先|其次|再次|最后|一是|二是|三是|四是|五是)+(?:要|从|对)?$/;

/** Whole clauses of the draft's own, in addition to the source's or in place of some of them. */
export function isOwnClause(c: Change, { draft, source }: Texts): boolean {
  const own = countUnits(draft, c.core.draft, 60);
  if (own === 0) return false;
  if (!isWholeClauses(draft, c.core.draft)) {
    // 并从…, 并专门对…: words of the writer's own that lead over to a clause further on.
    if (own > 6 || !clauseBegins(draft, c.core.draft.start)) return false;
    if (movesMeaning(contentOf(draft, c.core.draft))) return false;
    const skipped = countUnits(source, c.core.edition, 8);
    if (skipped >= 8) return clauseBegins(source, c.core.edition.end);
    return skipped === 0 && leadingOver.test(contentOf(draft, c.core.draft));
  }
  return isEmpty(c.core.edition) || isWholeClauses(source, c.core.edition);
}

/** 不再, 不得: words that lead to no clause but turn it round. */
const movesMeaning = (content: string): boolean =>
  tokensOf(content).some((t) => t.kind === 'negation' || /^(?:不[得能可应宜准许]|严?禁止?)/u.test(t.word));

/** 在“多劳者多得、技高者多得”之外增加了“创新者多得”: the writer's own words between two pieces that he quotes, or before the first one. */
export function isBesideQuotation(
  { draft: d, core }: Change,
  { frame }: Manner,
  { draft, source }: Texts,
): boolean {
  const words = draft.text.slice(d.start, d.end);
  if (/^[”』」][^“”『』「」]*[“『「]$/.test(words)) return contentOf(source, core.edition) === '';
  return (
    frame === 'plain' &&
    /^[^“”『』「」]+[“『「]$/.test(words) &&
    clauseBegins(draft, d.start) &&
    !/[“”]/.test(source.text.slice(core.edition.start, core.edition.end)) &&
    !movesMeaning(contentOf(draft, core.draft))
  );
}
