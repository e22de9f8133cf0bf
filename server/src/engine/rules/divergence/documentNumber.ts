import type { Corpus, Source } from '../../corpus/model.ts';
import { type DocumentNumber, isOneDocument, numberOf, orderOf } from '../../corpus/names.ts';
import { numbersIn } from '../../divergence/frames/cited.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { shown } from './wording.ts';

/**
 * 发文字号: the number behind the name of a document (《…》（中发〔2017〕15号）) is not the one that the document has. Of many documents
 * there are several of one name, each with a number of its own: nothing is said but of a slip in the year or in the serial number, or
 * where the number is that of a document with another name.
 */
export const documentNumberRule: Rule = {
  meta: {
    id: 'source/number',
    severity: 'warning',
    norm: { authority: '循章', clause: '发文字号须与原文一致', strength: 'practice' },
  },
  check(context) {
    const { titleOf } = numbersIn(context.reading);
    return titleOf.size === 0 || context.as === 'reprint' ? nothingFound : misnumbered(context, titleOf);
  },
};

function* misnumbered(
  { reading, corpus }: RuleContext,
  titleOf: ReturnType<typeof numbersIn>['titleOf'],
): Iterable<Finding> {
  for (const [{ span, name: number }, title] of titleOf) {
    const source = bearerOf(title.name, corpus);
    const written = partsOf(number);
    if (!source || !written) continue;
    const own = source.documentNumber;
    const right = own === undefined ? undefined : partsOf(own);
    if (right && isSame(written, right)) continue;
    const numbered = corpus.lookup(number);
    const bearer = onlyOne(numbered);
    const other = bearer && !isNamed(bearer, title.name) ? bearer : undefined;
    const args = { text: shown(reading.text.slice(span.start, span.end)), title: source.title };
    if (own === undefined) {
      // A notice has the number of what it issues.
      if (other && !corpus.lookup(title.name).includes(other))
        yield report(documentNumberRule.meta, span, 'source.number.taken', { ...args, other: other.title });
      continue;
    }
    if (!right || (numbered.length > 0 ? other === undefined : !isSlip(written, right))) continue;
    const all = { ...args, reading: own, other: other?.title ?? '' };
    yield report(documentNumberRule.meta, span, other ? 'source.number.other' : 'source.number.slip', all, {
      // Where it is another document's the name may be what is wrong.
      fixes: [fix('divergence.fix.adopt', all, [edit(span.start, span.end, own)], !other)],
    });
  }
}

/** Names as short as 意见 are those of many documents. */
const shortName = 4;

const isNamed = ({ title, aliases }: Source, name: string): boolean => {
  const key = keyString(name);
  return key.length > shortName && [title, ...aliases].some((one) => keyString(one) === key);
};

/** The one document that goes by just this name. */
const bearerOf = (name: string, corpus: Corpus): Source | undefined =>
  onlyOne(corpus.lookup(name).filter((source) => isNamed(source, name)));

/** The document that all of these are, if it is one. */
const onlyOne = ([first, ...others]: readonly Source[]): Source | undefined =>
  first && others.every((other) => isOneDocument(first, other)) ? first : undefined;

const isSame = (a: DocumentNumber, b: DocumentNumber): boolean =>
  a.code === b.code && a.year === b.year && a.serial === b.serial;

const partsOf = (number: string): DocumentNumber | undefined => numberOf(number) ?? orderOf(number);

/** Whether one of the two figures alone is another; of an order, which every amendment has a new one of, only one that is like it. */
const isSlip = (a: DocumentNumber, b: DocumentNumber): boolean =>
  a.code === b.code &&
  (a.year === '' || b.year === ''
    ? a.year === b.year && isSlipOfDigits(a.serial, b.serial)
    : (a.year === b.year) !== (a.serial === b.serial));

/** Orders are counted anew with each term of office, so that low numbers are those of many. */
const leastDigits = 3;

/** Whether one digit of a longer number is another, or two neighbours have changed places. */
function isSlipOfDigits(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < leastDigits) return false;
  const others = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = others;
  return (
    others.length === 1 ||
    (others.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  );
}
