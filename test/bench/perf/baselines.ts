import DiffMatchPatch from 'diff-match-patch';
import sqlite from 'node-sqlite3-wasm';
import { buildCorpus, matchText } from './corpus.ts';
import { passage, perturb } from './drafts.ts';
import { growTexts } from './grow.ts';
import { ratio, type Spread } from './measure.ts';
import { Random } from './random.ts';

/** diff-match-patch (Myers) of two whole texts, without its time limit. */
export function diffWhole(a: string, b: string): number {
  const dmp = new DiffMatchPatch.diff_match_patch();
  dmp.Diff_Timeout = 0;
  const diffs = dmp.diff_main(a, b);
  dmp.diff_cleanupSemantic(diffs);
  return diffs.length;
}

/** The strongest pair that can be put together from npm: SQLite FTS5 with trigrams, then diff-match-patch on its best hit. */
export interface Retriever {
  check(paragraph: string): number;
  close(): void;
}

export function buildRetriever(base: readonly string[], characters: number): Retriever {
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

/** How many times as long the baselines take as matching against the whole corpus, alignment included. */
export function measureBaselines(
  base: readonly string[],
  characters: number,
): { readonly retriever: Spread; readonly whole: Spread } {
  const { matcher, texts } = buildCorpus(base, characters);
  const random = new Random(23);
  const paragraphs = Array.from({ length: 45 }, () => perturb(passage(texts, random, 150), random, 40));
  for (const p of paragraphs) for (let i = 0; i < 10; i++) matchText(matcher, p);
  const fts = buildRetriever(base, characters);
  let at = 0;
  const retriever = ratio(
    9,
    () => {
      for (let i = 0; i < 5; i++) matchText(matcher, paragraphs[(at + i) % paragraphs.length]!);
    },
    () => {
      for (let i = 0; i < 5; i++) fts.check(paragraphs[at++ % paragraphs.length]!);
    },
    3,
  );
  fts.close();
  const document = texts.find((t) => t.length > 7000 && t.length < 12_000) ?? texts[0]!;
  const copy = perturb(document, random, 60);
  const whole = ratio(
    5,
    () => matchText(matcher, copy),
    () => diffWhole(copy, document),
    5,
  );
  return { retriever, whole };
}
