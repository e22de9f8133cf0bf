import type { Citation, Reading } from '../../document/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { Resolve } from '../frames/cited.ts';
import { sentenceStart } from '../frames/zone.ts';

/** UTF-16 units before and behind the beginning of a place that are looked at for what its sentence cites. */
const reach = 128;

/** Which sources a draft cites, and where; each citation is resolved once. */
export class CitedSources {
  /** All of them. */
  readonly all: ReadonlySet<string>;
  readonly #reading: Reading;
  /** The best source of each citation, by its index. */
  readonly #best: readonly (string | undefined)[];

  constructor(reading: Reading, resolve: Resolve) {
    this.#reading = reading;
    this.#best = reading.citations.map((citation) => resolve(citation)[0]?.id);
    this.all = new Set(this.#best.filter((id) => id !== undefined));
  }

  /** Those that are cited before a stretch in its sentence, or where it begins. */
  near({ start, end }: Span): ReadonlySet<string> {
    const from = Math.max(start - reach, sentenceStart(this.#reading.text, start));
    const out = new Set<string>();
    this.#forEach({ start: from, end: Math.min(end, start + reach) }, (id) => out.add(id));
    return out;
  }

  /** All that `near` may go by for the places of a stretch: which sources are cited, and how far behind its beginning. */
  trace({ start, end }: Span): string {
    const out: string[] = [];
    this.#forEach({ start: start - reach, end }, (id, at) => out.push(`${at - start} ${id}`));
    return out.join('\n');
  }

  #forEach({ start, end }: Span, told: (source: string, at: number) => void): void {
    const { citations } = this.#reading;
    for (let i = countBefore(citations, ({ span }) => span.start < start); i < citations.length; i++) {
      const { span } = citations[i] as Citation;
      if (span.start >= end) break;
      const id = this.#best[i];
      if (id !== undefined) told(id, span.start);
    }
  }
}
