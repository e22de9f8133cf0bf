import type { Source } from '../../corpus/model.ts';
import type { Citation } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { isContent } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Resolve } from './cited.ts';

/**
 * A stretch of the draft that is presented as the words of another text. UTF-16 offsets of the draft, marks and
 * introduction excluded.
 */
export interface Zone {
  readonly kind: 'quotation' | 'attribution';
  readonly span: Span;
  /** Sources that the introduction names, best first. */
  readonly cited: readonly string[];
  /** True where the introduction names a document that the corpus does not have: the words may be that one's. */
  readonly foreign: boolean;
  /** True where somebody who is no document says so: what a source has otherwise for the most part are his own words. */
  readonly spoken?: boolean;
  /** True where it is the draft's own place or body (我县提出“…”): figures that a source has otherwise are its own. */
  readonly ours?: boolean;
  /** True where the words are brought as a whole statement (after a colon), not woven into the writer's own sentence. */
  readonly whole: boolean;
  /** Where the first sentence ends; further sentences of an attribution belong to it only as far as they match. */
  readonly sure: number;
}

/** Whether all that an introduction names are documents that the corpus does not have. */
export const isForeign = ({ foreign, cited }: Zone): boolean => foreign && cited.length === 0;

export const byStart = (a: Zone, b: Zone): number => a.span.start - b.span.start;

export function overlapsOne({ span }: Zone, zones: readonly Zone[]): boolean {
  const next = zones[firstEndingAfter(zones, span.start)];
  return next !== undefined && next.span.start < span.end;
}

/** The sources of all that an introduction names, the nearest first; where one of them is not known, its words cannot be told. */
export function meant(naming: readonly Citation[], resolve: Resolve): Pick<Zone, 'cited' | 'foreign'> {
  const all = naming.map(resolve);
  return { cited: [...new Set(ids(all.flat()))], foreign: all.some((sources) => sources.length === 0) };
}

const ids = (sources: readonly Source[]): readonly string[] => sources.map((s) => s.id);

/** So many quotations or citations are looked at between two yields. */
export const zonesPerStep = 512;

/** A quotation shorter than this is a term, not somebody's words. */
export const shortest = 7;
/** From this length on it is somebody's words whatever introduces it. */
export const statement = 12;

/** The content units of a stretch, counted no further than anybody asks. */
export function contentUnits(text: string, { start, end }: Span): number {
  let n = 0;
  for (let i = start; i < end && n < statement; i++) if (isContent(text.charCodeAt(i))) n++;
  return n;
}

const isStop = unitSet('。！？!?\n');

/** Where the sentence begins that a place lies in, no further back than anybody looks for what introduces words. */
export function sentenceStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 200 && !isStop(text.charCodeAt(i - 1))) i--;
  return i;
}
