import { percent, show } from './measure.ts';
import { precisionOf } from './quality.ts';
import type { Results, SizeResult } from './results.ts';

/** What must hold on any machine: ratios, bytes and accuracy, never times. One line for each that does not. */
export function gates(results: Results): string[] {
  const failed: string[] = [];
  const expect: Expect = (holds, line) => {
    if (!holds) failed.push(line);
  };
  for (const size of results.sizes) gateSize(size, expect);
  const { scaling = [], wholeDiff, hostile } = results;
  for (const { name, match, whole } of scaling)
    for (const [what, { median }] of [
      ['matching', match],
      ['analysis', whole],
    ] as const)
      expect(median <= 6, `${name}: ${what} takes ${show(median)} times as long against the largest corpus`);
  if (wholeDiff)
    expect(
      wholeDiff.raw.match.median >= 2000,
      `diff-match-patch on the matched documents takes ${show(wholeDiff.raw.match.median)} times as long as matching, not 2,000`,
    );
  if (hostile) {
    for (const { name, stage, doubling } of hostile.drafts)
      expect(
        doubling.median <= 2.3,
        `${name} (${stage}): twice the draft, ${show(doubling.median)} times the time`,
      );
    expect(
      hostile.silent >= 0.99,
      `exact copies among near-identical paragraphs: ${percent(hostile.silent)} silent`,
    );
  }
  return failed;
}

type Expect = (holds: boolean, line: string) => void;

function gateSize(
  { size, bytesPerCharacter, accuracy, quality, retriever }: SizeResult,
  expect: Expect,
): void {
  const at = `at ${size} M`;
  expect(
    bytesPerCharacter <= (size >= 50 ? 3.5 : size >= 5 ? 5.3 : 9),
    `bytes per character ${at}: ${show(bytesPerCharacter)}`,
  );
  if (accuracy) {
    expect(accuracy.recall >= 0.99, `recall of planted edits ${at}: ${percent(accuracy.recall)}`);
    expect(accuracy.precision >= 0.97, `precision of edits ${at}: ${percent(accuracy.precision)}`);
    expect(accuracy.silent >= 0.999, `exact passages silent ${at}: ${percent(accuracy.silent)}`);
    expect(accuracy.reordered >= 0.9, `exchanged sentences ${at}: ${percent(accuracy.reordered)}`);
    const least =
      size >= 50 ? [0.97, 0.9, 0.82, 0.72] : size >= 5 ? [0.98, 0.93, 0.88, 0.8] : [0.98, 0.95, 0.93, 0.87];
    for (const [i, share] of accuracy.short.entries())
      expect(share >= least[i]!, `short sentences with ${i + 1} changed ${at}: ${percent(share)}`);
  }
  if (quality) {
    const { verbatim } = quality;
    expect(precisionOf(quality) >= 0.97, `precision of findings ${at}: ${percent(precisionOf(quality))}`);
    expect(
      verbatim.alarmed <= verbatim.drafts * 0.001,
      `exact quotations with findings ${at}: ${verbatim.alarmed} of ${verbatim.drafts}`,
    );
    for (const [frame, { n, found }] of Object.entries(quality.planted))
      expect(
        found >= n * (frame === 'plain' ? 0.93 : 0.97),
        `planted divergences found (${frame}) ${at}: ${found} of ${n}`,
      );
  }
  const promised = size >= 20 ? 700 : size >= 1 ? 50 : 0;
  if (retriever)
    expect(
      retriever.match.median >= promised,
      `FTS5 + diff-match-patch ${at} takes ${show(retriever.match.median)} times as long as matching, not ${promised}`,
    );
}
