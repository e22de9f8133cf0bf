import type { Side } from './side.ts';
import { unitAt } from './side.ts';

/** A punctuation mark that bears sense, in the form in which marks are compared; `at` is a UTF-16 offset. */
export interface Sign {
  readonly form: string;
  readonly at: number;
  readonly length: number;
}

const forms = new Map<string, string>();
const define = (form: string, shapes: string): void => {
  for (const shape of shapes) forms.set(shape, form);
};
define('，', '，,﹐');
define('、', '、､﹑');
define('。', '。｡');
define('；', '；;﹔');
define('：', '：:∶﹕');
define('？', '？?﹖');
define('！', '！!﹗');
define('.', '.．');
// Direction and level of quotation marks are typography; that there is one bears sense.
define('”', '“”„〝〞‘’「」『』﹁﹂﹃﹄｢｣"＂\'＇');
define('《', '《〈«≪');
define('》', '》〉»≫');
define('（', '（(﹙');
define('）', '）)﹚');
define('〔', '〔[［【﹝〖');
define('〕', '〕]］】﹞〗');
define('·', '·•・‧･');
define('—', '—―–-‐‑─－~～〜∼');
define('…', '…⋯');
define('/', '/／');

/** The signs of a stretch without content, in order. Runs of one dash or ellipsis are one sign; white space is none. */
export function signsIn(side: Side, start: number, end: number): readonly Sign[] {
  if (start >= end) return none;
  const out: Sign[] = [];
  for (let at = start; at < end; at++) {
    const form = forms.get(side.text[at] as string);
    if (form === undefined || unitAt(side, at) !== 0) continue;
    const last = out.at(-1);
    if (
      last &&
      last.form === form &&
      last.at + last.length === at &&
      (form === '—' || form === '…' || form === '.')
    )
      out[out.length - 1] = { form, at: last.at, length: last.length + 1 };
    else out.push({ form, at, length: 1 });
  }
  return out;
}

const none: readonly Sign[] = [];

export const formsOf = (signs: readonly Sign[]): string => signs.map((s) => s.form).join('');

export const endOf = (sign: Sign): number => sign.at + sign.length;

/** Marks that end a clause or a sentence; a cut there is no change of wording. */
export const isPause = (form: string): boolean => '，。；：？！、…'.includes(form);

/** Marks that stand close to what follows them. */
export const isOpeningShape = (char: string): boolean => '“‘「『《〈（(〔[【'.includes(char);
