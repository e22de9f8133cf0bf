import { labelWith, regularLabel } from '../../document/labels/relabel.ts';
import type { Finding } from '../../findings/model.ts';
import { type Span, span } from '../../text/span.ts';
import { edit, fix, message, report, reportLazily, severityOf } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { findSectionSlips, type SectionSlip, sectionSlipsStand, written } from './sectionSlips.ts';
import { fixesFor, sourceFix } from './slipFixes.ts';
import { findSlips, type Slip, slipsStand } from './slips.ts';
import { isSettled, sourceLabels } from './sourceLabels.ts';

/** What a rule makes of a slip: where to point and what to say; undefined where the slip is another rule's. */
export interface SlipVerdict {
  readonly key: string;
  readonly at?: Span;
}

/**
 * A rule on one kind of slip. Messages get {bad} {good}, the labels as they are and as they should be, and {count}.
 *
 * @param sections the kind of slip in numbers of sections (3.1.2) that is the rule's as well
 */
export function slipRule(
  meta: RuleMeta,
  judge: (slip: Slip) => SlipVerdict | undefined,
  sections?: SectionSlip['kind'],
): Rule {
  return {
    meta,
    stands: (change) => slipsStand(change) && (sections === undefined || sectionSlipsStand(change)),
    *check(context: RuleContext): Iterable<Finding | Pause> {
      const { reading } = context;
      const slips = yield* pausing(findSlips.inSteps(reading));
      for (const [i, slip] of slips.entries()) {
        const verdict = judge(slip);
        const known = verdict && sourceLabels(context).known.get(slip.label.span.start);
        if (!verdict || isSettled(known)) continue;
        const { label, previous, expected, sub, run, glued, lost } = slip;
        const good =
          sub === undefined
            ? labelWith(reading.text, label, expected)
            : regularLabel(label.form, expected, { ...label, sub });
        const args = {
          bad: shown(reading.text, label.span),
          good: good.trim(),
          previous: previous ? shown(reading.text, previous.span) : '',
          count: Math.max(glued.length, lost.length),
        };
        const severity = run.inline ? 'warning' : severityOf(meta);
        const related = previous && [{ span: previous.span, message: message('numbering/previous', args) }];
        const found = report(meta, verdict.at ?? label.span, verdict.key, args, {
          severity,
          ...(related && { related }),
        });
        if (known) yield { ...found, fixes: [sourceFix(label, known.text)] };
        else yield reportLazily(found, (now) => fixesFor(now, findSlips(now)[i] as Slip), reading);
      }
      if (sections === undefined) return;
      for (const slip of findSectionSlips(reading))
        if (slip.kind === sections) yield sectionFinding(meta, slip);
    },
  };
}

/** What is taken for the number of a section has no mark of a label: a warning. */
function sectionFinding(meta: RuleMeta, { section, previous, expected, isAlone }: SectionSlip): Finding {
  const args = {
    bad: written(section.path),
    good: written(expected),
    previous: written(previous.path.slice(0, section.path.length)),
    count: 1,
  };
  const { start, end } = section.span;
  return report(meta, section.span, meta.id, args, {
    severity: 'warning',
    related: [{ span: previous.span, message: message('numbering/previous', args) }],
    fixes: isAlone ? [fix('fix/replace', args, [edit(start, end, args.good)])] : [],
  });
}

export function shown(text: string, { start, end }: Span): string {
  const label = text.slice(start, end);
  return /[\s\u3000]/.test(label) ? label.replace(/[\s\u3000]+/g, '') : label;
}

/** A slip that has no better explanation than the number itself. */
export const unexplained = ({ glued, lost, odd, broken }: Slip): boolean =>
  glued.length === 0 && lost.length === 0 && odd === undefined && broken === undefined;

/** The first words of a paragraph, where a lost label would stand. */
export const opening = ({ start, end }: Span): Span => span(start, Math.min(end, start + 8));
