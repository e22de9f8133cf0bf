import { placesIn } from '../text/spanSearch.ts';
import type { Quotation } from './model.ts';

/** Tells of UTF-16 offsets whether they are inside a quotation. */
export const quotedPlaces = (quotations: readonly Quotation[]): ((offset: number) => boolean) =>
  placesIn(quotations.filter(({ depth }) => depth === 0).map(({ inner }) => inner));
