import { isNorm } from '../../corpus/model.ts';
import { byWeight } from '../../corpus/names.ts';
import type { Edit } from '../../matching/model.ts';
import { countUnits } from '../sides/side.ts';
import type { QuotationInput } from './quotationInput.ts';

/** How much an edit speaks against a source: a long one no more than a clause. */
export const sizeOf = ({ draft, edition }: Pick<Edit, 'draft' | 'edition'>): number =>
  Math.min(12, Math.max(draft.end - draft.start, edition.end - edition.start));

/** So much of a quotation a source has that was not named, or not alone, where the words are its. */
const leastShare = 0.8;

/** A document is quoted; what explains or reports it, where a whole statement or so many units are its. */
const leastTold = 32;

/** What the pieces of one source have of a zone: units that are alike, and those less what they have otherwise. */
interface Share {
  matched: number;
  fit: number;
}

function sharesOf(pieces: QuotationInput['pieces']): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { source, matched, edits } of pieces) {
    const share = shares.get(source) ?? { matched: 0, fit: 0 };
    shares.set(source, share);
    share.matched += matched;
    share.fit += matched;
    for (const edit of edits) share.fit -= sizeOf(edit);
  }
  return shares;
}

/** The source that the zone is held against: the cited one; without a citation the one that has the words best. */
export function chooseSource({ zone, pieces, texts, corpus, reprinted }: QuotationInput): string | undefined {
  if (zone.cited.length === 1 && !zone.foreign) return zone.cited[0];
  if (zone.cited.length === 0 && (zone.foreign || zone.kind === 'attribution')) return undefined;
  const shares = sharesOf(pieces);
  const draft = pieces.length > 0 ? texts(pieces[0]?.source ?? '')?.draft : undefined;
  const units = (): number => (draft ? countUnits(draft, zone.span) : 0);
  if (zone.cited.length > 0) {
    // One name may mean several sources: the one that has the words, among equals the best meant.
    const fitOf = (id: string): number => shares.get(id)?.fit ?? 0;
    const best = zone.cited.reduce((a, b) => (fitOf(b) > fitOf(a) + 1 ? b : a));
    return zone.foreign && (shares.get(best)?.matched ?? 0) < leastShare * units() ? undefined : best;
  }
  const least = Math.max(8, leastShare * units());
  const candidates = [...shares]
    .map(([id, { matched, fit }]) => ({ id, n: matched, fit, source: corpus.source(id) }))
    .filter((c) => c.source && c.n >= least)
    .sort((a, b) =>
      Math.abs(a.fit - b.fit) > 1 ? b.fit - a.fit : a.source && b.source ? byWeight(a.source, b.source) : 0,
    );
  const best = candidates[0];
  // In a reprint the document's own quotations belong to the document.
  if (!best || candidates.some((c) => reprinted.has(c.id))) return undefined;
  // Words woven into a sentence that an explanation has nearly are hardly quoted from that; from what it explains still less.
  const isStatement =
    zone.whole || /[。！？]/.test(draft?.text.charAt(zone.span.end - 1) ?? '') || best.n >= leastTold;
  return isNorm(best.source?.authority) || best.fit === best.n || isStatement ? best.id : undefined;
}
