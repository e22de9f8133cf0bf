import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Action, Finding, PreferredFixes } from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import type { DocumentEdits } from '../../workspace/queries/editing.ts';
import type { OpenDocument } from '../../workspace/session/textView.ts';
import { fixAllKind } from '../capabilities.ts';
import type { ServerContext } from '../context.ts';
import { dataOf } from '../convert/diagnostics.ts';
import { editOf } from '../convert/edits.ts';
import { offsetOf, spanOf } from '../convert/ranges.ts';
import { CodeActionKind, CodeActionTriggerKind } from '../lsp.ts';
import { type ForgetArguments, forgetCommand, type IgnoreArguments, ignoreCommand } from '../messages.ts';
import { guarded } from '../runtime/guard.ts';

export function registerCodeAction(context: ServerContext): void {
  const { connection, queries, log } = context;
  connection.onCodeAction(
    guarded<CodeActionParams, CodeAction[] | null>('codeAction', log, null, async (params, cancel) => {
      const { textDocument, range, context: asked } = params;
      const out: CodeAction[] = [];
      if (wants(asked.only, CodeActionKind.QuickFix)) {
        const answer = await queries.actions(textDocument.uri, spanOf(range), cancel);
        const unread = answer?.actions.find(({ finding }) => finding.message.key === misread)?.finding;
        if (unread) out.push(...reopening(textDocument.uri, unread, asked.diagnostics, context));
        for (const action of answer?.actions ?? [])
          out.push(actionOf(action, answer?.document as OpenDocument, asked.diagnostics, context));
      }
      if (asked.triggerKind !== CodeActionTriggerKind.Automatic && wants(asked.only, rewrite))
        out.push(...(await structureChanges(params, context)).filter((action) => !out.some(does(action))));
      // A fix of the whole document is offered to those who ask for it by name, e.g. on saving.
      if (asked.only && wants(asked.only, fixAllKind)) {
        const all = await queries.preferredFixes(textDocument.uri, cancel);
        if (all && all.edits.length > 0) out.push(fixAll(all, context));
      }
      return out;
    }),
  );
}

const misread = 'typography/other-encoding';

/** Saved as it stands, a file that was read in the wrong encoding would be lost. */
function reopening(
  uri: string,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  { reopenCommand, locale }: ServerContext,
): CodeAction[] {
  if (reopenCommand === undefined) return [];
  const title = renderMessage({ key: 'editor.reopen', args: {} }, locale);
  const command = { title, command: reopenCommand, arguments: [uri] };
  const kind = CodeActionKind.QuickFix;
  // VS Code lists what belongs to a diagnostic first.
  return [{ title, kind, isPreferred: true, diagnostics: shownAs(finding, diagnostics), command }];
}

/** Not offered by themselves at every move of the cursor: they are for those who look for them. */
const rewrite = CodeActionKind.RefactorRewrite;

async function structureChanges(
  { textDocument, range, context }: CodeActionParams,
  { queries, locale, flags }: ServerContext,
): Promise<CodeAction[]> {
  const answer = await queries.structureActions(
    textDocument.uri,
    offsetOf(range.start),
    Boolean(context.only),
  );
  if (!answer) return [];
  return answer.actions.map(({ title, edits }) => ({
    title: renderMessage(title, locale),
    kind: rewrite,
    edit: editOf(answer.document, edits, flags.documentChanges),
  }));
}

/** What a quick fix does already is not offered a second time. */
const does = (action: CodeAction) => {
  const changes = changesOf(action);
  return (other: CodeAction): boolean => changes !== '' && changesOf(other) === changes;
};

const changesOf = ({ edit }: CodeAction): string => {
  const edits = edit?.documentChanges?.flatMap((c) => ('edits' in c ? c.edits : []));
  return (edits ?? Object.values(edit?.changes ?? {}).flat())
    .map((e) => ('newText' in e ? JSON.stringify([e.range, e.newText]) : ''))
    .join();
};

/** A kind is wanted by its own name and by those of the kinds that hold it. Some clients send `null` where they name none. */
const wants = (only: readonly string[] | null | undefined, kind: string): boolean =>
  !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');

/** Those of the client's diagnostics that are the finding. */
const shownAs = ({ rule, span }: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((d) => {
    const data = dataOf(d);
    if (!data) return d.code === rule;
    return data.rule === rule && data.start === span.start && data.end === span.end;
  });

function actionOf(
  action: Action,
  document: OpenDocument,
  diagnostics: readonly Diagnostic[],
  { locale, flags }: ServerContext,
): CodeAction {
  const its = shownAs(action.finding, diagnostics);
  const common = {
    title: renderMessage(action.title, locale),
    kind: CodeActionKind.QuickFix,
    ...(its.length > 0 && { diagnostics: its }),
  };
  if (action.kind === 'fix')
    return {
      ...common,
      ...(action.preferred && { isPreferred: true }),
      edit: editOf(document, action.edits, flags.documentChanges),
    };
  if (action.kind === 'forget') {
    const argument: ForgetArguments = { uri: document.uri, suppression: action.suppression };
    return { ...common, command: { title: common.title, command: forgetCommand, arguments: [argument] } };
  }
  const argument: IgnoreArguments = {
    uri: document.uri,
    scope: action.scope,
    suppression: action.suppression,
  };
  return { ...common, command: { title: common.title, command: ignoreCommand, arguments: [argument] } };
}

const fixAll = (
  { document, edits, count }: DocumentEdits & PreferredFixes,
  { locale, flags }: ServerContext,
): CodeAction => ({
  title: renderMessage({ key: count === 1 ? 'editor.fixAllOne' : 'editor.fixAll', args: { count } }, locale),
  kind: fixAllKind,
  edit: editOf(document, edits, flags.documentChanges),
});
