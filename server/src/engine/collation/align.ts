/** A run of equal units: `a` and `b` are its beginnings in the two sequences. */
export interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Lengths of the anchors tried, from sure to weak; in ever smaller gaps ever shorter ones mean something. */
const anchorLengths = [16, 8, 4, 2, 1] as const;

/**
 * Aligns two copies of one text that run in the same order: runs that occur once in both are anchors, the longest
 * increasing chain of them is kept, and the gaps are aligned in the same way with shorter anchors (B. Cohen's patience
 * method). Foreign text within one copy stays unaligned. Blocks come in order and do not overlap.
 */
export function alignCopies(a: string, b: string): readonly Block[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const gap = { a: head, aEnd: a.length - tail, b: head, bEnd: b.length - tail };
  const blocks: Block[] = [];
  if (head > 0) blocks.push({ a: 0, b: 0, length: head });
  alignGap({ a, b }, gap, 0, blocks);
  if (tail > 0) blocks.push({ a: gap.aEnd, b: gap.bEnd, length: tail });
  return blocks;
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function alignGap(pair: Pair, gap: Gap, level: number, out: Block[]): void {
  const size = Math.min(gap.aEnd - gap.a, gap.bEnd - gap.b);
  if (size === 0) return;
  const length = anchorLengths[level];
  if (length === undefined) return;
  // A single equal character proves nothing across a long gap.
  const reach = Math.max(gap.aEnd - gap.a, gap.bEnd - gap.b);
  if (length <= 2 && reach > 24) return;
  const chain = size >= length ? longestChain(uniqueAnchors(pair, gap, length)) : [];
  let { a, b } = gap;
  for (const anchor of chain) {
    if (anchor.a < a || anchor.b < b) continue; // within the block before
    const block = extend(pair, anchor, length, { a, b, aEnd: gap.aEnd, bEnd: gap.bEnd });
    alignGap(pair, { a, aEnd: block.a, b, bEnd: block.b }, level + 1, out);
    out.push(block);
    a = block.a + block.length;
    b = block.b + block.length;
  }
  alignGap(pair, { a, aEnd: gap.aEnd, b, bEnd: gap.bEnd }, level + 1, out);
}

interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** Runs of `length` units that occur exactly once in each side of the gap, in the order of `a`. */
function uniqueAnchors({ a, b }: Pair, gap: Gap, length: number): readonly Anchor[] {
  const inB = occurrences(b, gap.b, gap.bEnd, length);
  const inA = occurrences(a, gap.a, gap.aEnd, length);
  const out: Anchor[] = [];
  for (const [run, at] of inA) {
    const other = inB.get(run);
    if (at >= 0 && other !== undefined && other >= 0) out.push({ a: at, b: other });
  }
  return out.sort((p, q) => p.a - q.a);
}

/** Where each run occurs, -1 where it occurs more than once. */
function occurrences(text: string, start: number, end: number, length: number): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = start; i + length <= end; i++) {
    const run = text.slice(i, i + length);
    out.set(run, out.has(run) ? -1 : i);
  }
  return out;
}

/** The longest chain that increases in `b` as well. */
function longestChain(anchors: readonly Anchor[]): readonly Anchor[] {
  const tails: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  for (let i = 0; i < anchors.length; i++) {
    const { b } = anchors[i] as Anchor;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((anchors[tails[mid] as number] as Anchor).b < b) low = mid + 1;
      else high = mid;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  }
  const chain: Anchor[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) chain.push(anchors[i] as Anchor);
  return chain.reverse();
}

/** Lengthens an anchor to both sides as far as the units are equal and free. */
function extend({ a, b }: Pair, anchor: Anchor, length: number, free: Gap): Block {
  let start = 0;
  while (
    anchor.a - start > free.a &&
    anchor.b - start > free.b &&
    a[anchor.a - start - 1] === b[anchor.b - start - 1]
  ) {
    start++;
  }
  let end = length;
  while (anchor.a + end < free.aEnd && anchor.b + end < free.bEnd && a[anchor.a + end] === b[anchor.b + end])
    end++;
  return { a: anchor.a - start, b: anchor.b - start, length: start + end };
}
