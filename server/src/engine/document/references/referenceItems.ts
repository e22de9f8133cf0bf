import type { OutlineNode } from '../model.ts';
import { type Clause, push, type ReferenceTarget } from './referenceTargets.ts';

/** Items that a reference may mean, in the order of the text: thousands of references may ask for one of thousands. */
export class Items {
  readonly #nodes: readonly OutlineNode[];
  #byValue: ReadonlyMap<number, readonly OutlineNode[]> | undefined;
  readonly #forms = new Map<string, string | undefined>();
  readonly #values = new Map<string, readonly number[]>();

  constructor(nodes: readonly OutlineNode[]) {
    this.#nodes = nodes;
  }

  get count(): number {
    return this.#nodes.length;
  }

  /** The first that has this number in one of these forms. */
  find(forms: readonly string[], value: number): OutlineNode | undefined {
    this.#byValue ??= byValue(this.#nodes);
    return this.#byValue.get(value)?.find((node) => hasOne(node, forms));
  }

  /** The form of the first that has one of these. */
  formAmong(forms: readonly string[]): string | undefined {
    const key = forms.join();
    if (!this.#forms.has(key))
      this.#forms.set(key, this.#nodes.find((node) => hasOne(node, forms))?.label?.form);
    return this.#forms.get(key);
  }

  /** The numbers of those of a form; the same list each time. */
  values(form: string): readonly number[] {
    const known = this.#values.get(form);
    if (known) return known;
    const made = this.#nodes.flatMap(({ label }) => (label?.form === form ? [label.value] : []));
    this.#values.set(form, made);
    return made;
  }
}

const hasOne = ({ label }: OutlineNode, forms: readonly string[]): boolean =>
  label !== undefined && forms.includes(label.form);

function byValue(nodes: readonly OutlineNode[]): ReadonlyMap<number, readonly OutlineNode[]> {
  const out = new Map<number, OutlineNode[]>();
  for (const node of nodes) if (node.label) push(out, node.label.value, node);
  return out;
}

/** The items of the places of one reading, each made ready once. */
export class ItemsOfPlaces {
  readonly #known = new Map<object, Items>();
  readonly #numbers = new Map<readonly Clause[], readonly number[]>();

  /** Those that hang on a clause, or lie anywhere below a node; undefined for what is neither. */
  of(target: ReferenceTarget | Clause): Items | undefined {
    if ('items' in target) return this.#once(target, () => target.items);
    const { node } = target;
    return node && this.#once(node, () => below(node));
  }

  /** Those of all clauses of an article. */
  ofClauses(clauses: readonly Clause[]): Items {
    return this.#once(clauses, () => clauses.flatMap(({ items }) => [...items]));
  }

  /** The numbers that clauses are counted by, from 1 on. */
  clauseNumbers(clauses: readonly Clause[]): readonly number[] {
    const known = this.#numbers.get(clauses);
    if (known) return known;
    const made = clauses.map((_, i) => i + 1);
    this.#numbers.set(clauses, made);
    return made;
  }

  #once(place: object, nodes: () => readonly OutlineNode[]): Items {
    const known = this.#known.get(place);
    if (known) return known;
    const made = new Items(nodes());
    this.#known.set(place, made);
    return made;
  }
}

const below = (node: OutlineNode): OutlineNode[] => node.children.flatMap((c) => [c, ...below(c)]);
