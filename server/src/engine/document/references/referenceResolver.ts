import { countBefore } from '../../text/search.ts';
import { type Span, span } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { type AnnexBody, type Annexes, type AnnexNoteEntry, findAnnexes } from '../frame/annexes.ts';
import type { LabelForm, OutlineNode, Profile, Reading } from '../model.ts';
import type { Pointer } from '../paragraph/referencePointers.ts';
import { type Items, ItemsOfPlaces } from './referenceItems.ts';
import {
  type Clause,
  indexTargets,
  type ReferenceTarget,
  type TargetIndex,
  targetOf,
} from './referenceTargets.ts';

/** What a chain of pointers comes to. */
export interface Resolution {
  readonly targets: readonly ReferenceTarget[];
  readonly missing: readonly { readonly pointer: Pointer; readonly value: number }[];
  readonly existing: readonly number[];
  /** Each written number with the place it names. */
  readonly links: readonly Link[];
}

export interface Link {
  /** The number alone, UTF-16 offsets into the draft. */
  readonly number: Span;
  readonly target: ReferenceTarget;
  /** Other places of that number that it may mean as well. */
  readonly tied: readonly ReferenceTarget[];
}

const none: readonly never[] = [];

interface Step {
  readonly targets: readonly ReferenceTarget[];
  readonly missing: readonly number[];
  /** False where the draft has nothing of the kind, so that nothing can be said. */
  readonly known: boolean;
  readonly existing?: readonly number[];
  readonly byValue?: ReadonlyMap<number, ReferenceTarget>;
  readonly tied?: ReadonlyMap<number, readonly ReferenceTarget[]>;
}

