import type { Span } from '../../text/span.ts';
import { lazyPassage } from '../lazyPassage.ts';
import type { Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { placeIn } from '../place.ts';
import { countUnits } from '../sides/side.ts';
import { elsewhere } from './elsewhere.ts';
import { locate } from './locate.ts';
import type { QuotationInput } from './quotationInput.ts';

/** 查无出处: words attributed to a source that does not have them, with its nearest passage and who else has them. */
export function unfounded(
  input: QuotationInput,
  source: string,
  t: Texts,
  spans: readonly Span[],
): readonly Passage[] | undefined {
  const { zone, pieces, corpus, texts } = input;
  if (zone.cited.length === 0 || zone.foreign) return undefined;
  const out: Passage[] = [];
  for (const span of spans) {
    const end = zone.kind === 'attribution' ? Math.min(span.end, zone.sure) : span.end;
    const units = countUnits(t.draft, { start: span.start, end });
    if (units < (zone.kind === 'attribution' ? 12 : 4)) continue;
    const near = locate(t.draft, { start: span.start, end }, t.edition, t.source, true);
    const others = pieces
      .filter(
        (p) =>
          p.source !== source && p.matched >= 0.9 * units && p.draft.start < end && p.draft.end > span.start,
      )
      .flatMap((p) => {
        const edition = texts(p.source)?.edition;
        return edition && corpus.edition(p.source) ? [placeIn(edition, p.edition.start)] : [];
      });
    out.push(
      lazyPassage(
        {
          match: {
            source,
            draft: { start: span.start, end },
            edition: near?.edition ?? { start: 0, end: 0 },
            edits: [],
            matched: near?.matched ?? 0,
          },
          frame: { kind: zone.kind, span: zone.span, cited: zone.cited },
          verdict: 'unfounded',
          divergences: [],
          alsoIn: others.length > 0 ? others : elsewhere(input, source, t, { start: span.start, end }),
        },
        near ? placeIn(t.edition, near.edition.start) : nowhere,
      ),
    );
  }
  return out.length > 0 ? out : undefined;
}

const nowhere = { address: '' };
