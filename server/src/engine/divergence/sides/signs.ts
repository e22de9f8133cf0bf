import { unitSet } from '../../text/characters.ts';
import type { Side } from './side.ts';
import { unitAt } from './side.ts';

/** A punctuation mark that bears sense, in the form in which marks are compared; `at` is a UTF-16 offset. */
export interface Sign {
  readonly form: string;
  readonly at: number;
  readonly length: number;
}

/** By UTF-16 unit the number of its form, 0 for what is no sign: nearly all units of a text end here. */
const formNumbers = new Uint8Array(0x10000);
const forms: string[] = [''];
const define = (form: string, shapes: string): void => {
  forms.push(form);
  for (const shape of shapes) formNumbers[shape.charCodeAt(0)] = forms.length - 1;
};
define('，', '，,﹐︐');
define('、', '、､﹑︑');
define('。', '。｡︒');
define('；', '；;﹔︔');
define('：', '：:∶﹕︓');
define('？', '？?﹖︖');
define('！', '！!﹗︕');
define('.', '.．');
// Direction and level of quotation marks are typography; that there is one bears sense.
define('”', '“”„〝〞‘’「」『』﹁﹂﹃﹄｢｣"＂\'＇');
define('《', '《〈«≪︽︿');
define('》', '》〉»≫︾﹀');
define('（', '（(﹙︵');
define('）', '）)﹚︶');
define('〔', '〔[［【﹝〖︹');
define('〕', '〕]］】﹞〗︺');
define('·', '·•・‧･․');
define('—', '—―–-‐‑─－~～〜∼︱');
define('…', '…⋯︙');
define('/', '/／');

/** The signs of a stretch without content, in order. Runs of one dash or ellipsis are one sign; white space is none. */
export function signsIn(side: Side, start: number, end: number): readonly Sign[] {
  let out: Sign[] | undefined;
  for (let at = start; at < end; at++) {
    const number = formNumbers[side.text.charCodeAt(at)] as number;
    if (number === 0 || unitAt(side, at) !== 0 || endsEntity(side.text, at)) continue;
    const form = forms[number] as string;
    out ??= [];
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
  return out ?? none;
}

/** Whether the half-width ; at a place is that of &nbsp; or &#8220;. */
const endsEntity = (text: string, at: number): boolean =>
  text.charCodeAt(at) === semicolon && entityBefore.test(text.slice(Math.max(0, at - 8), at));
const semicolon = 0x3b;
const entityBefore = /&(?:[a-z]{2,6}|#\d{2,6}|#x[\da-f]{2,5})$/i;

/** Whether a stretch holds any sign; the same as asking `signsIn` for their number. */
export function hasSign(side: Side, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (formNumbers[side.text.charCodeAt(at)] !== 0 && unitAt(side, at) === 0 && !endsEntity(side.text, at))
      return true;
  return false;
}

const none: readonly Sign[] = [];

const behindWords = /[\p{Script=Han}％%）)”’"》]$/u;

/** The signs of a draft in which a point behind Chinese words, where the source has 。, is that mark as a scan or a keyboard has it. */
export function withFullStop(
  { text }: Side,
  signs: readonly Sign[],
  others: readonly Sign[],
): readonly Sign[] {
  if (!signs.some(({ form }) => form === '.') || !others.some(({ form }) => form === '。')) return signs;
  return signs.map((sign) =>
    sign.form === '.' && sign.length === 1 && behindWords.test(text.slice(Math.max(0, sign.at - 2), sign.at))
      ? { ...sign, form: '。' }
      : sign,
  );
}

export function formsOf(signs: readonly Sign[]): string {
  let out = '';
  for (const { form } of signs) out += form;
  return out;
}

export const endOf = (sign: Sign): number => sign.at + sign.length;

/** Marks that end a clause or a sentence; a cut there is no change of wording. */
export const isPause = (form: string): boolean => '，。；：？！、…'.includes(form);

/** 1 for each UTF-16 unit that parts clauses: a pause other than 、 in any of its shapes, or a line break. */
const partsClauses = new Uint8Array(0x10000);
for (const [number, form] of forms.entries())
  if (form !== '' && form !== '、' && isPause(form))
    for (let unit = formNumbers.indexOf(number); unit >= 0; unit = formNumbers.indexOf(number, unit + 1))
      partsClauses[unit] = 1;
partsClauses[0x0a] = 1;
partsClauses[0x0d] = 1;
for (const unit of '\v\f\x85\u2028\u2029') partsClauses[unit.charCodeAt(0)] = 1;

const endsSentence = unitSet('。；！？;!?\n\r');

/** Whether a sentence, or a member of a list of sentences, ends in a stretch. */
export function hasSentenceEnd({ text }: Side, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (endsSentence(text.charCodeAt(i))) return true;
  return false;
}

/** Whether the mark between two clauses, or a line break, stands in a stretch without content. */
export function hasClauseBreak({ text }: Side, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (partsClauses[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Marks that stand close to what follows them. */
export const isOpeningShape = (char: string): boolean => '“‘「『《〈（(〔[【'.includes(char);
