import path from 'node:path';
import DiffMatchPatch from 'diff-match-patch';
import sqlite from 'node-sqlite3-wasm';
import { keyString } from '../../../server/src/engine/text/key.ts';
import { buildCorpus, matchText } from './corpus.ts';
import { passage, perturb } from './drafts.ts';
import { growTexts } from './grow.ts';
import { ratio, type Spread } from './measure.ts';
import { Random } from './random.ts';
import { loadTexts } from './texts.ts';

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

/** How many times as long the retriever takes for a paragraph as matching it against the whole corpus, aligned. */
export function measureRetriever(base: readonly string[], characters: number): Spread {
  const { matcher, texts } = buildCorpus(base, characters);
  const random = new Random(23);
  const paragraphs = Array.from({ length: 45 }, () => perturb(passage(texts, random, 150), random, 40));
  for (const p of paragraphs) for (let i = 0; i < 10; i++) matchText(matcher, p);
  const retriever = buildRetriever(base, characters);
  let at = 0;
  const found = ratio(
    9,
    () => {
      for (let i = 0; i < 5; i++) matchText(matcher, paragraphs[(at + i) % paragraphs.length]!);
    },
    () => {
      for (let i = 0; i < 5; i++) retriever.check(paragraphs[at++ % paragraphs.length]!);
    },
    30,
  );
  retriever.close();
  return found;
}

/**
 * How many times as long diff-match-patch takes to compare a newspaper page with the document that it reprints, handed
 * to it without what does not count, as matching the page against the built-in corpus.
 */
export function measureWholeDiff(corpusFolder: string): Spread {
  const witnesses = loadTexts(path.join(corpusFolder, 'witnesses'), /^00[02]_/);
  const [full, page] = witnesses as [string, string];
  const { matcher } = buildCorpus(loadTexts(path.join(corpusFolder, 'editions')), 1e6, [], 0);
  for (let i = 0; i < 300; i++) matchText(matcher, page);
  const [a, b] = [keyString(page), keyString(full)];
  return ratio(
    9,
    () => matchText(matcher, page),
    () => diffWhole(a, b),
    100,
  );
}
