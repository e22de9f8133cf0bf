import type { Paragraph, Quotation } from './model.ts';

/** A quotation may run over this many further paragraphs before a missing closing mark is given up. */
const maxParagraphs = 12;
const deepest = 16;

interface Sign {
  readonly at: number;
  readonly mark: Quotation['mark'];
  /** `straight` marks open and close with the same character; their role follows from the place. */
  readonly role: 'open' | 'close' | 'straight';
  readonly char: string;
}

interface Open {
  readonly sign: Sign;
  readonly depth: number;
}

const curly: Record<string, { mark: Quotation['mark']; role: 'open' | 'close' }> = {
  '“': { mark: 'double', role: 'open' },
  '”': { mark: 'double', role: 'close' },
  '„': { mark: 'double', role: 'open' },
  '〝': { mark: 'double', role: 'open' },
  '〞': { mark: 'double', role: 'close' },
  '‘': { mark: 'single', role: 'open' },
  '’': { mark: 'single', role: 'close' },
  '「': { mark: 'corner', role: 'open' },
  '」': { mark: 'corner', role: 'close' },
  '『': { mark: 'corner', role: 'open' },
  '』': { mark: 'corner', role: 'close' },
  '﹁': { mark: 'corner', role: 'open' },
  '﹂': { mark: 'corner', role: 'close' },
  '﹃': { mark: 'corner', role: 'open' },
  '﹄': { mark: 'corner', role: 'close' },
  '｢': { mark: 'corner', role: 'open' },
  '｣': { mark: 'corner', role: 'close' },
};
const straight: Record<string, Quotation['mark']> = {
  '"': 'double',
  '＂': 'double',
  "'": 'single',
  '＇': 'single',
};

const signUnits = new Set([...Object.keys(curly), ...Object.keys(straight)].map((c) => c.charCodeAt(0)));
/** Most units are Han, which none of the marks is. */
const isSign = (unit: number): boolean => (unit < 0x3400 || unit > 0x9fff) && signUnits.has(unit);
const latin = /[A-Za-z0-9]/;
/** What may stand right behind a closing mark but never right behind an opening one. */
const afterClose = /[，。；：、！？,;:!?)）》\]］的]/;

/**
 * All quotations of a text in the order of their opening marks, nested ones behind the one that holds them. Spans are
 * UTF-16 offsets into `text`. Straight marks alternate within their paragraph. A quotation goes on over a paragraph's
 * end where the next paragraphs repeat the opening mark or close it; else it ends with the paragraph, `closed: false`.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): readonly Quotation[] {
  const bodies = paragraphs.filter((p) => p.kind !== 'blank');
  const signs = bodies.map((p) => signsOf(text, p.span.start, p.span.end));
  const found: Quotation[] = [];
  let open: Open[] = [];
  bodies.forEach((paragraph, index) => {
    const carried = open.length > 0;
    (signs[index] as readonly Sign[]).forEach((sign, n) => {
      const resumes =
        carried && n === 0 && sign.at === paragraph.span.start && sign.char === open[0]?.sign.char;
      if (!resumes) open = take(text, open, sign, found);
    });
    const kept = open.findIndex((o) => !goesOn(o, bodies, signs, index));
    if (kept < 0) return;
    for (const o of open.slice(kept)) found.push(unclosed(o, paragraph.span.end));
    open = open.slice(0, kept);
  });
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function signsOf(text: string, start: number, end: number): readonly Sign[] {
  const signs: Sign[] = [];
  for (let at = start; at < end; at++) {
    if (!isSign(text.charCodeAt(at))) continue;
    const char = text[at] as string;
    const known = curly[char];
    if (known) {
      if (char === '’' && latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '')) continue;
      signs.push({ at, char, ...known });
      continue;
    }
    const mark = straight[char] as Quotation['mark'];
    // An apostrophe, a minute or an inch is no quotation mark.
    if (mark === 'single' && latin.test(text[at - 1] ?? '')) continue;
    signs.push({ at, char, mark, role: 'straight' });
  }
  return signs;
}

/** The open quotations after one more sign; closed ones are added to `found`. */
function take(text: string, open: Open[], sign: Sign, found: Quotation[]): Open[] {
  const closes =
    sign.role === 'close' || (sign.role === 'straight' && open.some((o) => o.sign.char === sign.char));
  if (closes) {
    const at = findLastOpen(open, sign);
    if (at < 0) return open; // a closing mark that nothing opened
    for (const lost of open.slice(at + 1)) found.push(unclosed(lost, sign.at));
    const { sign: first, depth } = open[at] as Open;
    found.push({
      span: { start: first.at, end: sign.at + 1 },
      inner: { start: first.at + 1, end: sign.at },
      mark: first.mark,
      depth,
      closed: true,
    });
    return open.slice(0, at);
  }
  if (sign.role === 'straight' && afterClose.test(text[sign.at + 1] ?? '，')) return open;
  if (open.length < deepest) return [...open, { sign, depth: open.length }];
  // Nobody nests so deep: marks before this one have lost their partners.
  for (const lost of open) found.push(unclosed(lost, sign.at));
  return [{ sign, depth: 0 }];
}

function findLastOpen(open: readonly Open[], sign: Sign): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const o = (open[i] as Open).sign;
    if (sign.role === 'straight' ? o.char === sign.char : o.mark === sign.mark && o.role === 'open') return i;
  }
  return -1;
}

/** Whether a quotation that is open at the end of paragraph `index` is closed in one that follows. */
function goesOn(
  { sign }: Open,
  bodies: readonly Paragraph[],
  signs: readonly (readonly Sign[])[],
  index: number,
): boolean {
  if (sign.role === 'straight') return false;
  let bare = false;
  for (let i = index + 1; i < bodies.length && i <= index + maxParagraphs; i++) {
    const { kind, span } = bodies[i] as Paragraph;
    if (kind === 'furniture') continue;
    if (kind === 'title') return false;
    const own = (signs[i] as readonly Sign[]).filter((s) => s.mark === sign.mark && s.role !== 'straight');
    const first = own[0];
    if (!first) {
      bare = true;
      continue;
    }
    if (first.role === 'close') return true;
    // The mark is repeated at the beginning of every paragraph or of none.
    if (bare || first.at !== span.start) return false;
    if (own.find((s) => s.role === 'close') && balance(own) <= 0) return i > index && openedAgain(own);
  }
  return false;
}

const balance = (signs: readonly Sign[]): number =>
  signs.reduce((n, s) => n + (s.role === 'open' ? 1 : -1), 0);

/** In the last paragraph of a long quotation its own mark is the first sign and also the last one closed. */
function openedAgain(signs: readonly Sign[]): boolean {
  let depth = 0;
  for (const [i, s] of signs.entries()) {
    depth += s.role === 'open' ? 1 : -1;
    if (depth === 0) return i === signs.length - 1;
  }
  return false;
}

const unclosed = ({ sign, depth }: Open, end: number): Quotation => ({
  span: { start: sign.at, end },
  inner: { start: sign.at + 1, end },
  mark: sign.mark,
  depth,
  closed: false,
});
