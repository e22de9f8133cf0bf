import type { CodeLens, InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import type { Summary } from '../../engine/index.ts';
import { type Locale, renderMessage } from '../../messages/index.ts';
import type { LocatedPlace } from '../../workspace/queries.ts';
import type { TextView } from '../../workspace/session/textView.ts';
import { locationOf, rangeOf } from './ranges.ts';

/** Sources that are named above a title, and places behind a quotation; how many more there are is said. */
const mostNamed = 3;

interface LensStyle {
  readonly locale: Locale;
  /**
   * The client's command that shows document and source side by side; a lens without one is only read. Its arguments are the
   * document's URI and, above a reprint, the source's id and the position where the reprint begins.
   */
  readonly compareCommand: string | undefined;
}

export function codeLensOf(
  view: TextView,
  summary: Summary,
  { locale, compareCommand }: LensStyle,
): CodeLens {
  const title = summary.kind === 'reprint' ? reprintTitle(summary, locale) : quotingTitle(summary, locale);
  const range = rangeOf(view, { start: summary.at, end: summary.at });
  const source = summary.kind === 'reprint' ? [summary.completeness.source, range.start] : [];
  const command = compareCommand
    ? { title, command: compareCommand, arguments: [view.uri, ...source] }
    : { title, command: '' };
  return { range, command };
}

function reprintTitle({ name, completeness }: Extract<Summary, { kind: 'reprint' }>, locale: Locale): string {
  const { sentences, present, missing, added, moved, abridged, continuedElsewhere } = completeness;
  const isPart = abridged || continuedElsewhere !== undefined || present + missing.length < sentences;
  const whole = missing.length > 0 ? 'editor.lens.lacking' : 'editor.lens.whole';
  const args = { name, sentences, present, missing: missing.length };
  const said = [renderMessage({ key: isPart ? 'editor.lens.part' : whole, args }, locale)];
  const say = (key: string, count: number) => {
    if (count > 0) said.push(renderMessage({ key, args: { count } }, locale));
  };
  say('editor.lens.added', added.length);
  say('editor.lens.moved', moved.length);
  return said.join(renderMessage({ key: 'editor.lens.pause', args: {} }, locale));
}

function quotingTitle({ sources }: Extract<Summary, { kind: 'quoting' }>, locale: Locale): string {
  const named = sources
    .slice(0, mostNamed)
    .map(({ name, places }) =>
      renderMessage({ key: 'editor.lens.places', args: { name, count: places } }, locale),
    );
  const separator = renderMessage({ key: 'editor.lens.separator', args: {} }, locale);
  const key = sources.length > mostNamed ? 'editor.lens.quotingMore' : 'editor.lens.quoting';
  return renderMessage({ key, args: { list: named.join(separator), count: sources.length } }, locale);
}

/** Each place leads to the source, which is named once for all its places in a row. */
export function inlayHintOf(
  view: TextView,
  { at, places }: { readonly at: number; readonly places: readonly LocatedPlace[] },
): InlayHint {
  const label: InlayHintLabelPart[] = places.slice(0, mostNamed).map((place, i) => ({
    value: [
      i > 0 ? '、' : '',
      place.source === places[i - 1]?.source ? '' : `《${place.name}》`,
      place.address,
    ].join(''),
    location: locationOf({ view: place.view, span: place.edition }),
  }));
  if (places.length > mostNamed) label.push({ value: '…' });
  return {
    position: rangeOf(view, { start: at, end: at }).start,
    label,
    paddingLeft: true,
    paddingRight: true,
  };
}
