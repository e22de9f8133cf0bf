import { type AnalyseInput, analyseNow } from '../../server/src/engine/analyse.ts';
import type { Analysis } from '../../server/src/engine/analysis.ts';
import { createCorpus } from '../../server/src/engine/corpus/corpus.ts';
import type { Corpus, Source } from '../../server/src/engine/corpus/model.ts';
import type { Finding } from '../../server/src/engine/findings/model.ts';
import { defaultSettings } from '../../server/src/engine/settings/settings.ts';
import { corpusFile } from './corpusFolder.ts';

interface ManifestSource extends Source {
  readonly files: readonly { readonly role: string; readonly path: string }[];
}

let made: Corpus | undefined;

/** The product's own corpus, read once. */
export function builtinCorpus(): Corpus {
  made ??= createCorpus(
    (JSON.parse(corpusFile('manifest.json')) as { sources: ManifestSource[] }).sources.map((source) => {
      const path = source.files.find((f) => f.role === 'edition')?.path as string;
      return { source, text: corpusFile(path), uri: path };
    }),
  );
  return made;
}

export const analysed = (text: string, corpus: Corpus, options: Partial<AnalyseInput> = {}): Analysis =>
  analyseNow({ text, corpus, settings: defaultSettings, ...options });

const areas = /^(?:divergence|source|reprint)\//;

/** What the comparison with the sources finds: `error divergence/number 「3000」←「2000」`, in order of place. */
export function divergencesIn(analysis: Analysis, least: Finding['severity'] = 'information'): string[] {
  const order = ['error', 'warning', 'information', 'hint'];
  return analysis.findings
    .filter((f) => areas.test(f.rule) && order.indexOf(f.severity) <= order.indexOf(least))
    .map((f) => lineOf(f, analysis.text));
}

function lineOf({ rule, severity, span, evidence }: Finding, text: string): string {
  const own = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `${severity} ${rule} 「${own}」${evidence ? `←「${evidence.reading.replace(/\s+/g, ' ')}」` : ''}`;
}
