import { Attached } from '../../text/attached.ts';
import type { LabelForm, Reading } from '../model.ts';

const running = new Attached<Reading, ReadonlySet<LabelForm>>();

/** Which of a document's items run through all its parts, （一） to （二十七） or 1. to 25., so that they are what 第二十五条 means. */
export function runOn(reading: Reading): ReadonlySet<LabelForm> {
  const known = running.get(reading);
  if (known) return known;
  const found = new Set((['hanParen', 'arabic'] as const).filter((form) => runs(form, reading)));
  running.set(reading, found);
  return found;
}

/** Whether the items of a form stand below several parts, more of them than there are parts 一、, and no number is there twice. */
function runs(form: 'hanParen' | 'arabic', { labels }: Reading): boolean {
  const values = new Set<number>();
  let [count, holders, parts] = [0, 0, 0];
  let isFirst = false;
  for (const { form: own, value, inline } of labels) {
    if (inline) continue;
    if (own === form) {
      values.add(value);
      count++;
      if (isFirst) holders++;
      isFirst = false;
    } else if (own === 'han' || own === 'hanParen') isFirst = true;
    if (own === 'han') parts++;
  }
  return holders > 1 && count > parts && values.size === count;
}
