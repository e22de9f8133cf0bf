import type { Edition } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import { Attached } from '../../text/attached.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { headKey, longestHead } from '../sides/pageNumber.ts';
import { type Side, unitBefore } from '../sides/side.ts';

const heads = new Attached<Reading, ReadonlyMap<string, number>>();

/** How often each short line of a draft occurs, page numbers aside; a line that was pasted twice running occurs once. */
function linesOf(reading: Reading): ReadonlyMap<string, number> {
  const known = heads.get(reading);
  if (known) return known;
  const out = new Map<string, number>();
  let last = '';
  for (const { content } of reading.lines) {
    if (content.end === content.start) continue;
    const isShort = content.end - content.start <= longestHead;
    const key = isShort ? headKey(reading.text.slice(content.start, content.end)) : '';
    if (key !== '' && key !== last) out.set(key, (out.get(key) ?? 0) + 1);
    last = key;
  }
  heads.set(reading, out);
  return out;
}

/**
 * Whether a stretch of a draft (UTF-16 offsets) is whole lines of page make-up: page numbers, the running head with the
 * document's title, lines that every page repeats, or what a web page puts above the title of `edition`.
 */
export function isPageMatter(span: Span, reading: Reading, edition: Edition): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (!/(?:^|[\n\r])\s*$/.test(span.start === 0 ? '' : before) || !/^\s*(?:[\n\r]|$)/.test(after))
    return false;
  const lines = text
    .slice(span.start, span.end)
    .split(/[\n\r]+/)
    .filter((l) => l.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => {
      if (line.length > longestHead) return false;
      const key = headKey(line);
      return key === '' || titles(edition).has(key) || (linesOf(reading).get(key) ?? 0) >= 2;
    })
  );
}

const titleKeys = new WeakMap<Edition, ReadonlySet<string>>();

function titles(edition: Edition): ReadonlySet<string> {
  let found = titleKeys.get(edition);
  if (!found) {
    const { title, aliases } = edition.source;
    found = new Set([title, ...aliases].map(keyString).filter((k) => k.length >= 4));
    titleKeys.set(edition, found);
  }
  return found;
}

/** Whether whole lines of the draft stand before the first words of the source. */
export const standsAbove = (draft: Span, at: number, text: string, source: Side): boolean =>
  unitBefore(source, at) < 0 && /^\s*[\n\r]/.test(text.slice(draft.end, draft.end + 40));
