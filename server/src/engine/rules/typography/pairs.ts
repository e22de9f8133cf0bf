import type { Paragraph } from '../../document/model.ts';
import { isQuote, markPattern, type PairKind, pairedMarks } from './marks.ts';

/** One half of a pair in the draft; `at` is its UTF-16 offset. */
export interface Half {
  readonly at: number;
  readonly char: string;
  readonly kind: PairKind;
  readonly paragraph: number;
}

export interface PairedMarks {
  /** Depth counts enclosing pairs of the same kind, 0 for the outermost. */
  readonly pairs: readonly {
    readonly open: Half;
    readonly close: Half;
    readonly depth: number;
    readonly parent?: PairKind;
  }[];
  readonly unmatched: readonly Half[];
}

/** Brackets may run over a paragraph that a page or column broke; quotations of several paragraphs run on much longer. */
const reach = { bracket: 2, quote: 400 } as const;
/** Where more are open at once, the oldest have lost their partners. */
const deepest = 64;

/**
 * Matches the paired marks of a document, each with its nearest partner of the same kind.
 * A quotation of several paragraphs may open anew at each paragraph and close once (typesetting practice): those halves
 * are neither matched nor unmatched.
 */
export function pairMarks(text: string, paragraphs: readonly Paragraph[]): PairedMarks {
  const known = paired.get(paragraphs);
  if (known) return known;
  const made = pairAnew(text, paragraphs);
  paired.set(paragraphs, made);
  return made;
}

/** Two rules ask for the same. */
const paired = new WeakMap<readonly Paragraph[], PairedMarks>();

function pairAnew(text: string, paragraphs: readonly Paragraph[]): PairedMarks {
  const pairs: PairedMarks['pairs'][number][] = [];
  const unmatched: Half[] = [];
  let open: Half[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'blank') continue;
    const expired = open.filter(
      (half) => paragraph.index - half.paragraph > (isQuote(half.kind) ? reach.quote : reach.bracket),
    );
    if (expired.length > 0) {
      unmatched.push(...expired);
      open = open.filter((half) => !expired.includes(half));
    }
    for (const half of halves(text, paragraph)) {
      const mark = pairedMarks.get(half.char);
      if (mark?.opens) {
        if (reopens(half, paragraph, open)) continue;
        open.push(half);
        if (open.length > deepest) unmatched.push(open.shift() as Half);
        continue;
      }
      const index = open.findLastIndex((candidate) => candidate.kind === half.kind);
      const partner = open[index];
      if (!partner) {
        unmatched.push(half);
        continue;
      }
      // Brackets left open inside the pair have lost their partner; quotation marks may still find theirs.
      const inside = open.slice(index + 1);
      unmatched.push(...inside.filter((lost) => !isQuote(lost.kind) || lost.paragraph === half.paragraph));
      const outer = open.slice(0, index);
      const parent = outer.at(-1)?.kind;
      pairs.push({
        open: partner,
        close: half,
        depth: outer.filter((o) => o.kind === half.kind).length,
        ...(parent ? { parent } : {}),
      });
      open = outer;
    }
  }
  unmatched.push(...open);
  return { pairs, unmatched: unmatched.sort((a, b) => a.at - b.at) };
}

function* halves(text: string, { span, index }: Paragraph): Iterable<Half> {
  markPattern.lastIndex = 0;
  const content = text.slice(span.start, span.end);
  for (const match of content.matchAll(markPattern)) {
    const [char] = match;
    const at = span.start + match.index;
    const kind = pairedMarks.get(char)?.kind;
    if (!kind || isApostrophe(text, at, char) || closesLabel(content, match.index, char)) continue;
    yield { at, char, kind, paragraph: index };
  }
}

const isApostrophe = (text: string, at: number, char: string): boolean =>
  char === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');

/** 1） a) and their like number an item with one bracket only. */
const closesLabel = (content: string, at: number, char: string): boolean =>
  (char === '）' || char === ')') &&
  /(?:^|[\s。；：，、;:,.（(])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})$/.test(
    content.slice(Math.max(0, at - 6), at),
  ) &&
  !/[（(][^（()）]*$/.test(content.slice(Math.max(0, at - 6), at));

const reopens = (half: Half, paragraph: Paragraph, open: readonly Half[]): boolean =>
  isQuote(half.kind) &&
  half.at === paragraph.span.start &&
  open.some((o) => o.kind === half.kind && o.paragraph < half.paragraph);
