import type { Edition } from '../../../../server/src/engine/corpus/model.ts';
import type { Span } from '../../../../server/src/engine/text/span.ts';
import type { Random } from '../random.ts';

/** How a draft has the words of a source. */
export const settings = ['quotation', 'reprint', 'plain'] as const;
export type Setting = (typeof settings)[number];

/** A draft without a fault, and where its words are those of the source. Offsets are UTF-16 units. */
export interface SoundDraft {
  readonly text: string;
  readonly region: Span;
  /** Places of the text where the source has a lacuna: anything may stand around them. */
  readonly lacunae: readonly number[];
}

const heads = [
  '为贯彻落实有关部署，现就今年的安排通知如下。',
  '各处室要对照下列要求，逐项研究提出办理意见。',
  '前期，办公室收集了各单位的意见，归纳整理后一并印发。',
];
const tails = [
  '下一步，办公室将牵头梳理清单，每季度通报一次进展。',
  '请各单位结合自身情况抓紧研究，重要情况及时报送。',
];

/** Labels of a draft's own: those of its items in turn. */
const series: readonly (readonly string[])[] = [
  ['（一）', '（二）', '（三）'],
  ['第七条 ', '第八条 ', '第九条 '],
  ['第七条　', '第八条　', '第九条　'],
  ['1. ', '2. ', '3. '],
  ['1．', '2．', '3．'],
  ['（1）', '（2）', '（3）'],
  ['①', '②', '③'],
  ['一是', '二是', '三是'],
  ['一、', '二、', '三、'],
  ['　　', '　　', '　　'],
  ['', '', ''],
];

/** The source as a draft names it. */
const nameOf = ({ source }: Edition): string => `《${source.title.replace(/[《》]/g, '')}》`;

/** One to three sentences in a row: the words of each, and the stretch of the edition from first to last. */
interface Borrowed {
  readonly sentences: readonly string[];
  readonly words: string;
}

const most = { sentences: 3, units: 260, least: 14 };

const lacuna = '〔缺文〕';

/** What a draft may take from an edition: whole sentences, no label, lacuna or torn quotation in them. */
function borrow({ reading, text }: Edition, random: Random): Borrowed | undefined {
  const from = random.below(reading.sentences.length);
  const taken = reading.sentences.slice(from, from + 1 + random.below(most.sentences));
  const sentences = taken.map(({ span }) => text.slice(span.start, span.end).trim());
  const words = text.slice(taken[0]!.span.start, taken.at(-1)!.span.end).trim();
  const usable =
    sentences.every((s) => s.length >= most.least && /[。；！]$/.test(s) && !/[“”\n]/.test(s)) &&
    words.length <= most.units &&
    !/[“”]/.test(words) &&
    !words.includes(lacuna);
  return usable ? { sentences, words } : undefined;
}

/** A sound draft of a setting; undefined where chance chose nothing that can be borrowed. */
export function soundDraft(setting: Setting, edition: Edition, random: Random): SoundDraft | undefined {
  if (setting === 'reprint') {
    const text = edition.text.replaceAll(lacuna, '。');
    const start = edition.reading.sentences[1]?.span.start ?? 0;
    const lacunae = [...edition.text.matchAll(new RegExp(lacuna, 'g'))].map(
      ({ index }, i) => index - i * (lacuna.length - 1),
    );
    return { text, region: { start, end: text.trimEnd().length }, lacunae };
  }
  const borrowed = borrow(edition, random);
  if (!borrowed) return undefined;
  const labels = random.pick(series);
  const name = nameOf(edition);
  const head = `${random.pick(heads)}\n`;
  const tail = `${random.pick(tails)}\n`;
  const within = (before: string, words: string, after: string): SoundDraft => ({
    text: before + words + after,
    region: { start: before.length, end: before.length + words.length },
    lacunae: [],
  });
  if (setting === 'quotation') {
    const lead = `${head}${labels[0]}${name}${random.pick(['指出：', '要求：', '提出，', '规定：'])}“`;
    return within(lead, borrowed.words, `${random.pick(['”', '”。', '”我们要认真落实。'])}\n${tail}`);
  }
  const lines = random.below(2) === 0 ? [borrowed.sentences.join('')] : borrowed.sentences;
  const words = lines.map((line, i) => labels[i] + line).join('\n');
  return within(`为落实${name}，制定本方案。\n${head}`, words, `\n${tail}`);
}
