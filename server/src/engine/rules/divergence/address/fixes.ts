import type { LabelForm, Reading } from '../../../document/model.ts';
import { pathTo } from '../../../document/outlinePath.ts';
import type { Chain } from '../../../document/references/foreignReference.ts';
import { runOn } from '../../../document/references/runOn.ts';
import type { Fix } from '../../../findings/model.ts';
import { formatNumeral } from '../../../text/numerals.ts';
import { edit, fix } from '../../report.ts';

/** The forms of labels that a counting word means without brackets, the likeliest first. */
const forms: Readonly<Record<string, readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'hanParen', 'arabic', 'han'],
  项: ['hanParen', 'arabic'],
};

/** Puts the number of the place where the words stand, where the draft names one place by one number. */
export function fixesFor(text: string, { pointers }: Chain, source: Reading, at: number): readonly Fix[] {
  const [pointer, ...deeper] = pointers;
  const [number, ...others] = pointer?.numbers ?? [];
  if (!pointer || !number || deeper.length + others.length > 0 || pointer.sub !== undefined) return [];
  const labels = pathTo(source.outline, at).flatMap(({ label }) => label ?? []);
  const meant: readonly LabelForm[] =
    pointer.bracket === 'none'
      ? (forms[pointer.unit] ?? [])
      : [pointer.bracket === 'han' ? 'hanParen' : 'arabicParen'];
  // Items that begin anew in each part are no articles: 第三条 of such a document is its 三、.
  const isMeant = (form: LabelForm): boolean =>
    (form !== 'hanParen' && form !== 'arabic') ||
    pointer.unit !== '条' ||
    pointer.bracket !== 'none' ||
    runOn(source).has(form);
  const label = meant.filter(isMeant).flatMap((form) => labels.filter((one) => one.form === form))[0];
  if (!label || label.sub !== undefined || label.value === number.value) return [];
  const { start, end } = number.span;
  const own = text.slice(start, end);
  const reading = formatNumeral(label.value, /\d/.test(own) ? 'arabic' : 'han');
  return [fix('divergence.fix.adopt', { text: own, reading }, [edit(start, end, reading)])];
}
