import type { Corpus, Source } from '../../corpus/model.ts';
import { derivedNames } from '../../corpus/names.ts';
import { sourcesCited } from '../../divergence/cited.ts';
import type { Passage } from '../../divergence/model.ts';
import { type TitleSlip, titleSlip } from '../../divergence/titleSlip.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { shown } from './wording.ts';

/** Shorter names are short names, which stand for what was named before. */
const leastName = 8;
/** So many content units a draft has from a source that it works with. */
const leastUsed = 20;

/**
 * 文件名称: a name that is a slip away from the title of a source. Documents are named alike by the hundred, so that this alone says
 * nothing: only a source counts that the draft quotes or borrows from, or whose number stands behind the name.
 */
export const titleRule: Rule = {
  meta: {
    id: 'source/title',
    severity: 'warning',
    norm: { authority: '循章', clause: '文件名称须与原文一致', strength: 'practice' },
    fixable: true,
  },
  check(context) {
    const named = context.reading.citations.filter(
      ({ kind, name }) => kind === 'title' && name.length >= leastName,
    );
    return named.length === 0 ? nothingFound : misnamed(named, context);
  },
};

function* misnamed(named: readonly Citation[], context: RuleContext): Iterable<Finding> {
  const { reading, corpus, passages } = context;
  const cited = sourcesCited(reading, corpus);
  let candidates: readonly Source[] | undefined;
  for (const citation of named) {
    if (cited(citation).length > 0) continue;
    if (isOwnTitle(reading, citation)) continue;
    candidates ??= usedSources(passages, corpus);
    const number = numberBehind(reading, citation);
    const possible = number === undefined ? candidates : corpus.lookup(number);
    const near = nearest(reading.text, citation.span, possible);
    // Of documents that share their wording another one may be meant.
    if (near && nearest(reading.text, citation.span, [near.source, ...sharing(near.source, context)]))
      yield findingOf(reading, near);
  }
}

interface Near {
  readonly source: Source;
  /** The one of its names that is meant. */
  readonly title: string;
  readonly slip: TitleSlip;
}

/** The source whose name is nearest; undefined where two are as near. */
function nearest(text: string, name: Span, sources: readonly Source[]): Near | undefined {
  let best: Near | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const source of sources) {
    let own: Near | undefined;
    for (const title of [source.title, ...derivedNames(source.title), ...source.aliases]) {
      const slip = titleSlip(text, name, title);
      if (slip && (!own || sizeOf(slip) < sizeOf(own.slip))) own = { source, title, slip };
    }
    if (!own || sizeOf(own.slip) > least) continue;
    best = sizeOf(own.slip) < least ? own : undefined;
    least = sizeOf(own.slip);
  }
  return best;
}

const sizeOf = ({ draft, title }: TitleSlip): number =>
  Math.max(draft.end - draft.start, title.end - title.start);

/** The sources of which the draft has a sentence or more. */
function usedSources(passages: readonly Passage[], corpus: Corpus): readonly Source[] {
  const used = new Map<string, number>();
  for (const { match } of passages) used.set(match.source, (used.get(match.source) ?? 0) + match.matched);
  const out: Source[] = [];
  for (const [id, units] of used) {
    const source = units >= leastUsed ? corpus.source(id) : undefined;
    if (source) out.push(source);
  }
  return out;
}

/** Other sources that have what the draft has of this one. */
function sharing({ id }: Source, { passages, corpus }: RuleContext): readonly Source[] {
  const out = new Set<Source>();
  for (const { match, alsoIn } of passages.filter((passage) => passage.match.source === id))
    for (const other of alsoIn) {
      const source = other.source === match.source ? undefined : corpus.source(other.source);
      if (source) out.add(source);
    }
  return [...out];
}

const isOwnTitle = ({ text, title }: Reading, { name }: Citation): boolean =>
  title !== undefined && keyString(text.slice(title.start, title.end)).includes(keyString(name));

/** The number of a document behind its name: 《…》（中发〔2024〕8号）. */
function numberBehind({ citations }: Reading, { span }: Citation): string | undefined {
  const next = citations.find(({ kind, span: other }) => kind === 'number' && other.start >= span.end);
  return next && next.span.start - span.end <= 2 ? next.name : undefined;
}

function findingOf({ text }: Reading, { source, title, slip }: Near): Finding {
  const reading = title.slice(slip.title.start, slip.title.end);
  const own = text.slice(slip.draft.start, slip.draft.end);
  const form = own === '' ? 'missing' : reading === '' ? 'added' : 'changed';
  const args = { text: shown(own), reading: shown(reading), title: source.title };
  const put = { missing: 'insert', added: 'remove', changed: 'adopt' }[form];
  return report(titleRule.meta, slip.draft, `source.title.${form}`, args, {
    fixes: [fix(`divergence.fix.${put}`, args, [edit(slip.draft.start, slip.draft.end, reading)])],
  });
}
