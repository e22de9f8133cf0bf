import type { Source } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import { isTitleOf } from '../frames/titlesBorne.ts';

/** What makes the document that is named behind it the ground of a text. */
const restsOn = /(?:为|根据|按照|依据|依照|遵照|按|贯彻|落实|对照)[^。；！？\n]{0,30}$/;
/** What hands on the document that is named beside it: a covering letter, an editor's note. */
const handsOn = /转发|转载|印发给|刊[登载发]|[摘选照]登|摘[录编要]|全文|原文|节选|如下文件/;
/** UTF-16 units before a name that are looked at. */
const longestBefore = 40;

/**
 * Whether a text begins with a paragraph of the writer's own that rests on a source, 为贯彻落实《…》，制定本方案。: what follows then is a
 * draft, however much of the source it takes.
 */
export function beginsOnItsOwn({ text, paragraphs, citations }: Reading, source: Source): boolean {
  const first = paragraphs[0]?.span;
  if (!first) return false;
  for (const { kind, name, span } of citations) {
    if (span.start >= first.end) return false;
    if (kind !== 'title' || !isTitleOf(name, source)) continue;
    const before = text.slice(Math.max(first.start, span.start - longestBefore), span.start);
    return restsOn.test(before) && !handsOn.test(text.slice(first.start, first.end));
  }
  return false;
}
