import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { glob } from 'tinyglobby';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { isWording } from './score.ts';

export interface ProseResult {
  readonly files: number;
  readonly sentences: number;
  readonly warnings: number;
  readonly all: number;
}

/** Checks every .txt and .md of a folder that has nothing to do with the corpus; wording findings are counted. */
export async function proseFindings(folder: string, corpus: Corpus, details: string[]): Promise<ProseResult> {
  let sentences = 0;
  let warnings = 0;
  let all = 0;
  const files = (await glob('**/*.{txt,md}', { cwd: folder })).sort();
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const { reading, findings } = analyseNow({
      text,
      corpus,
      settings: defaultSettings,
      markdown: file.endsWith('.md'),
    });
    sentences += reading.sentences.length;
    for (const finding of findings.filter(isWording)) {
      all++;
      if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
      warnings++;
      details.push(
        `prose ${file}: ${finding.rule} ${finding.severity} «${text.slice(finding.span.start, finding.span.end)}» → «${finding.evidence?.reading ?? ''}» in: ${text.slice(Math.max(0, finding.span.start - 24), finding.span.end + 24).replaceAll('\n', '⏎')}`,
      );
    }
  }
  return { files: files.length, sentences, warnings, all };
}
