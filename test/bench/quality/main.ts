/**
 * The open quality benchmark: `npm run bench:quality -- [--corpus DIR] [--prose DIR] [--gold FILE] [--seed N] [--cases N] [--details]`.
 * Offline and deterministic by seed. What each part measures is said in `README.md` beside this file.
 */
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Command } from 'commander';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { loadCorpus } from '../../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import { completenessOf } from './completeness.ts';
import { type Answered, count, frames, nothingAnswered, plantedScores, soundScores } from './figures.ts';
import { readGold } from './gold.ts';
import { sampledGround, usualIds, wholeGround } from './ground.ts';
import { type MendingCase, mendingCases } from './mending/figures.ts';
import { mendingGates } from './mending/gates.ts';
import { caseNote, isOpen, mendingTables } from './mending/print.ts';
import { plantNumbering, soundDocuments } from './numbering.ts';
import { proseFindings } from './prose.ts';
import { Random } from './random.ts';
import type { CaseScore } from './score.ts';
import { table } from './table.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const options = new Command()
  .option('--corpus <dir...>', 'corpus folders instead of the built-in corpus')
  .option('--prose <dir>', 'a folder of unrelated official prose')
  .option(
    '--gold <file...>',
    'gold files',
    ['seeds', 'drafts'].map((name) => path.join(import.meta.dirname, `gold/${name}.json`)),
  )
  .option('--seed <n>', 'seed of the planted cases', '20241012')
  .option('--cases <n>', 'cases per operator and frame', '40')
  .option('--details <file>', 'write every miss and false alarm to this file')
  .parse()
  .opts<{
    corpus?: string[];
    prose?: string;
    gold: string[];
    seed: string;
    cases: string;
    details?: string;
  }>();

const details: string[] = [];
const percent = (a: number, b: number): string => (b === 0 ? '–' : `${((100 * a) / b).toFixed(1)} %`);
const builtinFolder = path.join(root, 'corpus');
const { corpus } = await loadCorpus(options.corpus ?? [builtinFolder], nodeFileHost);
const ground = wholeGround(corpus);
const seed = Number(options.seed);
const perOperator = Number(options.cases);
/** Of a given corpus, texts that slips are planted into. */
const mostTexts = 60;

// (a) planted divergences
for (const frame of frames)
  report(`Planted, ${frame}`, plantedScores(ground, frame, perOperator, new Random(seed + frame.length)));

// (a') planted numbering defects
{
  const random = new Random(seed + 13);
  const sound = await soundDocuments(ground.editions, options.prose, perOperator, random);
  const result = plantNumbering(sound, Math.ceil(perOperator / 8), random);
  details.push(...result.notes);
  console.log(
    `\nPlanted, numbering: ${result.documents} documents, ${result.unsound} left out because they raise something by themselves\n${table(
      ['operator', 'what is planted', 'cases', 'found', 'mended', 'as it was', 'one finding'],
      result.scores.map((s) => [
        s.operator,
        s.name,
        String(s.cases),
        percent(s.found, s.cases),
        percent(s.mended, s.cases),
        percent(s.restored, s.cases),
        percent(s.cases - s.several, s.cases),
      ]),
    )}`,
  );
}

// (a'') slips and what their fixes make of them, in the built-in corpus and in some texts of the given one
const failed: string[] = [];
{
  const builtin = options.corpus ? (await loadCorpus([builtinFolder], nodeFileHost)).corpus : corpus;
  const cases = [...mendingCases(wholeGround(builtin), perOperator, seed + 17)];
  showMending('', cases);
  // Laws repeat each other: what is another right reading there is no matter of the build.
  failed.push(...mendingGates(cases));
  if (options.corpus) {
    const { editions } = ground;
    const ids = usualIds(
      editions.map((e) => e.source.id),
      (i) => editions[i]!.text.length,
      mostTexts,
    );
    showMending(' in the given corpus', [
      ...mendingCases(sampledGround(corpus, ids), perOperator, seed + 17),
    ]);
  }
}

// (b) verbatim and adapted text
{
  const random = new Random(seed);
  const rows: string[][] = [];
  const tally = new Map<string, { drafts: number; any: number; warnings: number }>();
  for (const { case: c, findings, loud } of soundScores(ground, random)) {
    const row = tally.get(`${c.name}, ${c.frame}`) ?? { drafts: 0, any: 0, warnings: 0 };
    tally.set(`${c.name}, ${c.frame}`, row);
    row.drafts++;
    row.any += findings.length;
    row.warnings += loud.length;
    for (const f of c.name === 'verbatim' ? findings : loud) {
      details.push(
        `false alarm (${c.name}, ${c.frame}) ${f.rule} ${f.severity} «${c.draft.slice(f.span.start, f.span.end)}» → «${f.evidence?.reading ?? ''}» in: ${excerpt(c.draft, f.span.start)}`,
      );
    }
  }
  for (const [name, t] of tally) rows.push([name, String(t.drafts), String(t.any), String(t.warnings)]);
  console.log(
    `\nSound text (every finding is a false alarm)\n${table(['text, frame', 'drafts', 'findings', 'warnings or errors'], rows)}`,
  );
}

// (b') completeness of reprints
{
  const tally = completenessOf(ground, perOperator / 2, new Random(seed + 7));
  details.push(...tally.notes);
  console.log(
    `\nReprint completeness: ${tally.found} of ${tally.wanted} dropped, moved or added sentences found (${percent(tally.found, tally.wanted)}), ${tally.invented} invented`,
  );
}

