import { regularLabel } from '../../document/labels/relabel.ts';
import { lasting } from '../../document/lasting.ts';
import type { Label, OutlineNode, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import { countBefore } from '../../text/search.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';
import { shown } from './slipRule.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/article',
  severity: 'error',
  norm: { authority: '立法法（2023年修正）', clause: '第六十五条', strength: 'regulation' },
};

/** 编章节条 take Chinese numerals, 款 no number, 项 （一）, 目 1.. */
export const article: Rule = {
  meta,
  stands: slipsStand,
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    const softer = isInternal(reading) ? { severity: 'warning' as const } : {};
    yield* reportLabels(meta, context, ({ form, defects }) =>
      (form === 'article' || form === 'chapter' || form === 'section' || form === 'part') && isArabic(defects)
        ? { key: 'numbering/article/arabic', ...softer }
        : undefined,
    );
    yield* items(reading, softer);
  },
};

const isArabic = (defects: readonly string[]): boolean =>
  defects.includes('arabicNumeral') || defects.includes('arabic');

/** Titles of what binds the members of an organisation or the parties to a contract; the norm is for laws, and others follow it by habit. */
const internal =
  /(?:手册|守则|制度|章程|公约|合同|合同书|协议|协议书|规程|须知|准则|工作规则|管理规则|纪律)(?:[（(][^（()）]{1,20}[）)])*$/;

const isInternal = ({ text, title }: Reading): boolean =>
  title !== undefined && internal.test(text.slice(title.start, title.end).replace(/\s+/g, ''));

function* items(reading: Reading, softer: { readonly severity?: 'warning' }): Iterable<Finding> {
  for (const { members, form, isPoint } of misnumberedItems(reading)) {
    const [first] = members as [Label];
    const args = { bad: shown(reading.text, first.span), good: regularLabel(form, first.value) };
    yield report(meta, first.span, isPoint ? 'numbering/article/point' : 'numbering/article/item', args, {
      ...softer,
      fixes: [
        fix(
          'fix/convert-run',
          { ...args, count: members.length },
          members.map((m) => edit(m.span.start, m.span.end, regularLabel(form, m.value))),
        ),
      ],
    });
  }
}

interface Misnumbered {
  readonly members: readonly Label[];
  /** The form that they should have. */
  readonly form: 'arabic' | 'hanParen';
  /** Whether they are 目. */
  readonly isPoint: boolean;
}

/** 项 written 一、, 1. or （1） in a document whose other articles write （一）; 目 written 一、 below （一）. */
export const misnumberedItems = lasting((reading): readonly Misnumbered[] => {
  const { text, title } = reading;
  // Judicial interpretations are no 法 and have lists of their own.
  if (title && /解释|批复|^最高人民/.test(text.slice(title.start, title.end))) return [];
  const articles: OutlineNode[] = [];
  const collect = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (node.label?.form === 'article') articles.push(node);
      collect(node.children);
    }
  };
  collect(reading.outline);
  const regular = articles.filter((a) => a.children.some((c) => c.label?.form === 'hanParen')).length;
  const odd = articles.filter((a) => a.children.some((c) => isOdd(c.label)));
  // A document that always writes its 项 as 1. follows an older habit.
  if (odd.length === 0 || regular < odd.length) return [];
  const out: Misnumbered[] = [];
  for (const members of odd.flatMap(oddLists)) {
    const [first] = members;
    if (!first || members.length < 2 || !afterLeadIn(reading, first) || isOnOneLine(text, members)) continue;
    const isPoint = first.form === 'han' && standsBelowItem(reading, first);
    out.push({ members, form: isPoint ? 'arabic' : 'hanParen', isPoint });
  }
  return out;
});

/** The lists of an article whose members are not bracketed; 目 stand below their 项 and are no children of the article. */
function oddLists({ children }: OutlineNode): Label[][] {
  const lists: Label[][] = [];
  for (const { label } of children) {
    if (!label || !isOdd(label)) continue;
    const current = lists.at(-1);
    if (current && label.value !== 1 && current[0]?.form === label.form) current.push(label);
    else lists.push([label]);
  }
  return lists;
}

const isOdd = (label: Label | undefined): boolean =>
  label?.form === 'han' || label?.form === 'arabic' || label?.form === 'arabicParen';

/** (1)…；(2)… within a paragraph is no list of 项. */
const isOnOneLine = (text: string, [first, second]: readonly Label[]): boolean =>
  first?.form === 'arabicParen' &&
  second !== undefined &&
  !anyLineBreak.test(text.slice(first.span.end, second.span.start));

/** Whether the line before, which leads in to a list, is itself a 项: then its members are 目. */
function standsBelowItem({ labels }: Reading, { span }: Label): boolean {
  let at = countBefore(labels, (label) => label.span.start < span.start) - 1;
  while (labels[at]?.inline) at--;
  return labels[at]?.form === 'hanParen';
}

/** 项 follow words that lead in to them; a list behind the last article is an appendix. */
const afterLeadIn = ({ text }: Reading, { span }: Label): boolean =>
  /[：:][\s\u0085]*$/.test(text.slice(Math.max(0, span.start - 12), span.start));
