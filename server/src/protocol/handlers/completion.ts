import type { CompletionItem, CompletionList, CompletionParams, Position } from 'vscode-languageserver';
import type { Span } from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import type { TextView } from '../../workspace/session/textView.ts';
import { placeTrigger } from '../capabilities.ts';
import type { ServerContext } from '../context.ts';
import { shortLabels } from '../convert/labels.ts';
import { offsetOf, rangeOf } from '../convert/ranges.ts';
import { CompletionItemKind, CompletionTriggerKind } from '../lsp.ts';
import { guarded } from '../runtime/guard.ts';

/** Lists of what may be written: titles behind 《, places of what is cited behind 第, labels on an empty line, the sources' words in a sentence. */
export function registerCompletion(context: ServerContext): void {
  context.connection.onCompletion(
    guarded<CompletionParams, CompletionItem[] | CompletionList | null>(
      'completion',
      context.log,
      null,
      async (params) => {
        const titles = await titleItems(params, context);
        if (titles) return titles;
        const places = await placeItems(params, context);
        if (places || params.context?.triggerCharacter === placeTrigger) return places ?? null;
        const labels = await labelItems(params, context);
        return labels && labels.length === 0 ? wordingItems(params, context) : labels;
      },
    ),
  );
}

async function titleItems(
  { textDocument, position }: CompletionParams,
  { queries }: ServerContext,
): Promise<CompletionList | undefined> {
  const answer = await queries.titles(textDocument.uri, offsetOf(position));
  if (!answer) return undefined;
  const items = answer.value.offers.map(({ source, title, text }) => {
    const description = [source.documentNumber, source.date].filter(Boolean).join(' · ');
    return { label: title, ...(description !== '' && { labelDetails: { description } }), newText: text };
  });
  return chosenHere(answer.view, position, answer.value.replaces, items);
}

async function placeItems(
  { textDocument, position }: CompletionParams,
  { queries }: ServerContext,
): Promise<CompletionList | undefined> {
  const answer = await queries.places(textDocument.uri, offsetOf(position));
  if (!answer) return undefined;
  const { replaces, offers, source } = answer.value;
  const items = offers.map(({ name, words }) => ({
    label: name,
    labelDetails: { description: words },
    detail: `《${source.title}》${name}`,
    documentation: words,
    newText: name,
  }));
  return chosenHere(answer.view, position, replaces, items);
}

/** A list of what fits what is written already, in its order: that is for the server to say, anew with each character. */
function chosenHere(
  view: TextView,
  position: Position,
  replaces: Span,
  offers: readonly (Omit<CompletionItem, 'textEdit'> & { readonly newText: string })[],
): CompletionList | undefined {
  if (offers.length === 0) return undefined;
  const range = rangeOf(view, replaces);
  const written = view.text.slice(replaces.start, offsetOf(position)(view));
  const items = offers.map(({ newText, ...item }, index) => ({
    ...item,
    kind: CompletionItemKind.Reference,
    textEdit: { range, newText },
    // VS Code finds by words only what begins with them, and takes brackets of another width for others.
    filterText: item.label.startsWith(written) ? item.label : written + item.label,
    sortText: String(index).padStart(3, '0'),
  }));
  return { isIncomplete: true, items };
}

async function labelItems(
  { textDocument, position, context }: CompletionParams,
  { queries }: ServerContext,
): Promise<CompletionItem[] | null> {
  const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const answer = await queries.labels(textDocument.uri, offsetOf(position), unasked);
  if (!answer) return null;
  return answer.value.map(({ label, replaces }, index) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    textEdit: { range: rangeOf(answer.view, replaces), newText: label },
    // What was typed must not filter out what replaces it: ( becomes （四）.
    filterText: answer.view.text.slice(replaces.start, replaces.end) + label,
    sortText: String(index),
  }));
}

/**
 * VS Code pops lists up while plain text is typed, and Enter would take the first entry; there the words are faint text
 * behind the cursor and no list.
 */
async function wordingItems(
  { textDocument, position, context }: CompletionParams,
  { queries, session, flags, locale }: ServerContext,
): Promise<CompletionItem[] | null> {
  const popsUp = flags.inlineCompletion && session.document(textDocument.uri)?.languageId === 'plaintext';
  if (popsUp || context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return [];
  const answer = await queries.wording(textDocument.uri, offsetOf(position));
  if (!answer) return null;
  const at = offsetOf(position)(answer.view);
  const labels = shortLabels(answer.value.map(({ text }) => text));
  return answer.value.map(({ text, title, shortName, address }, index) => ({
    label: labels[index] ?? text,
    labelDetails: { description: `《${shortName}》${address}` },
    kind: CompletionItemKind.Text,
    detail: renderMessage({ key: 'editor.sourcePlace', args: { title, address } }, locale),
    documentation: text,
    textEdit: { range: rangeOf(answer.view, { start: at, end: at }), newText: text },
    filterText: text,
    sortText: String(index),
  }));
}
