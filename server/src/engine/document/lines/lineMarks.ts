import { type Marked, Marks } from '../../text/marks.ts';
import {
  ANCHOR,
  CLOSING,
  COLON,
  COMMA,
  END,
  ITEM,
  OPENING,
  PAREN,
  PAUSE,
  POINTER,
  QUOTE,
  RUN,
  SEMICOLON,
  TITLE,
  WEB,
  WEEKDAY,
} from '../../text/unitClasses.ts';

/** What is asked for as a line is read, and as its paragraph is. */
const ofLines = END | CLOSING | OPENING | SEMICOLON | COLON | COMMA | PAUSE | ANCHOR | WEB | WEEKDAY;
const ofParagraphs = END | TITLE | QUOTE | ITEM | RUN | SEMICOLON | PAREN | ANCHOR | POINTER;

/** The marks of lines of one text, so that most paragraphs, which are one line, are not looked through again. */
export class MarksOfLines {
  readonly #text: string;
  readonly #from: number;
  readonly #marks = new Marks(ofLines | ofParagraphs);
  readonly #again = new Marks(ofParagraphs);
  /** For each line the index of its first mark, and the classes that it holds. */
  #lines = new Int32Array(32);
  #count = 0;

  /** Of the lines from the one with the index `from` on. */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
  }

  /** How many marks there are so far. */
  get count(): number {
    return this.#marks.count;
  }

  /** Looks through the content of the next line; its marks are those behind the marks that there were. */
  next(start: number, end: number): Marks {
    const marks = this.#marks;
    const at = 2 * this.#count++;
    if (at === this.#lines.length) this.#grow();
    this.#lines[at] = marks.count;
    marks.scanOn(this.#text, start, end);
    this.#lines[at + 1] = marks.held;
    return marks;
  }

  /** The content of a line, with its marks; undefined where it was not looked through. */
  of(line: number, start: number, end: number): Marked | undefined {
    const at = line - this.#from;
    if (at < 0 || at >= this.#count) return undefined;
    const first = this.#lines[2 * at] as number;
    const held = this.#lines[2 * at + 1] as number;
    return { text: this.#text, start, end, marks: this.#marks, first, held };
  }

  /** Any stretch of the text with its marks, until the next is looked through. */
  lookAgain(start: number, end: number): Marked {
    const marks = this.#again;
    marks.scan(this.#text, start, end);
    return { text: this.#text, start, end, marks, first: 0, held: marks.held };
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#lines.length);
    larger.set(this.#lines);
    this.#lines = larger;
  }
}
