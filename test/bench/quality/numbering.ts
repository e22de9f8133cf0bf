import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { glob } from 'tinyglobby';
import type { Edition } from '../../../server/src/engine/corpus/model.ts';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { numberingOperators, type Planted } from '../../support/numberingOperators.ts';
import { findingsOf, fixAll } from '../../support/ruleCases.ts';
import { soundDrafts, soundFiles } from '../../support/soundDrafts.ts';
import type { Random } from './random.ts';

const rules = [...numberingRules, ...officialRules];

/** Longer texts are cut to their first part, so that a case takes the time of a document and not of a code. */
const longest = 12_000;

export interface NumberingScore {
  readonly operator: string;
  readonly name: string;
  cases: number;
  /** A rule that may name the defect points at it. */
  found: number;
  /** Applying the first fix of each finding, one after another, leaves nothing to report. */
  mended: number;
  /** What the fixes leave is the document as it was. */
  restored: number;
  /** More was reported than the one defect. */
  several: number;
}

export interface NumberingResult {
  readonly scores: readonly NumberingScore[];
  readonly documents: number;
  /** Documents that raise something before anything is planted: they are left out, and said in `notes`. */
  readonly unsound: number;
  readonly notes: readonly string[];
}

/** Sound documents: the built-in drafts and files, the editions, and a sample of the folder. */
export async function soundDocuments(
  editions: readonly Edition[],
  folder: string | undefined,
  sample: number,
  random: Random,
): Promise<Map<string, string>> {
  const out = new Map<string, string>(Object.entries({ ...soundDrafts, ...soundFiles }));
  for (const edition of editions) out.set(edition.source.id, edition.text);
  if (!folder) return out;
  const files = random.shuffle((await glob('**/*.{txt,md}', { cwd: folder })).sort()).slice(0, sample);
  for (const file of files)
    out.set(file, upToLine(withoutMarks(await readFile(path.join(folder, file), 'utf8'))));
  return out;
}

/** The operators look for labels at the starts of lines, where Markdown has its heading marks. */
const withoutMarks = (text: string): string =>
  text.replace(/^#{1,6}[ \t]+/gm, '').replace(/^<!--.*-->$/gm, '');

const upToLine = (text: string): string =>
  text.length <= longest ? text : text.slice(0, text.lastIndexOf('\n', longest) + 1);

/** Plants every numbering defect, at most `perOperator` of each into a document, and looks at what is found and mended. */
export function plantNumbering(
  documents: ReadonlyMap<string, string>,
  perOperator: number,
  random: Random,
): NumberingResult {
  const scores = numberingOperators.map(
    ({ id, name }): NumberingScore => ({
      operator: id,
      name,
      cases: 0,
      found: 0,
      mended: 0,
      restored: 0,
      several: 0,
    }),
  );
  const notes: string[] = [];
  let unsound = 0;
  for (const [name, text] of documents) {
    const before = findingsOf(rules, text);
    if (before.length > 0) {
      unsound++;
      notes.push(`numbering ${name}: left out, it raises ${before.length} findings (${before[0]?.rule})`);
      continue;
    }
    for (const [i, operator] of numberingOperators.entries()) {
      const cases = random.shuffle(operator.plant(text)).slice(0, perOperator);
      for (const planted of cases) score(scores[i] as NumberingScore, planted, name, text, notes);
    }
  }
  return { scores: scores.filter((s) => s.cases > 0), documents: documents.size, unsound, notes };
}

function score(row: NumberingScore, planted: Planted, name: string, sound: string, notes: string[]): void {
  const findings = findingsOf(rules, planted.text);
  const hits = findings.filter(
    (f) =>
      planted.rules.includes(f.rule) &&
      f.span.start < planted.end &&
      planted.at < Math.max(f.span.end, f.span.start + 1),
  );
  const mended = fixAll(rules, planted.text);
  const clean = findingsOf(rules, mended).length === 0;
  row.cases++;
  row.found += Number(hits.length > 0);
  row.mended += Number(clean);
  row.restored += Number(mended === sound);
  row.several += Number(findings.length > 1);
  if (hits.length > 0 && clean) return;
  const shown = findings.map((f) => `${f.rule} «${planted.text.slice(f.span.start, f.span.end)}»`);
  notes.push(
    `numbering ${name}: ${hits.length === 0 ? 'missed' : 'not mended'} ${row.operator} (${planted.what}) got ${shown.join(' | ') || 'nothing'}`,
  );
}
