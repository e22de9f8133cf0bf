import type { Edition } from '../../corpus/model.ts';
import { sourcesCited } from '../../divergence/frames/cited.ts';
import { namedBehind } from '../../divergence/frames/namedBehind.ts';
import type { Passage } from '../../divergence/model.ts';
import { pathTo } from '../../document/address.ts';
import type { Citation, LabelForm, Reading } from '../../document/model.ts';
import { type Chain, placeNamed, resolveIn } from '../../document/references/foreignReference.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import { Attached } from '../../text/attached.ts';
import { keyString } from '../../text/key.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { nameOf } from './wording.ts';

/** A quotation of fewer content units may stand anywhere. */
const leastQuoted = 8;

/**
 * 出处条目: a quotation that stands in another article or item of its source than the draft says (《劳动法》第三十五条规定：“…”). Where the
 * named place has the words as well, or where the source has no such places, nothing is said.
 */
export const addressRule: Rule = {
  meta: {
    id: 'source/address',
    severity: 'warning',
    norm: { authority: '循章', clause: '引文须有出处', strength: 'practice' },
    fixable: true,
  },
  check(context) {
    const quoted = context.passages.filter(
      ({ frame, match }) =>
        frame.kind === 'quotation' && frame.cited[0] === match.source && match.matched >= leastQuoted,
    );
    return quoted.length === 0 ? nothingFound : misplaced(quoted, context);
  },
};

function* misplaced(quoted: readonly Passage[], context: RuleContext): Iterable<Finding> {
  const { reading, corpus, misnamed } = context;
  const cited = sourcesCited(reading, corpus, misnamed);
  const contents = new Contents();
  for (const [i, passage] of quoted.entries()) {
    const { frame, match } = passage;
    // What a quotation leaves out does not move it.
    if (quoted[i - 1]?.frame.span.start === frame.span.start || passage.verdict === 'unfounded') continue;
    const isMeant = (citation: Citation | undefined): citation is Citation =>
      citation !== undefined && cited(citation)[0]?.id === match.source;
    const chain = placeBefore(reading, frame.span, isMeant) ?? placeBehind(reading, frame.span, isMeant);
    if (!chain) continue;
    const edition = corpus.edition(match.source);
    if (!edition) continue;
    const { targets, missing } = resolveIn(edition.reading, chain.pointers, match.edition.start);
    if (targets.length === 0 && missing.length === 0) continue;
    const words = keyString(edition.text.slice(match.edition.start, match.edition.end));
    if (targets.some(({ span }) => contents.of(edition, span).includes(words))) continue;
    yield report(
      addressRule.meta,
      chain.span,
      `source.address.${targets.length === 0 ? 'nowhere' : 'elsewhere'}`,
      {
        text: reading.text.slice(chain.span.start, chain.span.end),
        source: nameOf(corpus, match.source),
        address: passage.address,
      },
      { fixes: fixesFor(reading.text, chain, edition.reading, match.edition.start) },
    );
  }
}

/** What places of sources hold: many quotations may be from one of them. */
class Contents {
  readonly #known = new Map<string, string>();

  of({ source, text }: Edition, { start, end }: Span): string {
    const place = `${source.id} ${start} ${end}`;
    const held = this.#known.get(place) ?? keyString(text.slice(start, end));
    this.#known.set(place, held);
    return held;
  }
}

type IsMeant = (citation: Citation | undefined) => citation is Citation;

/** 《…》第三条规定：“…” */
function placeBefore(reading: Reading, { start }: Span, isMeant: IsMeant): Chain | undefined {
  const citation = citationBefore(reading, start);
  if (!isMeant(citation)) return undefined;
  const chain = placeNamed(reading, citation.span.end, start);
  return chain && leadsTo(reading.text, citation.span.end, chain.span, start) ? chain : undefined;
}

/** So far behind a document's name its place is named, in UTF-16 units. */
const longestPlace = 40;

/** “…”（《…》第三条） */
function placeBehind(reading: Reading, { end }: Span, isMeant: IsMeant): Chain | undefined {
  const [citation, another] = namedBehind(reading, end + 1);
  if (!isMeant(citation) || another) return undefined;
  const { text } = reading;
  const from = citation.span.end;
  const line = text.indexOf('\n', from);
  const to = Math.min(from + longestPlace, line < 0 ? text.length : line);
  const chain = placeNamed(reading, from, to);
  return chain && behindName.test(text.slice(from, chain.span.start)) ? chain : undefined;
}

/** The last document that is named before a quotation. */
function citationBefore({ citations }: Reading, at: number): Citation | undefined {
  let i = countBefore(citations, ({ span }) => span.start < at) - 1;
  // A number may stand behind the name, and a title within another one.
  while (i >= 0 && (citations[i]?.kind === 'number' || (citations[i] as Citation).span.end > at)) i--;
  return citations[i];
}

const behindName = /^(?:\s*[（(][^（()）\n]{0,40}[）)])?\s*(?:的|中的?|之)?\s*$/;
const beforeQuotation = /^[^。；！？\n“”《》]{0,16}[“「『"]?$/;

/** Whether nothing but 规定： and the like stands between a document's name, the place and the quotation. */
const leadsTo = (text: string, from: number, { start, end }: Span, to: number): boolean =>
  behindName.test(text.slice(from, start)) && beforeQuotation.test(text.slice(end, to));

/** The forms of labels that a counting word means without brackets, the likeliest first. */
const forms: Readonly<Record<string, readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article', 'hanParen', 'han'],
  项: ['hanParen', 'arabic'],
};

const running = new Attached<Reading, boolean>();

/** Whether a document numbers its items （一） to （二十七） through all its parts, so that they are what 第二十五条 means. */
function runsOn(reading: Reading): boolean {
  const known = running.get(reading);
  if (known !== undefined) return known;
  const values = reading.labels.filter((l) => l.form === 'hanParen' && !l.inline).map((l) => l.value);
  const parts = reading.labels.filter((l) => l.form === 'han' && !l.inline).length;
  const found = parts > 1 && values.length > parts && new Set(values).size === values.length;
  running.set(reading, found);
  return found;
}

/** Puts the number of the place where the words stand, where the draft names one place by one number. */
function fixesFor(text: string, { pointers }: Chain, source: Reading, at: number): readonly Fix[] {
  const [pointer, ...deeper] = pointers;
  const [number, ...others] = pointer?.numbers ?? [];
  if (!pointer || !number || deeper.length + others.length > 0 || pointer.sub !== undefined) return [];
  const labels = pathTo(source.outline, at).flatMap(({ label }) => label ?? []);
  const meant: readonly LabelForm[] =
    pointer.bracket === 'none'
      ? (forms[pointer.unit] ?? [])
      : [pointer.bracket === 'han' ? 'hanParen' : 'arabicParen'];
  // Items that begin anew in each part are no articles: 第三条 of such a document is its 三、.
  const isMeant = (form: LabelForm): boolean =>
    form !== 'hanParen' || pointer.unit !== '条' || pointer.bracket !== 'none' || runsOn(source);
  const label = meant.filter(isMeant).flatMap((form) => labels.filter((one) => one.form === form))[0];
  if (!label || label.sub !== undefined || label.value === number.value) return [];
  const { start, end } = number.span;
  const own = text.slice(start, end);
  const reading = formatNumeral(label.value, /\d/.test(own) ? 'arabic' : 'han');
  return [fix('divergence.fix.adopt', { text: own, reading }, [edit(start, end, reading)])];
}
