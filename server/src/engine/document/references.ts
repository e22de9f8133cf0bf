import { containsOffset, type Span, span } from '../text/span.ts';
import { type Annexes, findAnnexes } from './annexes.ts';
import type { OutlineNode, Reading } from './model.ts';
import { type Chain, findChains, type Pointer, type PointerUnit } from './referencePointers.ts';
import { type Clause, type ReferenceTarget, TargetIndex, targetOf } from './referenceTargets.ts';

export type { Pointer } from './referencePointers.ts';
export type { ReferenceTarget } from './referenceTargets.ts';

/** 见第（三）条, 附件2, 上述第二项, 前款, 本方案第二部分, 本条第二款, 第十二条第一款第（三）项: a place of the draft that names another. */
export interface CrossReference {
  /** UTF-16 offsets into the draft; the words that name the place, without 本方案 or 见 before them. */
  readonly span: Span;
  /** Outermost first. */
  readonly pointers: readonly Pointer[];
  /** The places meant, in the order in which they are named; empty where none was found. */
  readonly targets: readonly ReferenceTarget[];
  /** What it names and the draft does not have; only filled where `certain`. */
  readonly missing: readonly { readonly pointer: Pointer; readonly value: number }[];
  /**
   * True where the words themselves say that this document is meant (本办法第三条, 前款, 见第（三）条); a bare 第三条 may as well
   * continue a citation of another document.
   */
  readonly certain: boolean;
}

type Step = { readonly targets: ReferenceTarget[]; readonly missing: number[]; readonly known: boolean };

/**
 * Every cross reference within the draft, resolved against its outline. References to other documents (《…》第三条, 刑法第一百条, 该法
 * 第五条), labels themselves and what stands inside quotations or titles are left out. Linear in the length of the text.
 */
export function findReferences(reading: Reading): readonly CrossReference[] {
  const resolver = new Resolver(reading);
  const out: CrossReference[] = [];
  const foreign = foreignSpans(reading);
  let cursor = 0;
  for (const paragraph of reading.paragraphs) {
    if (paragraph.kind === 'blank' || paragraph.kind === 'title') continue;
    let previous: { chain: Chain; pointers: readonly Pointer[]; scope: Scope } | undefined;
    const labelEnd =
      paragraph.label && !paragraph.label.inline ? paragraph.label.span.end : paragraph.span.start;
    for (const chain of findChains(reading.text, labelEnd, paragraph.span.end)) {
      const between = previous && reading.text.slice(previous.chain.span.end, chain.span.start);
      const follows = previous !== undefined && between !== undefined && joins.test(between);
      const scope: Scope = follows && previous && chain.prefix === 'none' ? previous.scope : scopeOf(chain);
      const pointers = follows && previous ? inherit(previous.pointers, chain.pointers) : chain.pointers;
      previous = { chain, pointers, scope };
      while ((foreign[cursor]?.end ?? Number.POSITIVE_INFINITY) <= chain.span.start) cursor++;
      const outside = foreign[cursor];
      if (scope === 'foreign' || (outside && containsOffset(outside, chain.span.start))) continue;
      if (isLabel(reading, chain.span.start)) continue;
      out.push(resolver.resolve(chain, pointers, scope === 'self'));
    }
  }
  return out;
}

/** The reference at an offset of the draft. */
export function referenceAt(
  references: readonly CrossReference[],
  offset: number,
): CrossReference | undefined {
  return references.find((r) => offset >= r.span.start && offset <= r.span.end);
}

type Scope = 'self' | 'foreign' | 'open';

const scopeOf = ({ prefix }: Chain): Scope =>
  prefix === 'foreign' ? 'foreign' : prefix === 'none' ? 'open' : 'self';

/** Between two chains of one enumeration: 第三条、第五条和第七条第一款. */
const joins = /^(?:规定)?(?:的)?(?:、|，|和|及|与|或者|或|以及|并|至|到|直至)?(?:本条)?$/;
const depth: Record<PointerUnit, number> = {
  附件: 0,
  编: 1,
  部分: 1,
  章: 2,
  节: 3,
  条: 4,
  款: 5,
  项: 6,
  目: 7,
};

/** 第十三条第二款、第三款: the second chain stands below the same article. */
function inherit(before: readonly Pointer[], pointers: readonly Pointer[]): readonly Pointer[] {
  const [first] = pointers;
  if (!first || first.relative !== undefined) return pointers;
  return [...before.filter((p) => depth[p.unit] < depth[first.unit] && depth[p.unit] > 1), ...pointers];
}

