import type { Edition } from '../../corpus/model.ts';
import type { Completeness, Passage } from '../../divergence/model.ts';
import type { Evidence, Finding, Severity, TextEdit } from '../../findings/model.ts';
import { type Span, textOf } from '../../text/span.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { additionsOf } from './additions.ts';
import { putBack } from './putBack.ts';
import { type MissingRun, missingRuns } from './reprintPlaces.ts';
import { nameOf, shown } from './wording.ts';

interface Reprint {
  readonly completeness: Completeness;
  readonly edition: Edition;
  readonly name: string;
}

type Check = (reprint: Reprint, context: RuleContext) => Iterable<Omit<Finding, 'rule' | 'severity'>>;

function reprintRule(name: string, severity: Severity, check: Check): Rule {
  const id = `reprint/${name}` as const;
  return {
    meta: {
      id,
      severity,
      norm: { authority: '循章', clause: '转载须与原文一致', strength: 'practice' },
    },
    check(context) {
      return context.reprints.length === 0 ? nothingFound : checkEach(context);
    },
  };
  function* checkEach(context: RuleContext): Iterable<Finding> {
    const { corpus } = context;
    for (const completeness of context.reprints) {
      const edition = corpus.edition(completeness.source);
      if (!edition) continue;
      const reprint = { completeness, edition, name: nameOf(corpus, completeness.source) };
      for (const finding of check(reprint, context)) yield { ...finding, rule: id, severity };
    }
  }
}

const evidenceOf = ({ edition }: Reprint, at: Span, address: string): Evidence => ({
  source: edition.source.id,
  address,
  edition: at,
  reading: edition.text.slice(at.start, at.end),
});

/** The title with which a single loss begins; the note below it may go with it. */
const titleOf = ({ edition, count }: MissingRun, { reading: { title } }: Edition): Span | undefined =>
  count === 1 && title?.start === edition.start ? title : undefined;

/** Sentences of the source that the reprint lacks, neighbours together; not in an abridgement. */
const missing = reprintRule('missing', 'warning', function* (reprint, context) {
  const { completeness, edition, name } = reprint;
  if (completeness.abridged) return;
  for (const run of missingRuns(completeness, edition, context)) {
    const reading = edition.text.slice(run.edition.start, run.edition.end);
    const edits = putBack(run.edition, edition, context);
    const title = titleOf(run, edition);
    yield {
      span: (edits[0] as TextEdit).span,
      message: {
        key: `reprint.missing.${run.count > 1 ? 'many' : title ? 'title' : 'one'}`,
        args: {
          reading: shown(title ? textOf(edition.text, title) : reading),
          address: run.address,
          count: run.count,
          source: name,
        },
      },
      evidence: evidenceOf(reprint, run.edition, run.address),
      fixes: [
        {
          title: { key: 'reprint.fix.insert', args: { reading: shown(reading) } },
          edits,
        },
      ],
    };
  }
});

const moved = reprintRule('moved', 'warning', function* (reprint) {
  const { completeness, name } = reprint;
  for (const { draft, address, edition } of completeness.moved)
    yield {
      span: draft,
      message: { key: 'reprint.moved', args: { address, source: name } },
      evidence: evidenceOf(reprint, edition, address),
      fixes: [],
    };
});

const added = reprintRule('added', 'warning', function* ({ completeness, edition, name }, { reading }) {
  for (const { span, removed, count, again } of additionsOf(completeness.added, reading, edition)) {
    const form = again ? 'again' : count > 1 ? 'many' : 'one';
    yield {
      span,
      message: {
        key: `reprint.added.${form}`,
        args: { text: shown(reading.text.slice(span.start, span.end)), source: name, count },
      },
      fixes: [{ title: { key: 'reprint.fix.remove', args: {} }, edits: [{ span: removed, newText: '' }] }],
    };
  }
});

const abridged = reprintRule('abridged', 'information', function* (reprint, context) {
  const { completeness, name } = reprint;
  if (!completeness.abridged) return;
  const isOwn = ({ frame, match }: Passage): boolean =>
    frame.kind === 'reprint' && match.source === completeness.source;
  const first = context.passages.find(isOwn)?.match.draft;
  // Of a volume each text has its own title.
  const title = context.reprints.length === 1 ? context.reading.title : undefined;
  const at = title ?? first ?? { start: 0, end: 0 };
  yield {
    span: at,
    message: {
      key: 'reprint.abridged',
      args: {
        source: name,
        present: completeness.present,
        total: completeness.present + completeness.missing.length,
        missing: completeness.missing.length,
      },
    },
    fixes: [],
  };
});

const layout = reprintRule('layout', 'hint', function* ({ completeness, name }) {
  const { continuedElsewhere: turn } = completeness;
  if (turn)
    yield { span: turn, message: { key: 'reprint.layout.continued', args: { source: name } }, fixes: [] };
  for (const span of completeness.foreign ?? [])
    yield { span, message: { key: 'reprint.layout.foreign', args: { source: name } }, fixes: [] };
});

export const reprintRules: readonly Rule[] = [missing, moved, added, abridged, layout];
