import { createCorpus } from '../../server/src/engine/corpus/corpus.ts';
import { read } from '../../server/src/engine/document/read.ts';
import type { Analysis, Corpus, Edition, Finding, Passage, Source } from '../../server/src/engine/index.ts';

/** A corpus made of texts; the first line of each is its title. */
export function corpusOf(texts: Readonly<Record<string, string>>, about: Partial<Source> = {}): Corpus {
  return createCorpus(
    Object.entries(texts).map(([id, text]) => ({
      source: {
        id,
        title: text.split('\n')[0] ?? id,
        aliases: [],
        authority: 'central',
        status: 'current',
        relations: [],
        ...about,
      },
      text,
      uri: `file:///corpus/editions/${id}.txt`,
    })),
  );
}

export function editionOf(corpus: Corpus, id: string): Edition {
  const edition = corpus.edition(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

/** An analysis with hand-made passages and findings, for features that only read it. */
export function analysisOf(
  text: string,
  parts: { readonly passages?: readonly Passage[]; readonly findings?: readonly Finding[] } = {},
): Analysis {
  const passages = parts.passages ?? [];
  return {
    text,
    reading: read(text),
    as: 'draft',
    matches: passages.map((p) => p.match),
    passages,
    misnamed: [],
    reprints: [],
    findings: parts.findings ?? [],
  };
}

/**
 * A passage where the draft's span is aligned with the edition's, differing at the given pairs of quotations
 * (`[draft, edition]`, in order; an empty string for something missing needs `after`, the words before its place).
 */
export function passageOf(
  draft: { readonly text: string; readonly passage: string },
  edition: { readonly source: string; readonly text: string; readonly passage: string },
  differences: readonly { draft: string; edition: string; draftAfter?: string; editionAfter?: string }[] = [],
  address = '一（一）第1句',
): Passage {
  const draftStart = draft.text.indexOf(draft.passage);
  const editionStart = edition.text.indexOf(edition.passage);
  if (draftStart < 0 || editionStart < 0) throw new Error('a passage does not occur in its text');
  const place = (text: string, start: number, quoted: string, after: string | undefined) => {
    const from = after === undefined ? start : text.indexOf(after, start) + after.length;
    const at = text.indexOf(quoted, from);
    return { start: at, end: at + quoted.length };
  };
  const divergences = differences.map((d) => ({
    kind: 'substitution' as const,
    draft: place(draft.text, draftStart, d.draft, d.draftAfter),
    edition: place(edition.text, editionStart, d.edition, d.editionAfter),
    draftText: d.draft,
    editionText: d.edition,
    critical: false,
  }));
  const match = {
    source: edition.source,
    draft: { start: draftStart, end: draftStart + draft.passage.length },
    edition: { start: editionStart, end: editionStart + edition.passage.length },
    edits: divergences.map((d) => ({ draft: d.draft, edition: d.edition })),
    matched: draft.passage.length,
  };
  return {
    match,
    frame: { kind: 'plain', span: match.draft, cited: [] },
    verdict: divergences.length > 0 ? 'variant' : 'verbatim',
    divergences,
    address,
    alsoIn: [],
  };
}
