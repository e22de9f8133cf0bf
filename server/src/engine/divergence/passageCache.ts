import type { Corpus } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import { type Span, shift } from '../text/span.ts';
import type { Localiser } from './localisation.ts';
import type { Divergence, Liberty } from './model.ts';
import type { Judgement, PassageInput, PassageMemory } from './passageInput.ts';
import { firstEndingAfter } from './search.ts';

/** How far beyond the sentences of a match the judgement of a passage looks, in UTF-16 units. */
const around = 256;
/** Where sentences are longer than this, looking for what is known costs more than it saves. */
const longest = 8192;
/** A paragraph that reaches over a place begins at most so many paragraphs before it: page furniture lies between. */
const nested = 8;
/** A document with more elements of form than this is none that is typed in. */
const mostElements = 500;

interface Kept {
  readonly judgement: Judgement;
  /** Where its match began in the draft. */
  readonly start: number;
}

/**
 * The judgements of a draft's last analysis, by all that they rested on and never by place: wording and structure around
 * the match, its shape, the frame and manner. Finding one here or judging anew is the same.
 */
export class JudgeCache {
  #corpus: Corpus | undefined;
  #kept = new Map<string, Kept>();
  #next = new Map<string, Kept>();

  /** What is known, for one analysis; it forgets what that analysis does not ask for once it is finished. */
  begin(corpus: Corpus, reading: Reading): PassageMemory {
    if (this.#corpus !== corpus) this.#kept = new Map();
    this.#corpus = corpus;
    this.#next = new Map();
    const key = keysOf(reading);
    return {
      judge: (input, anew) => {
        const name = key(input);
        if (name === undefined) return anew(input);
        const known = this.#next.get(name) ?? this.#kept.get(name);
        const { start } = input.match.draft;
        if (known) {
          this.#next.set(name, known);
          return moved(known, start);
        }
        const judgement = anew(input);
        this.#next.set(name, { judgement, start });
        return judgement;
      },
      finish: () => {
        this.#kept = this.#next;
      },
    };
  }
}

function moved({ judgement, start }: Kept, to: number): Judgement {
  const by = to - start;
  const { verdict, divergences, liberties } = judgement;
  if (by === 0) return judgement;
  const move = <T extends Divergence | Liberty>(d: T): T => ({ ...d, draft: shift(d.draft, by) });
  return {
    verdict,
    divergences: divergences.map(move),
    ...(liberties ? { liberties: liberties.map(move) } : {}),
  };
}

/** Names inputs by everything in them that a judgement may rest on; undefined where that is too much. */
function keysOf(reading: Reading): (input: PassageInput) => string | undefined {
  const { text, sentences, paragraphs, labels, elements, title } = reading;
  const wordsEnd = text.trimEnd().length;
  const manners = new Map<Localiser, string>();
  const lacking = new Map<readonly boolean[], string>();
  const once = <K>(known: Map<K, string>, thing: K | undefined, make: (thing: K) => string): string => {
    if (thing === undefined) return '';
    const found = known.get(thing);
    if (found !== undefined) return found;
    const name = make(thing);
    known.set(thing, name);
    return name;
  };
  return ({ match, frame, manner, related, alone, lacks }) => {
    if (elements.length > mostElements) return undefined;
    const { draft, edition } = match;
    const first = sentences[firstEndingAfter(sentences, draft.start)]?.span.start ?? draft.start;
    let last = firstEndingAfter(sentences, draft.end - 1);
    while ((sentences[last]?.span.start ?? text.length) < draft.end) last++;
    const lastEnd = sentences[last - 1]?.span.end ?? draft.end;
    const from = Math.max(0, Math.min(first, draft.start) - around);
    const to = Math.min(text.length, Math.max(lastEnd, draft.end) + around);
    if (to - from > longest) return undefined;
    const base = draft.start;
    const shape: (number | string)[] = [
      edition.start,
      edition.end,
      match.matched,
      draft.end - base,
      from - base,
    ];
    for (const e of match.edits)
      shape.push(e.draft.start - base, e.draft.end - base, e.edition.start, e.edition.end);
    const add = (kind: string | number, { start, end }: Span): void =>
      void shape.push(kind, start - base, end - base);
    for (let i = firstEndingAfter(sentences, from); (sentences[i]?.span.start ?? to) < to; i++)
      add('s', (sentences[i] as { span: Span }).span);
    for (let i = Math.max(0, firstEndingAfter(paragraphs, from) - nested); i < paragraphs.length; i++) {
      const p = paragraphs[i] as Reading['paragraphs'][number];
      if (p.span.start >= to) break;
      if (p.span.end >= from) add(p.kind, clipped(p.span, from, to));
    }
    for (let i = firstEndingAfter(labels, from); i < labels.length; i++) {
      const label = labels[i] as Reading['labels'][number];
      if (label.span.start >= to) break;
      add(`${label.form}${label.value}${label.inline ? 'i' : ''}`, label.span);
    }
    for (const e of elements)
      if (e.span.start < to && e.span.end > from) add(e.kind, clipped(e.span, from, to));
    if (title && title.start < to && title.end > from) add('t', clipped(title, from, to));
    return [
      match.source,
      match.occurrences ?? '',
      frame.kind,
      frame.cited.join(' '),
      `${manner.marked}${manner.abridged}${manner.matched}${related}${alone}`,
      once(manners, manner.local, ({ locality }) => JSON.stringify(locality)),
      once(lacking, lacks, (list) => list.map(Number).join('')),
      Math.min(wordsEnd, to) - base,
      shape.join(),
      text.slice(from, to),
    ].join('\u0001');
  };
}

/** What lies outside is not looked at, and may be of any length. */
const clipped = ({ start, end }: Span, from: number, to: number): Span => ({
  start: Math.max(start, from),
  end: Math.min(end, to),
});
