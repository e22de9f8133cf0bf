import type { DraftLine } from '../lines/draftLine.ts';
import { compact } from './compact.ts';

const organ =
  /(?:中央|国务院|委员会|常委会|委|政府|厅|局|部|会|院|办公室|办|公司|处|室|署|总署|行|社|校|中心|集团|组|大学|医院|学校)$/;
const longest = 30;

/** Whether a line without a label is the name of an organ and nothing else, as 署名 is. */
export function namesOrgan(
  text: string,
  { kind, label, words, contentStart, contentEnd }: DraftLine,
): boolean {
  if (kind !== 'text' || label || words.ending !== 'none' || words.inner || words.width > longest)
    return false;
  return endsLikeOrgan(text.slice(contentStart, contentEnd));
}

/** Whether words end as names of organs do, and hold no mark that such a name has not; white space does not count. */
export function endsLikeOrgan(words: string): boolean {
  const name = compact(words);
  return organ.test(name) && !/[，、。；：]/.test(name);
}
