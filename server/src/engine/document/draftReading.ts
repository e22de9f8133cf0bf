import { rankOrder } from './labels/ranks.ts';
import type { OutlineNode, Reading } from './model.ts';
import { buildOutline } from './outline.ts';

/**
 * A reading whose outline is made when somebody first asks for it: after most edits nobody does. All readings share one getter,
 * since each getter of an object's own makes a kind of object of its own, which outlives it.
 */
export class DraftReading implements Reading {
  readonly text: Reading['text'];
  readonly profile: Reading['profile'];
  declare readonly title?: NonNullable<Reading['title']>;
  readonly lines: Reading['lines'];
  readonly paragraphs: Reading['paragraphs'];
  readonly sentences: Reading['sentences'];
  declare readonly outline: Reading['outline'];
  readonly labels: Reading['labels'];
  readonly quotations: Reading['quotations'];
  readonly citations: Reading['citations'];
  readonly shortNames: Reading['shortNames'];
  readonly elements: Reading['elements'];
  readonly #isMarkdown: boolean;
  #outline: readonly OutlineNode[] | undefined;

  constructor(parts: Omit<Reading, 'outline'>, isMarkdown: boolean) {
    this.#isMarkdown = isMarkdown;
    this.text = parts.text;
    this.profile = parts.profile;
    if (parts.title) this.title = parts.title;
    this.lines = parts.lines;
    this.paragraphs = parts.paragraphs;
    this.sentences = parts.sentences;
    Object.defineProperty(this, 'outline', lazily);
    this.labels = parts.labels;
    this.quotations = parts.quotations;
    this.citations = parts.citations;
    this.shortNames = parts.shortNames;
    this.elements = parts.elements;
  }

  /** The outline, made once. */
  nested(): readonly OutlineNode[] {
    this.#outline ??= buildOutline(this.text, this.paragraphs, rankOrder(this.paragraphs), this.#isMarkdown);
    return this.#outline;
  }
}

const lazily: PropertyDescriptor & ThisType<DraftReading> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.nested();
  },
};