// (c) unrelated prose
if (options.prose) {
  const result = await proseFindings(options.prose, corpus, details);
  console.log(
    `\nUnrelated prose: ${result.files} files, ${result.sentences} sentences: ${result.warnings} wording findings at warning or above (${((1000 * result.warnings) / Math.max(1, result.sentences)).toFixed(3)} per 1,000 sentences), ${result.all} in all`,
  );
}

// (d) gold
for (const file of options.gold) {
  const rows: string[][] = [];
  for (const gold of await readGold(file)) {
    const judged = gold.corpus ? (await loadCorpus([gold.corpus], nodeFileHost)).corpus : corpus;
    const findings = analyseNow({
      text: gold.draft,
      corpus: judged,
      settings: defaultSettings,
      as: gold.as,
    }).findings.filter((f) => /^(?:divergence|formula)\//.test(f.rule));
    const hit = new Set<unknown>();
    let right = 0;
    let wanted = 0;
    for (const e of gold.expected) {
      const mine = findings.filter((f) => f.span.start <= e.end + 2 && f.span.end >= e.start - 2);
      for (const f of mine) hit.add(f);
      if (e.optional) continue;
      wanted++;
      const ok = mine.some(
        (f) =>
          (!e.kinds || e.kinds.includes(f.rule.split('/')[1] ?? '')) &&
          (e.reading === undefined || f.evidence?.reading.includes(e.reading)),
      );
      if (ok) right++;
      else
        details.push(
          `gold ${gold.name}: missed «${gold.draft.slice(e.start, e.end)}» at ${e.start}; got ${mine.map((f) => `${f.rule} → ${f.evidence?.reading}`).join(' | ') || 'nothing'}`,
        );
    }
    const spurious = findings.filter((f) => !hit.has(f));
    for (const f of spurious)
      details.push(
        `gold ${gold.name}: unexpected ${f.rule} «${gold.draft.slice(f.span.start, f.span.end)}» → «${f.evidence?.reading ?? ''}» in: ${excerpt(gold.draft, f.span.start)}`,
      );
    rows.push([gold.name, `${right}/${wanted}`, String(spurious.length)]);
  }
  console.log(`\nGold ${path.basename(file)}\n${table(['text', 'found', 'unexpected'], rows)}`);
}

if (options.details) {
  await writeFile(options.details, `${details.join('\n')}\n`);
  console.log(`\n${details.length} misses and false alarms written to ${options.details}`);
} else if (details.length > 0)
  console.log(
    `\n${details.length} misses and false alarms; the first ones:\n${details.slice(0, 30).join('\n')}`,
  );

if (failed.length > 0) {
  console.error(`\nThis build falls behind:\n${failed.join('\n')}`);
  process.exitCode = 1;
}

function showMending(where: string, cases: readonly MendingCase[]): void {
  details.push(...cases.filter(isOpen).map(caseNote));
  console.log(`\n${mendingTables(where, cases)}`);
}

function report(title: string, scores: readonly CaseScore[]): void {
  const rows = new Map<string, Answered>();
  const add = (name: string, s: CaseScore['scored'][number]): void => {
    const row = rows.get(name) ?? nothingAnswered();
    rows.set(name, row);
    count(row, s);
  };
  let alarms = 0;
  for (const score of scores) {
    for (const s of score.scored) {
      add(s.change.operator.name, s);
      add('all', s);
      if (!s.found || !s.kindRight || !s.readingRight || s.findings.length > 1) {
        const what = !s.found
          ? 'missed'
          : s.findings.length > 1
            ? 'several'
            : !s.kindRight
              ? 'wrong kind'
              : 'wrong reading';
        details.push(
          `${title}: ${what} ${s.change.operator.name} «${s.change.original}»→«${s.case.draft.slice(s.change.start, s.change.end)}» got ${s.findings.map((f) => `${f.rule} «${s.case.draft.slice(f.span.start, f.span.end)}»→«${f.evidence?.reading ?? ''}»`).join(' | ') || 'nothing'} in: ${excerpt(s.case.draft, s.change.start)}`,
        );
      }
    }
    alarms += score.falseAlarms.length;
    for (const f of score.falseAlarms) {
      const draft = score.scored[0]?.case.draft ?? '';
      details.push(
        `${title}: false alarm ${f.rule} ${f.severity} «${draft.slice(f.span.start, f.span.end)}»→«${f.evidence?.reading ?? ''}» in: ${excerpt(draft, f.span.start)}`,
      );
    }
  }
  const order = [...rows.keys()].filter((k) => k !== 'all').sort();
  const lines = [...order, 'all'].map((name) => {
    const r = rows.get(name);
    return r
      ? [
          name,
          String(r.n),
          percent(r.found, r.n),
          percent(r.kind, r.n),
          percent(r.reading, r.n),
          percent(r.single, r.n),
        ]
      : [name];
  });
  const found = rows.get('all')?.found ?? 0;
  console.log(
    `\n${title}: ${alarms} false alarms, precision ${percent(found, found + alarms)}\n${table(['operator', 'cases', 'recall', 'kind right', 'reading right', 'one finding'], lines)}`,
  );
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 24), at + 24).replaceAll('\n', '⏎');
}
