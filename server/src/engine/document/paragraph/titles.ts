import { unitGroups } from '../../text/characters.ts';
import type { Marked, Marks } from '../../text/marks.ts';
import type { Span } from '../../text/span.ts';
import { TITLE, unitClasses } from '../../text/unitClasses.ts';
import type { Citation } from '../model.ts';
import { cleanName } from './cleanName.ts';

/** No title of a document is longer; a bracket that is not closed within it has lost its partner. */
const maxTitle = 120;

/** How names of documents end; needed only where a bracket is lost. */
const kindWords =
  '意见|方案|通知|决定|办法|条例|规定|纲要|规划|计划|细则|公报|公告|报告|决议|要点|措施|标准|指引|指南|手册|准则|章程|规则|宪法|法典|法|解释|批复|讲话|问答';
const endsInKind = new RegExp(`(?:${kindWords})(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?$`);
const lastKind = new RegExp(`^[^，。；：！？,;:!?\\n“”"]*(?:${kindWords})`);

const partner: Record<string, string> = { '《': '》', '〈': '〉', '<': '>', '＜': '＞', '«': '»', '≪': '≫' };

const titleCitation = (text: string, span: Span, start: number, end: number): Citation => ({
  span,
  kind: 'title',
  name: cleanName(text.slice(start, end)),
});

/** What the words for kinds of documents end with. */
const endOfKind = unitGroups([
  kindWords
    .split('|')
    .map((word) => word.at(-1))
    .join(''),
]);

/**
 * Adds the titles in a paragraph: in 《…》 with others nested in them, in brackets of the wrong shape (〈…〉, <…>), and with one
 * bracket lost.
 */
export function addTitles({ text, start, end, marks, first }: Marked, out: Citation[]): void {
  let from = start;
  let kind = start;
  /** Whether a word for a kind of document may end in a stretch; stretches are asked for in order. */
  const mayHoldKind = (low: number, high: number): boolean => {
    if (kind < low) kind = low;
    while (kind < high && endOfKind[text.charCodeAt(kind)] === 0) kind++;
    return kind < high;
  };
  let closing = first;
  /** Whether mark `k` has a 》 before `limit`; marks are asked for in order. */
  const mayClose = (k: number, limit: number): boolean => {
    if (closing < k) closing = k;
    while (closing < marks.count && text[marks.at[closing] as number] !== '》') closing++;
    return closing < marks.count && (marks.at[closing] as number) < limit;
  };
  for (let k = first; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= end) return;
    const unit = text.charCodeAt(i);
    if (((unitClasses[unit] as number) & TITLE) === 0 || i < from) continue;
    const char = text[i] as string;
    if (char === '《') {
      const limit = Math.min(end, i + maxTitle + 2);
      const close = mayClose(k, limit) ? closingOf(text, marks, k, limit) : -1;
      if (close > 0) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        nestedTitles(text, marks, k + 1, close, out);
        from = close + 1;
      } else {
        const last = Math.min(end, i + 1 + maxTitle);
        const cut = mayHoldKind(i + 1, last) ? lastKind.exec(text.slice(i + 1, last)) : null;
        from = i + 1 + (cut?.[0].length ?? 0);
        if (cut) out.push(titleCitation(text, { start: i, end: from }, i + 1, from));
      }
    } else if (char === '》') {
      const open = lostOpening(text, from, i);
      if (endsInKind.test(text.slice(open, i)))
        out.push(titleCitation(text, { start: open, end: i + 1 }, open, i));
      from = i + 1;
    } else {
      const inside = text.slice(i + 1, Math.min(end, i + maxTitle)).indexOf(partner[char] as string);
      const close = i + 1 + inside;
      if (inside >= 0 && endsInKind.test(cleanName(text.slice(i + 1, close)))) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        from = close + 1;
      }
    }
  }
}

/** The 》 before `limit` that belongs to the 《 that is mark `from`, or -1. */
function closingOf(text: string, marks: Marks, from: number, limit: number): number {
  let depth = 0;
  for (let k = from; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= limit) break;
    const c = text[i];
    if (c === '《') depth++;
    else if (c === '》' && --depth === 0) return i;
    else if (c === '。' || c === '；') break;
  }
  // 《甲的通知《乙》: the outer one is never closed, the inner one is.
  return -1;
}

/** The titles between the mark `from` and `end`, each within the one before. */
function nestedTitles(text: string, marks: Marks, from: number, end: number, out: Citation[]): void {
  let outer = end;
  for (let k = from; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= outer) return;
    const close = partner[text[i] as string];
    if (!close) continue;
    const at = text.slice(i + 1, outer).lastIndexOf(close);
    if (at <= 0) return;
    outer = i + 1 + at;
    out.push(titleCitation(text, { start: i, end: outer + 1 }, i + 1, outer));
  }
}

function lostOpening(text: string, from: number, close: number): number {
  let at = close;
  const limit = Math.max(from, close - maxTitle);
  while (at > limit && !/[，。；：！？、,;:!?“”"\n]/.test(text[at - 1] as string)) at--;
  while (at < close && /[\s\u3000]/.test(text[at] as string)) at++;
  return at;
}
