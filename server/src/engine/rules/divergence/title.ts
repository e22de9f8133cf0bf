import { titleSlip } from '../../divergence/frames/titleSlip.ts';
import type { Misnamed } from '../../divergence/model.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { makeKey } from '../../text/key.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { misattributed } from './issuers.ts';
import { shown } from './wording.ts';

/**
 * 文件名称: a name that is a slip away from the title of a source, which is told before anything is judged; and other issuers than the
 * source's. What a reprinted document calls others is its own.
 */
export const titleRule: Rule = {
  meta: {
    id: 'source/title',
    severity: 'warning',
    norm: { authority: '循章', clause: '文件名称须与原文一致', strength: 'practice' },
  },
  check: (context) => (context.reading.citations.length === 0 ? nothingFound : wrongNames(context)),
};

function* wrongNames(context: RuleContext): Iterable<Finding> {
  yield* misnamed(context);
  if (context.as !== 'reprint') yield* misattributed(context, titleRule.meta);
}

function* misnamed({ reading, corpus, misnamed }: RuleContext): Iterable<Finding> {
  const byName = new Map(misnamed.map((one) => [one.name, one]));
  for (const citation of reading.citations) {
    const meant = citation.kind === 'title' ? byName.get(citation.name) : undefined;
    const source = meant && corpus.source(meant.source);
    if (meant && source) yield* findingsOf(reading, citation, meant, source.title);
  }
}

function* findingsOf(
  { text }: Reading,
  { span }: Citation,
  meant: Misnamed,
  title: string,
): Iterable<Finding> {
  const slip = titleSlip(makeKey(text, span.start, span.end), makeKey(meant.title), true);
  if (!slip) return;
  const reading = meant.title.slice(slip.title.start, slip.title.end);
  const own = text.slice(slip.draft.start, slip.draft.end);
  const form = own === '' ? 'missing' : reading === '' ? 'added' : 'changed';
  const args = { text: shown(own), reading: shown(reading), title };
  const put = { missing: 'insert', added: 'remove', changed: 'adopt' }[form];
  yield report(titleRule.meta, slip.draft, `source.title.${form}`, args, {
    fixes: [fix(`divergence.fix.${put}`, args, [edit(slip.draft.start, slip.draft.end, reading)])],
  });
}