class Resolver {
  readonly #reading: Reading;
  readonly #index: TargetIndex;
  readonly #annexes: Annexes;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#index = new TargetIndex(reading);
    this.#annexes = findAnnexes(reading);
  }

  resolve(chain: Chain, pointers: readonly Pointer[], certain: boolean): CrossReference {
    let targets: ReferenceTarget[] | undefined;
    const missing: { pointer: Pointer; value: number }[] = [];
    let known = true;
    for (const pointer of pointers) {
      const step = this.#step(pointer, targets, chain.span.start);
      known &&= step.known;
      missing.push(...step.missing.map((value) => ({ pointer, value })));
      targets = step.targets;
      if (targets.length === 0) break;
    }
    return {
      span: chain.span,
      pointers,
      targets: known ? (targets ?? []) : [],
      missing: certain && known ? missing : [],
      certain,
    };
  }

  #step(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    if (pointer.unit === '附件') return this.#annex(pointer);
    if (pointer.relative !== undefined) return this.#relative(pointer, at);
    switch (pointer.unit) {
      case '款':
        return this.#clause(pointer, scope, at);
      case '项':
      case '目':
        return this.#item(pointer, scope, at);
      default:
        return this.#part(pointer, scope, at);
    }
  }

  /** 编, 部分, 章, 节, 条: labelled nodes; where a draft has none of the form, what its drafters count that way (本意见第（三）条 is the item （三）). */
  #part(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    const within = scope?.[0]?.node;
    const forms = this.#formsOf(pointer);
    if (forms.length === 0) return unknown;
    return collect(pointer.values, (value) => {
      for (const form of forms) {
        const sub = form === 'article' ? pointer.sub : undefined;
        const unit = form === 'part' && pointer.unit !== '条' ? pointer.unit : undefined;
        const nodes = this.#index.find(form, value, sub, at, within, unit);
        if (nodes.length > 0) return nodes.map(targetOf);
      }
      return [];
    });
  }

  #formsOf({ unit, bracket }: Pointer): string[] {
    const own = { 编: 'part', 部分: 'part', 章: 'chapter', 节: 'section', 条: 'article' }[unit as '编'];
    const forms = own && bracket === 'none' ? [own] : [];
    if (unit === '部分') forms.push('han');
    if (unit === '条' && !this.#index.has('article'))
      forms.push(
        ...(bracket === 'none'
          ? ['han', 'arabic', 'hanParen']
          : bracket === 'han'
            ? ['hanParen']
            : ['arabicParen']),
      );
    return forms.filter((form) => this.#index.has(form));
  }

  #clause(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    const article = scope ? scope[0]?.node : this.#articleAround(at);
    if (!article || article.label?.form !== 'article') return unknown;
    const clauses = this.#index.clauses(article);
    return collect(pointer.values, (value) => clauses.slice(value - 1, value));
  }

  #item(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    const forms = itemForms(pointer);
    const items = scope ? itemsOf(scope) : undefined;
    if (items) {
      if (scope?.some((target) => target.node === undefined && !('items' in target))) return unknown;
      return collect(pointer.values, (value) =>
        items
          .filter((n) => fits(n, forms, value))
          .slice(0, 1)
          .map(targetOf),
      );
    }
    const article = this.#articleAround(at);
    if (article) {
      const clauses = this.#index.clauses(article);
      const here = clauses.findLastIndex((c) => c.span.start <= at);
      const nearby = [clauses[here], clauses[here - 1], ...clauses].filter(
        (c): c is Clause => c !== undefined,
      );
      return collect(pointer.values, (value) => {
        for (const clause of nearby) {
          const node = clause.items.find((n) => fits(n, forms, value));
          if (node) return [targetOf(node)];
        }
        return [];
      });
    }
    const present = forms.filter((form) => this.#index.has(form));
    if (present.length === 0) return unknown;
    return collect(pointer.values, (value) => {
      for (const form of present) {
        const nodes = this.#index.find(form, value, undefined, at);
        if (nodes.length > 0) return nodes.map(targetOf);
      }
      return [];
    });
  }

  #relative(pointer: Pointer, at: number): Step {
    const steps = pointer.relative ?? 0;
    const around = this.#index.around(at);
    if (pointer.unit === '条' || pointer.unit === '款') {
      const article = around.find((n) => n.label?.form === 'article');
      if (!article) return unknown;
      if (pointer.unit === '条') return this.#neighbours(article, steps);
      const clauses = this.#index.clauses(article);
      const here = clauses.findLastIndex((c) => c.span.start <= at);
      if (here < 0) return unknown;
      if (steps === 0) return found(clauses.slice(here, here + 1));
      const before = clauses.slice(Math.max(0, here + steps), here);
      return before.length === -steps ? found(before) : { targets: [], missing: [0], known: true };
    }
    const form = { 编: 'part', 部分: 'part', 章: 'chapter', 节: 'section', 项: '项' }[pointer.unit as '编'];
    const node = around.find(
      (n) =>
        n.label &&
        (form === '项'
          ? n.label.form !== 'article' && itemLike.includes(n.label.form)
          : n.label.form === form),
    );
    return node ? this.#neighbours(node, steps) : unknown;
  }

  #neighbours(node: OutlineNode, steps: number): Step {
    if (steps === 0) return found([targetOf(node)]);
    const nodes: OutlineNode[] = [];
    for (let by = steps; by < 0; by++) {
      const neighbour = this.#index.neighbour(node, by);
      if (neighbour) nodes.push(neighbour);
    }
    return nodes.length === -steps ? found(nodes.map(targetOf)) : { targets: [], missing: [0], known: true };
  }

  #annex(pointer: Pointer): Step {
    const { notes, bodies } = this.#annexes;
    if (notes.length === 0 && bodies.length === 0) return unknown;
    return collect(pointer.values, (value) => {
      const body = bodies.find(({ label }) => label.value === value);
      if (body)
        return [
          {
            span: span(body.label.span.start, body.title?.end ?? body.label.span.end),
            selection: body.title ?? body.label.span,
          },
        ];
      const note =
        notes.find((n) => n.value === value) ?? (notes.length === 1 && value === 1 ? notes[0] : undefined);
      return note
        ? [{ span: span(note.label.start, note.tail.end), selection: span(note.label.start, note.name.end) }]
        : [];
    });
  }

  #articleAround(at: number): OutlineNode | undefined {
    return this.#index.around(at).find((n) => n.label?.form === 'article');
  }
}

