import path from 'node:path';
import DiffMatchPatch from 'diff-match-patch';
import sqlite from 'node-sqlite3-wasm';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { keyString } from '../../../server/src/engine/text/key.ts';
import { corpusOfTexts, matchText } from './corpus.ts';
import { passage, perturb } from './drafts.ts';
import { growTexts } from './grow.ts';
import { ratio, type Spread } from './measure.ts';
import { Random } from './random.ts';
import { type StageClock, stageClock } from './stages.ts';
import { loadTexts } from './texts.ts';

/** diff-match-patch (Myers) of two whole texts, without its time limit; returns how many pieces it found. */
function diffWhole(a: string, b: string, tidy = true): number {
  const dmp = new DiffMatchPatch.diff_match_patch();
  dmp.Diff_Timeout = 0;
  const diffs = dmp.diff_main(a, b);
  if (tidy) dmp.diff_cleanupSemantic(diffs);
  return diffs.length;
}

/** The strongest pair that can be put together from npm: SQLite FTS5 with trigrams, then diff-match-patch on its best hit. */
interface Retriever {
  check(paragraph: string): number;
  close(): void;
}

function buildRetriever(base: readonly string[], characters: number): Retriever {
  const db = new sqlite.Database(':memory:');
  db.exec("CREATE VIRTUAL TABLE p USING fts5(t, tokenize='trigram')");
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO p(t) VALUES (?)');
  for (const text of growTexts(base, characters))
    for (const paragraph of text.split('\n')) if (paragraph.trim() !== '') insert.run(paragraph);
  insert.finalize();
  db.exec('COMMIT');
  const query = db.prepare('SELECT t FROM p WHERE p MATCH ? ORDER BY bm25(p) LIMIT 1');
  return {
    check(paragraph) {
      const content = paragraph.replace(/[^\p{L}\p{N}]/gu, '');
      const grams = new Set<string>();
      for (let i = 0; i + 3 <= content.length; i++) grams.add(`"${content.slice(i, i + 3)}"`);
      const row = query.get([...grams].join(' OR ')) as { t: string } | undefined;
      return row ? diffWhole(paragraph, row.t) : 0;
    },
    close() {
      query.finalize();
      db.close();
    },
  };
}

/** How many times as long other tools take. */
export interface TimesAsLong {
  /** As matching alone, and as the whole analysis. */
  readonly match: Spread;
  readonly whole: Spread;
}

/**
 * The retriever over the same texts, for paragraphs of 150 characters with some wrong, against matching (aligned) and
 * against the whole analysis of the paragraph.
 */
export function measureRetriever(
  base: readonly string[],
  texts: readonly string[],
  characters: number,
  corpus: Corpus,
  clock: StageClock,
): TimesAsLong {
  const random = new Random(23);
  const paragraphs = Array.from({ length: 45 }, () => perturb(passage(texts, random, 150), random, 40));
  const retriever = buildRetriever(base, characters);
  for (const p of paragraphs.slice(0, 5)) retriever.check(p);
  const compare = (own: (text: string) => void): Spread => {
    for (let i = 0; i < 10; i++) for (const p of paragraphs) own(p);
    let round = 0;
    const some = (): string[] => paragraphs.slice((5 * round) % 45, ((5 * round) % 45) + 5);
    return ratio(
      {
        run: () => {
          for (const p of some()) own(p);
        },
        repeats: 30,
      },
      {
        run: () => {
          for (const p of some()) retriever.check(p);
          round++;
        },
      },
    );
  };
  const found = {
    match: compare((text) => void matchText(corpus.matcher, text)),
    whole: compare((text) => void clock(text)),
  };
  retriever.close();
  return found;
}

/** diff-match-patch, handed the right documents, against finding a newspaper page (002) in a corpus. */
export interface WholeDiff {
  /** The page as it is with both documents that it belongs to (000, 001), one after the other; the corpus has these two. */
  readonly raw: TimesAsLong;
  /** The same without what does not count (white space, punctuation, forms). */
  readonly folded: TimesAsLong;
  /** The folded page with 000 alone; the corpus is the built-in one. */
  readonly foldedOne: TimesAsLong;
}

export function measureWholeDiff(corpusFolder: string): WholeDiff {
  const witnesses = loadTexts(path.join(corpusFolder, 'witnesses'), /^00[012]_/);
  const [full, abridged, page] = witnesses as [string, string, string];
  const both = corpusOfTexts([full, abridged]);
  const builtin = corpusOfTexts(loadTexts(path.join(corpusFolder, 'editions')));
  const folded = { full: keyString(full), abridged: keyString(abridged), page: keyString(page) };
  const compare = (corpus: Corpus, other: () => void): TimesAsLong => {
    const clock = stageClock(corpus);
    const against = (run: () => void, repeats: number): Spread => {
      // One text again and again is compiled late.
      for (let i = 0; i < 1000; i++) run();
      return ratio({ run, repeats }, { run: other });
    };
    return {
      match: against(() => matchText(corpus.matcher, page), 100),
      whole: against(() => clock(page), 20),
    };
  };
  return {
    raw: compare(both, () => {
      diffWhole(page, full, false);
      diffWhole(page, abridged, false);
    }),
    folded: compare(both, () => {
      diffWhole(folded.page, folded.full);
      diffWhole(folded.page, folded.abridged);
    }),
    foldedOne: compare(builtin, () => diffWhole(folded.page, folded.full)),
  };
}
