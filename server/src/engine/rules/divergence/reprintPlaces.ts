import type { Edition } from '../../corpus/model.ts';
import type { Completeness } from '../../divergence/model.ts';
import type { Span } from '../../text/span.ts';
import type { RuleContext } from '../rule.ts';

export interface MissingRun {
  /** From the first to the last missing sentence, UTF-16 offsets of the edition. */
  readonly edition: Span;
  readonly address: string;
  readonly count: number;
}

/** Missing sentences that follow each other in the source, with nothing but labels and white space between them. */
export function missingRuns({ missing }: Completeness, { text }: Edition): readonly MissingRun[] {
  const out: MissingRun[] = [];
  for (const m of missing) {
    const last = out.at(-1);
    if (
      last &&
      m.edition.start - last.edition.end <= 12 &&
      !/[。！？]/.test(text.slice(last.edition.end, m.edition.start))
    )
      out[out.length - 1] = {
        edition: { start: last.edition.start, end: m.edition.end },
        address: last.address,
        count: last.count + 1,
      };
    else out.push({ edition: m.edition, address: m.address, count: 1 });
  }
  return out;
}

/** Where in the draft a missing stretch of the source should stand: right behind what stands before it there. */
export function placeFor(missing: Span, { passages, reading }: RuleContext, source: string): number {
  let place: number | undefined;
  let best = -1;
  let first: number | undefined;
  for (const { match, frame } of passages) {
    if (match.source !== source || frame.kind === 'plain') continue;
    first ??= match.draft.start;
    let d = match.draft.start;
    let e = match.edition.start;
    for (const edit of [...match.edits, { draft: end(match.draft.end), edition: end(match.edition.end) }]) {
      if (e < missing.start) {
        // The edition's stretch [e, edit.edition.start) equals the draft's [d, edit.draft.start).
        const at = Math.min(edit.edition.start, missing.start);
        if (at > best) {
          best = at;
          place = edit.edition.start <= missing.start ? edit.draft.start : d;
        }
      }
      d = edit.draft.end;
      e = edit.edition.end;
    }
  }
  return behindSigns(reading.text, place ?? first ?? 0, place === undefined);
}

const end = (at: number): Span => ({ start: at, end: at });

/** Behind the punctuation that closes the sentence before. */
function behindSigns(text: string, at: number, atStart: boolean): number {
  if (atStart) return at;
  let i = at;
  while (i < text.length && /[。！？”’」』）)]/.test(text[i] as string)) i++;
  return i;
}