const unknown: Step = { targets: [], missing: [], known: false };
const found = (targets: readonly ReferenceTarget[]): Step => ({
  targets: [...targets],
  missing: [],
  known: true,
});

function collect(values: readonly number[], find: (value: number) => readonly ReferenceTarget[]): Step {
  const targets: ReferenceTarget[] = [];
  const missing: number[] = [];
  for (const value of values) {
    const hits = find(value);
    if (hits.length === 0) missing.push(value);
    targets.push(...hits);
  }
  return { targets, missing, known: true };
}

const itemLike: readonly string[] = ['hanParen', 'arabic', 'arabicParen', 'circled', 'han'];

const itemForms = ({ unit, bracket }: Pointer): string[] =>
  unit === '目'
    ? ['arabic', 'arabicParen']
    : bracket === 'arabic'
      ? ['arabicParen']
      : bracket === 'han'
        ? ['hanParen']
        : ['hanParen', 'arabic', 'arabicParen', 'circled', 'han'];

const fits = ({ label }: OutlineNode, forms: readonly string[], value: number): boolean =>
  label !== undefined && label.value === value && forms.includes(label.form);

function itemsOf(scope: readonly ReferenceTarget[]): OutlineNode[] {
  return scope.flatMap((target) =>
    'items' in target ? [...(target as Clause).items] : target.node ? below(target.node) : [],
  );
}

const below = (node: OutlineNode): OutlineNode[] => node.children.flatMap((c) => [c, ...below(c)]);

/** Quotations and cited titles: what they name is in the source they come from. */
function foreignSpans({ quotations, citations }: Reading): Span[] {
  const spans = [
    ...quotations.filter((q) => q.depth === 0).map((q) => q.span),
    ...citations.filter((c) => c.kind === 'title').map((c) => c.span),
  ];
  return spans.sort((a, b) => a.start - b.start);
}

const isLabel = ({ labels }: Reading, offset: number): boolean => {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((labels[mid]?.span.start ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return labels[low]?.span.start === offset;
};
