import { Attached } from '../../text/attached.ts';
import type { LabelForm, Reading } from '../model.ts';

const running = new Attached<Reading, ReadonlySet<LabelForm>>();

/** Which of a document's items run through all its parts, （一） to （二十七） or 1. to 25., so that they are what 第二十五条 means. */
export function runOn(reading: Reading): ReadonlySet<LabelForm> {
  const known = running.get(reading);
  if (known) return known;
  const parts = reading.labels.filter((l) => l.form === 'han' && !l.inline).length;
  const found = new Set(
    (['hanParen', 'arabic'] as const).filter((form) => {
      const values = reading.labels.filter((l) => l.form === form && !l.inline).map((l) => l.value);
      return parts > 1 && values.length > parts && new Set(values).size === values.length;
    }),
  );
  running.set(reading, found);
  return found;
}
