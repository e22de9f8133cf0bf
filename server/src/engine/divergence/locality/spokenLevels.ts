import { commonEnds } from '../../text/commonEnds.ts';

/** The common names of administrative areas, from the province down. */
export const levelNames =
  '特别行政区|自治区|自治州|自治县|自治旗|经济技术开发区|高新技术产业开发区|开发区|高新区|新区|地区|街道|省|市|县|区|州|盟|旗|镇|乡';

/**
 * 我省, 全市: how a local document speaks of itself. No name holds what such a word begins with, so that none of these words
 * overlaps another one: which of them there are shows everywhere by itself.
 */
const speaksOfItself = new RegExp(`[我全本](${levelNames})(?!级|政|直|属|名|面|体|长|场)`, 'g');
/** How far behind its beginning such a word looks at the text, in UTF-16 units. */
const seen = 16;

/** A draft that has spoken of itself so often has shown by what level it does. */
const mostCounted = 16;

interface Spoken {
  /** UTF-16 offset. */
  readonly start: number;
  readonly level: string;
}

/** By which levels a draft speaks of itself first. Of its next state only what an edit touched is looked at; mutable, one per draft. */
export class SpokenLevels {
  #last: { readonly text: string; readonly spoken: readonly Spoken[] } = { text: '', spoken: [] };

  /** The level of each of the first times, in order. */
  of(text: string): readonly string[] {
    const spoken = this.#carried(text) ?? spokenIn(text, 0, text.length);
    this.#last = { text, spoken };
    return spoken.map(({ level }) => level);
  }

  /** Undefined where too few are known of the last state. */
  #carried(text: string): readonly Spoken[] | undefined {
    const { text: old, spoken } = this.#last;
    const { prefix, suffix } = commonEnds(old, text);
    const by = text.length - old.length;
    const from = Math.max(0, prefix - seen);
    const to = text.length - suffix;
    const all = [
      ...spoken.filter(({ start }) => start < from),
      ...spokenIn(text, from, to),
      ...spoken.filter(({ start }) => start + by >= to).map((s) => ({ ...s, start: s.start + by })),
    ];
    return spoken.length === mostCounted && all.length < mostCounted ? undefined : all.slice(0, mostCounted);
  }
}

/** The first of those that begin in a stretch. */
function spokenIn(text: string, from: number, to: number): readonly Spoken[] {
  const within = text.slice(from, to + seen);
  const out: Spoken[] = [];
  speaksOfItself.lastIndex = 0;
  while (out.length < mostCounted) {
    const found = speaksOfItself.exec(within);
    if (!found || from + found.index >= to) break;
    out.push({ start: from + found.index, level: found[1] as string });
  }
  return out;
}
