import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedText } from '../../server/src/cli/format/json.ts';
import {
  type Analysis,
  analyseNow,
  type Corpus,
  defaultSettings,
  LineIndex,
  suppressionOf,
} from '../../server/src/engine/index.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import {
  formatSuppressionFile,
  parseSuppressionFile,
} from '../../server/src/workspace/files/suppressionFile.ts';
import { decodeText } from '../../server/src/workspace/files/textFile.ts';
import { runCli } from '../support/cli.ts';
import { filesBelow, root } from '../support/sources.ts';

/**
 * All findings on whole real documents: a false alarm, or a finding lost, is a visible change of a file.
 * UPDATE_GOLDEN=1 writes the files anew; read the difference before committing it.
 */
describe('golden findings', () => {
  const witnesses = filesBelow('corpus/witnesses').filter((path) => path.endsWith('.txt'));
  let corpus: Corpus;
  before(async () => {
    corpus = (await loadCorpus([join(root, 'corpus')], nodeFileHost)).corpus;
  });

  for (const path of witnesses) {
    const name = path.slice('corpus/witnesses/'.length, -'.txt'.length);
    it(`of ${name} are as recorded`, () => {
      const { text } = decodeText(readFileSync(join(root, path)));
      const found = record(analyseNow({ text, corpus, settings: defaultSettings }));
      const golden = join(root, 'test/golden', `${name}.findings.txt`);
      if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, found);
      assert.equal(found, readFileSync(golden, 'utf8'));
    });

    it(`of ${name} can be ignored one by one, and then nothing is left`, () => {
      const { text } = decodeText(readFileSync(join(root, path)));
      const input = { text, corpus, settings: defaultSettings };
      const entries = analyseNow(input).findings.map((finding) => suppressionOf(finding, text, 'place'));
      assert.deepEqual(analyseNow({ ...input, suppressions: { entries } }).findings, []);
      // Still so after the file was written and read, and lines were put above.
      const file = parseSuppressionFile('x.json', formatSuppressionFile(entries));
      const later = { ...input, text: `编者按\n\n${text}`, suppressions: { entries: file.entries } };
      const reported = new Set(entries.map((entry) => entry.rule));
      const left = analyseNow(later).findings.filter((finding) => reported.has(finding.rule));
      assert.deepEqual(left, []);
    });

    it(`of ${name} are the same on the command line`, async () => {
      const { text } = decodeText(readFileSync(join(root, path)));
      const analysis = analyseNow({ text, corpus, settings: defaultSettings });
      const { stdout } = await runCli(['check', path, '--format', 'json', '--fail-on', 'never']);
      const [file] = JSON.parse(stdout).files;
      const ofCli = file.findings.map((f: Record<string, unknown>) => [
        f['rule'],
        f['severity'],
        f['start'],
        f['end'],
      ]);
      const ofEngine = analysis.findings.map((f) => [f.rule, f.severity, f.span.start, f.span.end]);
      assert.deepEqual(ofCli, ofEngine);
      assert.deepEqual([file.as, file.source], [analysis.as, analysis.source]);
    });
  }
});

/** A line for what the text was taken for, one for its completeness, one for each finding. */
function record({ text, as, source, completeness, findings }: Analysis): string {
  const lines = new LineIndex(text);
  const head = [`${as}${source === undefined ? '' : ` of ${source}`}`];
  if (completeness) {
    const { sentences, present, missing, added, moved, abridged } = completeness;
    head.push(
      `${present} of ${sentences} sentences, ${missing.length} missing, ${added.length} added, ${moved.length} moved${abridged ? ', abridged' : ''}`,
    );
  }
  const rows = findings.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const expected = expectedText(finding);
    return [
      `${line + 1}:${character + 1}`,
      finding.severity,
      finding.rule,
      `「${oneLine(text.slice(finding.span.start, finding.span.end))}」`,
      ...(expected === undefined ? [] : [`→「${oneLine(expected)}」`]),
      ...(finding.evidence ? [`${finding.evidence.source} ${finding.evidence.address}`] : []),
    ].join(' ');
  });
  return `${[...head, ...rows].join('\n')}\n`;
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, '⏎');
  return line.length <= 80 ? line : `${line.slice(0, 40)}…${line.slice(-30)}`;
};
