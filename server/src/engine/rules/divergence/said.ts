import type { Corpus } from '../../corpus/model.ts';
import type { Divergence } from '../../divergence/model.ts';
import type { DivergenceFinding, Fix } from '../../findings/model.ts';
import type { Span } from '../../text/span.ts';

/** What was last said of a divergence. */
interface Said {
  readonly finding: DivergenceFinding;
  readonly divergence: Divergence;
  /** How the draft presents the words. */
  readonly manner: string;
  /** When it was said; later it is greater. */
  readonly turn: number;
}

/** By the place in an edition: a divergence that an edit moved keeps the span object of its edition. */
const known = new WeakMap<Corpus, WeakMap<Span, Said>>();

/** Keeps what was said of a divergence. Where the draft has the same words twice, those that come first keep it. */
export function keepSaid(corpus: Corpus, said: Said): void {
  const all = known.get(corpus) ?? new WeakMap<Span, Said>();
  known.set(corpus, all);
  const { edition } = said.divergence;
  if (all.get(edition)?.turn !== said.turn) all.set(edition, said);
}

/** What was said of a divergence in an earlier turn, where the same is to be said of it now, if at another place. */
export function saidBefore(
  corpus: Corpus,
  source: string,
  divergence: Divergence,
  {
    rule,
    severity,
    manner,
    turn,
  }: Pick<DivergenceFinding, 'rule' | 'severity'> & Pick<Said, 'manner' | 'turn'>,
): DivergenceFinding | undefined {
  const said = known.get(corpus)?.get(divergence.edition);
  if (!said || said.turn === turn) return undefined;
  const { finding } = said;
  if (
    finding.rule !== rule ||
    finding.severity !== severity ||
    finding.evidence.source !== source ||
    said.manner !== manner ||
    !isSame(said.divergence, divergence)
  )
    return undefined;
  const { draft } = divergence;
  const { span, message, evidence, fixes } = finding;
  if (draft.start === span.start && draft.end === span.end) return finding;
  const moved = fixes.map((fix) => movedTo(fix, draft));
  return { rule: finding.rule, severity, span: draft, message, evidence, fixes: moved };
}

/** A fix that puts other words in the place of the finding. */
function movedTo({ title, edits, preferred }: Fix, span: Span): Fix {
  const moved = edits.map(({ newText }) => ({ span, newText }));
  return preferred === undefined ? { title, edits: moved } : { title, edits: moved, preferred };
}

const isSame = (a: Divergence, b: Divergence): boolean =>
  a.draftText === b.draftText &&
  a.editionText === b.editionText &&
  a.cause === b.cause &&
  a.adapted === b.adapted;
