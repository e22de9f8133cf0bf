import { countBefore } from '../../text/search.ts';
import { paragraphsOf } from '../memory/memory.ts';
import type { LabelForm, Reading } from '../model.ts';
import { chainsOf } from '../paragraph/chunk.ts';

/** Forms whose labels begin a thought of its own in a statute; what items go by is said before them. */
const heads: readonly LabelForm[] = ['part', 'chapter', 'section', 'article', 'han'];

/** Titles that name the document whose articles are spoken of: 关于适用《…》的解释, 《…》实施办法, 关于适用刑法分则规定的…意见. */
const about = /《|(?:适用|执行|贯彻|实施).*(?:(?<!办)法|条例|规定)/;

/**
 * Tells whether the words before an offset of the draft speak of another document, so that a bare 第三条 there may go on about
 * that one: 依照《行政处罚法》第五条…；有第三条情形的. Looked for from the beginning of the article, in other documents of the item.
 */
export function speaksOfOthers(reading: Reading): (offset: number) => boolean {
  const { title, text } = reading;
  if (title && about.test(text.slice(title.start, title.end).replace(/\s+/g, ''))) return () => true;
  const others = namesOfOthers(reading);
  const starts = startsOf(reading);
  return (offset) => {
    const from = starts[countBefore(starts, (start) => start <= offset) - 1] ?? 0;
    const before = others[countBefore(others, (at) => at < offset) - 1];
    return before !== undefined && before >= from;
  };
}

/** Where other documents are named, in order: 《…》, 国办发〔2024〕1号, 刑法第一百条. */
function namesOfOthers(reading: Reading): readonly number[] {
  const out = reading.citations.map(({ span }) => span.start);
  for (const paragraph of paragraphsOf(reading))
    for (const { prefix, span } of chainsOf(paragraph)) if (prefix === 'foreign') out.push(span.start);
  return out.sort((a, b) => a - b);
}

/** Where thoughts begin, in order. */
function startsOf({ paragraphs, profile }: Reading): readonly number[] {
  const out: number[] = [];
  for (const { label, span } of paragraphs)
    if (label && (profile !== 'statute' || heads.includes(label.form))) out.push(span.start);
  return out;
}
