import { countBefore } from '../../text/search.ts';
import { type Span, span } from '../../text/span.ts';
import type { OutlineNode, Reading } from '../model.ts';

interface Placed {
  readonly node: OutlineNode;
}

/** The documents of a text, which titles part; the title below the word 附件 is within the document that has the annex. */
export class DocumentsOfText {
  readonly #titles: readonly number[];
  readonly #end: number;
  /** By form, where the nodes of that form stand that are counted together, for each document that has any. */
  readonly #stretches = new Map<string, ReadonlyMap<number, Span>>();

  constructor({ paragraphs, outline, text }: Reading) {
    const annexes = outline.filter(({ label }) => label?.form === 'annex').map((node) => node.span);
    const starts = paragraphs.filter(({ kind }) => kind === 'title').map((p) => p.span.start);
    this.#titles = starts.filter((at) => {
      const before = annexes[countBefore(annexes, ({ start }) => start <= at) - 1];
      return before === undefined || before.end <= at;
    });
    this.#end = text.length;
  }

  /**
   * Where the nodes of a form belong to the document of an offset; undefined where it has none of its own, or is the only one.
   * What only counts on behind a title is no other document.
   * @param placed all nodes of that form, in order
   */
  around(at: number, form: string, placed: readonly Placed[]): Span | undefined {
    if (this.#titles.length < 2) return undefined;
    let known = this.#stretches.get(form);
    if (!known) {
      known = this.#stretchesOf(placed);
      this.#stretches.set(form, known);
    }
    return known.get(this.#part(at));
  }

  #part(at: number): number {
    return countBefore(this.#titles, (start) => start <= at);
  }

  #stretchesOf(placed: readonly Placed[]): ReadonlyMap<number, Span> {
    const out = new Map<number, Span>();
    let parts: number[] = [];
    let start = 0;
    let last = 0;
    const close = (end: number): void => {
      for (const part of parts) out.set(part, span(start, end));
    };
    for (const { node } of placed) {
      const part = this.#part(node.span.start);
      const value = node.label?.value ?? 0;
      const before = parts[parts.length - 1];
      if (part !== before && before !== undefined && value !== last + 1) {
        close(node.span.start);
        parts = [];
      }
      if (parts.length === 0) start = node.span.start;
      if (part !== parts[parts.length - 1]) parts.push(part);
      last = value;
    }
    close(this.#end);
    return out;
  }
}