/** Resolves pointers against one reading. */
export class Resolver {
  readonly #reading: Reading;
  /** The text that the pointers are from which are followed just now. */
  #written = '';
  readonly #profile: Profile;
  #knownIndex: TargetIndex | undefined;
  #knownAnnexes: Annexes | undefined;
  readonly #items = new ItemsOfPlaces();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#profile = reading.profile;
  }

  get #index(): TargetIndex {
    this.#knownIndex ??= finish(indexTargets(this.#reading));
    return this.#knownIndex;
  }

  /** Makes in steps what every look-up needs. */
  *prepare(): Steps<void> {
    this.#knownIndex ??= yield* indexTargets(this.#reading);
  }

  /** Whether the text has labels of a form. */
  has(form: LabelForm): boolean {
    return this.#index.has(form);
  }

  get #annexes(): Annexes {
    this.#knownAnnexes ??= findAnnexes(this.#reading);
    return this.#knownAnnexes;
  }

  /**
   * Follows the pointers from the outermost in; `at` is where the reference stands.
   * @param written the text that the pointers are from, if it is another one
   */
  resolve(pointers: readonly Pointer[], at: number, written = this.#reading.text): Resolution {
    this.#written = written;
    let targets: readonly ReferenceTarget[] | undefined;
    let existing: readonly number[] = [];
    const missing: { pointer: Pointer; value: number }[] = [];
    const links: Link[] = [];
    for (const pointer of pointers) {
      const step = this.#step(pointer, targets, at);
      if (!step.known) return { targets: [], missing: [], existing: [], links };
      for (const { span: number, value } of pointer.numbers) {
        const target = step.byValue?.get(value);
        if (target) links.push({ number, target, tied: step.tied?.get(value) ?? none });
      }
      missing.push(...step.missing.map((value) => ({ pointer, value })));
      if (step.missing.length > 0) existing = step.existing ?? [];
      targets = step.targets;
      if (targets.length === 0) break;
    }
    return { targets: targets ?? [], missing, existing, links };
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
    const step = collect(pointer.values, (value) => {
      for (const form of forms) {
        const sub = form === 'article' ? pointer.sub : undefined;
        const unit = form === 'part' && pointer.unit !== '条' ? pointer.unit : undefined;
        const nodes = this.#index.find(form, value, sub, at, within, unit);
        if (nodes.length > 0) return nodes.map(targetOf);
      }
      return [];
    });
    if (step.missing.length === 0) return step;
    const existing = this.#index.values(forms[0] ?? '', at, forms[0] === 'part' ? pointer.unit : undefined);
    if (existing.length === 0) return unknown;
    // An excerpt of a law does not have what its articles refer to.
    const excerpt = forms[0] === 'article' && (existing[0] ?? 0) > 1;
    return excerpt ? unknown : { existing, ...step };
  }

  #formsOf(pointer: Pointer): string[] {
    const { unit, bracket } = pointer;
    const own = { 编: 'part', 部分: 'part', 章: 'chapter', 节: 'section', 条: 'article' }[unit as '编'];
    const forms = own && bracket === 'none' ? [own] : [];
    if (unit === '部分') forms.push('han');
    if (unit === '条' && !this.#index.has('article'))
      forms.push(
        ...(bracket === 'none'
          ? this.#isInDigits(pointer)
            ? ['arabic', 'han', 'hanParen']
            : this.#runThrough()
              ? ['hanParen', 'han', 'arabic']
              : ['han', 'arabic', 'hanParen']
          : bracket === 'han'
            ? ['hanParen']
            : ['arabicParen']),
      );
    return forms.filter((form) => this.#index.has(form));
  }

  /** Whether the items （一）, （二）… are numbered through all parts 一、, 二、…: then 第五条 is （五）, not 五、. */
  #runThrough(): boolean {
    const index = this.#index;
    const isOnce = (value: number): boolean => index.find('hanParen', value, undefined, 0).length === 1;
    const last = index.values('hanParen', 0).at(-1) ?? 0;
    return last > (index.values('han', 0).at(-1) ?? 0) && isOnce(1) && isOnce(2);
  }

  #clause(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    const article = scope ? scope[0]?.node : this.#articleAround(at);
    if (article?.label?.form !== 'article') return unknown;
    const clauses = this.#index.clauses(article);
    const step = collect(pointer.values, (value) => clauses.slice(value - 1, value));
    // 违反本条第二款 inside an item often means the article that the items go through.
    if (step.missing.length > 0 && this.#insideItem(at, [targetOf(article)])) return unknown;
    return step.missing.length > 0 ? { existing: this.#items.clauseNumbers(clauses), ...step } : step;
  }

  #item(pointer: Pointer, scope: readonly ReferenceTarget[] | undefined, at: number): Step {
    const named = itemForms(pointer);
    const forms = this.#isInDigits(pointer) ? digitsFirst(named) : named;
    if (scope) {
      if (scope.some((target) => target.node === undefined && !('items' in target))) return unknown;
      const within = scope.flatMap((target) => this.#items.of(target) ?? []);
      const step = collect(pointer.values, (value) => {
        for (const items of within) {
          const node = items.find(forms, value);
          if (node) return [targetOf(node)];
        }
        return [];
      });
      if (step.missing.length === 0) return step;
      if (this.#insideItem(at, scope)) return unknown;
      const form = within.map((items) => items.formAmong(forms)).find((form) => form !== undefined);
      if (form !== undefined) return { existing: valuesOf(within, form), ...step };
      // Items that are written in mid-line, or none at all: of 项 the reading cannot tell.
      return pointer.unit === '目' && scope.every((target) => this.#isWhole(target)) ? step : unknown;
    }
    const article = this.#articleAround(at);
    if (article) {
      const clauses = this.#index.clauses(article);
      const here = lastStarting(clauses, at);
      const all = this.#items.ofClauses(clauses);
      const step = collect(pointer.values, (value) => {
        const within = (c: Clause | undefined) => c && this.#items.of(c)?.find(forms, value);
        const node = within(clauses[here]) ?? within(clauses[here - 1]) ?? all.find(forms, value);
        return node ? [targetOf(node)] : [];
      });
      if (step.missing.length === 0) return step;
      if (all.count === 0) return unknown;
      const form = all.formAmong(forms);
      return { existing: form === undefined ? [] : all.values(form), ...step };
    }
    const present = forms.filter((form) => this.#index.has(form));
    if (present.length === 0) return unknown;
    // What is named together is counted by one kind of label: 第1、4、5项 are not （一）, 4. and 5.
    const steps = present.map((form) =>
      collect(pointer.values, (value) => this.#index.find(form, value, undefined, at).map(targetOf)),
    );
    const fewest = Math.min(...steps.map(({ missing }) => missing.length));
    const step = steps.find(({ missing }) => missing.length === fewest) as Step;
    return step.missing.length > 0 ? { existing: this.#index.values(present[0] ?? '', at), ...step } : step;
  }

  #relative(pointer: Pointer, at: number): Step {
    const steps = pointer.relative ?? 0;
    const around = this.#index.around(at);
    if (pointer.unit === '条' || pointer.unit === '款') {
      const article = around.find((n) => n.label?.form === 'article');
      if (!article) return unknown;
      if (pointer.unit === '条') return this.#neighbours(article, steps);
      const clauses = this.#index.clauses(article);
      const here = lastStarting(clauses, at);
      if (here < 0) return unknown;
      if (steps === 0) return found(clauses.slice(here, here + 1));
      const before = clauses.slice(Math.max(0, here + steps), here);
      // Inside an item 前款 is often said for the item before.
      if (before.length < -steps && around[0] !== article) return unknown;
      return before.length === -steps ? found(before) : { targets: [], missing: [0], known: true };
    }
    const form = { 编: 'part', 部分: 'part', 章: 'chapter', 节: 'section', 项: '项' }[pointer.unit as '编'];
    const node = around.find(
      (n) =>
        n.label &&
        (form === '项'
          ? n.label.form !== 'article' && itemLike.includes(n.label.form)
          : n.label.form === form && (n.label.unit === undefined || n.label.unit === pointer.unit)),
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
    if (nodes.length === -steps) return found(nodes.map(targetOf));
    // An excerpt does not have what stands before its first article.
    const isCutOff = (node.label?.value ?? 0) > -steps;
    return isCutOff ? unknown : { targets: [], missing: [0], known: true };
  }

  #annex(pointer: Pointer): Step {
    const { notes, bodies } = this.#annexes;
    const few = this.#profile === 'statute' ? 2 : 1;
    if (notes.length + bodies.length < few) return unknown;
    const existing = [...notes.map((n, i) => n.value ?? i + 1), ...bodies.map((b) => b.label.value)].filter(
      (v) => v > 0,
    );
    const step = collect(pointer.values, (value) => {
      const own = bodies.filter(({ label }) => label.value === value);
      if (own.length > 0) return own.map(bodyTarget);
      const note =
        notes.find((n) => n.value === value) ?? (notes.length === 1 && value === 1 ? notes[0] : undefined);
      return note ? [noteTarget(note)] : [];
    });
    return { existing, ...step };
  }

  /** Whether the numbers are written in digits. */
  #isInDigits({ numbers: [first] }: Pointer): boolean {
    return first !== undefined && /\d/.test(this.#written.charAt(first.span.start));
  }

  /** Whether the reference stands in an item of the very article it names. */
  #insideItem(at: number, scope: readonly ReferenceTarget[] | undefined): boolean {
    const article = this.#articleAround(at);
    return article !== undefined && scope?.[0]?.node === article && this.#index.around(at)[0] !== article;
  }

  /** Whether an item is short and has nothing, up to its last mark, that could part it in others. */
  #isWhole({ span: { start, end }, node }: ReferenceTarget): boolean {
    const from = Math.max(start, node?.label?.span.end ?? start);
    return end - from <= longestWhole && !parting.test(this.#reading.text.slice(from, end - 1));
  }

  #articleAround(at: number): OutlineNode | undefined {
    return this.#index.around(at).find((n) => n.label?.form === 'article');
  }
}

/** In UTF-16 units. */
const longestWhole = 400;
/** What may begin an item or part one from the next. */
const parting = /[；;：:一1１①⑴⒈]|下列/;

const unknown: Step = { targets: [], missing: [], known: false };
const found = (targets: readonly ReferenceTarget[]): Step => ({
  targets: [...targets],
  missing: [],
  known: true,
});

function collect(values: readonly number[], find: (value: number) => readonly ReferenceTarget[]): Step {
  const targets: ReferenceTarget[] = [];
  const missing: number[] = [];
  const byValue = new Map<number, ReferenceTarget>();
  const tied = new Map<number, readonly ReferenceTarget[]>();
  for (const value of values) {
    const hits = find(value);
    const [first] = hits;
    if (first) byValue.set(value, first);
    else missing.push(value);
    if (hits.length > 1) tied.set(value, hits.slice(1));
    targets.push(...hits);
  }
  return { targets, missing, known: true, byValue, tied };
}

const bodyTarget = ({ label, title = label.span }: AnnexBody): ReferenceTarget => ({
  span: span(label.span.start, title.end),
  selection: title,
  label: label.span,
});

function noteTarget({ value, label, name, tail }: AnnexNoteEntry): ReferenceTarget {
  const at = { span: span(label.start, tail.end), selection: span(label.start, name.end) };
  return value === undefined ? at : { ...at, label };
}

const itemLike: readonly string[] = ['hanParen', 'arabic', 'arabicParen', 'circled', 'han'];

/** The forms of the labels that 项 and 目 count, by the brackets around their number. */
export const itemForms = ({ unit, bracket }: Pointer): LabelForm[] =>
  unit === '目'
    ? ['arabic', 'arabicParen']
    : bracket === 'arabic'
      ? ['arabicParen']
      : bracket === 'han'
        ? ['hanParen']
        : ['hanParen', 'arabic', 'arabicParen', 'circled', 'han'];

const digitsFirst = (forms: readonly LabelForm[]): LabelForm[] => [
  ...forms.filter((form) => form.startsWith('arabic')),
  ...forms.filter((form) => !form.startsWith('arabic')),
];

function valuesOf(all: readonly Items[], form: string): readonly number[] {
  const [only] = all;
  return only && all.length === 1 ? only.values(form) : all.flatMap((items) => [...items.values(form)]);
}

/** The last clause that begins at or before an offset; -1 where none does. */
const lastStarting = (clauses: readonly Clause[], at: number): number =>
  countBefore(clauses, ({ span }) => span.start <= at) - 1;
