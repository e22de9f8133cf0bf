import type { Source } from '../../corpus/model.ts';
import { derivedNames } from '../../corpus/names.ts';
import { sourcesCited } from '../../divergence/cited.ts';
import { type TitleSlip, titleSlip } from '../../divergence/titleSlip.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { type Key, keyString, makeKey } from '../../text/key.ts';
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
    const { citations } = context.reading;
    return citations.some(isLong) ? misnamed(citations, context) : nothingFound;
  },
};

const isLong = ({ kind, name }: Citation): boolean => kind === 'title' && name.length >= leastName;

function* misnamed(citations: readonly Citation[], context: RuleContext): Iterable<Finding> {
  const { reading, corpus } = context;
  const cited = sourcesCited(reading, corpus);
  let used: Names | undefined;
  for (const [i, citation] of citations.entries()) {
    if (!isLong(citation) || cited(citation).length > 0) continue;
    const number = numberBehind(citations, i);
    used ??= new Names(sourcesUsed(context));
    const near = nearest(
      reading.text,
      citation,
      number === undefined ? used : new Names(corpus.lookup(number)),
    );
    if (!near || isOwnTitle(reading, citation)) continue;
    // Of documents that share their wording another one may be meant.
    const possible = new Names([near.source, ...sharing(near.source, context)]);
    if (nearest(reading.text, citation, possible)) yield findingOf(reading, near);
  }
}

interface Name {
  readonly source: Source;
  readonly title: string;
  readonly key: Key;
}

/** Names of sources by how they begin: a slip leaves that. They are made when somebody asks for such. */
class Names {
  readonly #sources: readonly Source[];
  readonly #found = new Map<string, readonly Name[]>();

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  beginningLike(name: string): readonly Name[] {
    const begin = name.slice(0, 2);
    let found = this.#found.get(begin);
    if (!found) {
      found = this.#sources
        .filter(
          ({ title, aliases }) => title.includes(begin) || aliases.some((alias) => alias.includes(begin)),
        )
        .flatMap(namesOf)
        .filter(({ title }) => title.startsWith(begin));
      this.#found.set(begin, found);
    }
    return found;
  }
}

const known = new WeakMap<Source, readonly Name[]>();

function namesOf(source: Source): readonly Name[] {
  let names = known.get(source);
  if (names) return names;
  const { title, aliases } = source;
  names = [title, ...derivedNames(title), ...aliases].map((name) => ({
    source,
    title: name,
    key: makeKey(name),
  }));
  known.set(source, names);
  return names;
}

interface Near extends Name {
  readonly slip: TitleSlip;
}

/** The name that is nearest; undefined where names of two sources are as near. */
function nearest(text: string, { span, name }: Citation, names: Names): Near | undefined {
  const alike = names.beginningLike(name);
  if (alike.length === 0) return undefined;
  const own = makeKey(text, span.start, span.end);
  let best: Near | undefined;
  let isOnly = false;
  for (const one of alike) {
    const slip = titleSlip(own, one.key);
    if (!slip) continue;
    const by = best ? sizeOf(slip) - sizeOf(best.slip) : -1;
    if (by < 0) {
      best = { ...one, slip };
      isOnly = true;
    } else if (by === 0 && best?.source !== one.source) isOnly = false;
  }
  return isOnly ? best : undefined;
}

const sizeOf = ({ draft, title }: TitleSlip): number =>
  Math.max(draft.end - draft.start, title.end - title.start);

/** The sources of which the draft has a sentence or more. */
function sourcesUsed({ passages, corpus }: RuleContext): readonly Source[] {
  const used = new Map<string, number>();
  for (const { match } of passages) used.set(match.source, (used.get(match.source) ?? 0) + match.matched);
  const sources: Source[] = [];
  for (const [id, units] of used) {
    const source = units >= leastUsed ? corpus.source(id) : undefined;
    if (source) sources.push(source);
  }
  return sources;
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
function numberBehind(citations: readonly Citation[], at: number): string | undefined {
  const { end } = (citations[at] as Citation).span;
  let i = at + 1;
  while (i < citations.length && (citations[i] as Citation).span.start < end) i++;
  const next = citations[i];
  return next?.kind === 'number' && next.span.start - end <= 2 ? next.name : undefined;
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
