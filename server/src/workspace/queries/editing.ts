import {
  type Action,
  codeActions,
  type PreferredFixes,
  preferredFixes,
  type RenamableNumber,
  renamable,
  renameLabel,
  type Span,
  type StructureAction,
  structureActions,
  type TextEdit,
} from '../../engine/index.ts';
import type { Cancel } from '../session/cancel.ts';
import type { Session } from '../session/session.ts';
import type { OpenDocument, TextView } from '../session/textView.ts';
import { type Answer, editableReadingAt, type Offset } from './answer.ts';

/** Edits together with the state of the document that they are meant for. */
export interface DocumentEdits {
  readonly document: OpenDocument;
  readonly edits: readonly TextEdit[];
}

/** What helps to change a draft; every edit is one that the user asks for. */
export const editingQueries = (session: Session) => ({
  async actions(
    uri: string,
    selection: (view: TextView) => Span,
    cancel: Cancel,
  ): Promise<{ readonly document: OpenDocument; readonly actions: readonly Action[] } | undefined> {
    const checked = await session.check(uri, cancel);
    if (!checked) return undefined;
    const { document, analysis } = checked;
    const actions = codeActions(analysis, selection(document));
    // What nobody could write down is not offered.
    const isOffered = ({ kind }: Action) => kind !== 'ignore' || session.canSuppress(uri);
    return { document, actions: actions.filter(isOffered) };
  },

  /** Changes of the numbering that may be asked for at a place. */
  async structureActions(
    uri: string,
    at: Offset,
    asked: boolean,
  ): Promise<{ readonly document: OpenDocument; readonly actions: readonly StructureAction[] } | undefined> {
    const found = await editableReadingAt(session, uri);
    if (!found) return undefined;
    return { document: found.view, actions: structureActions(found.reading, at(found.view), asked) };
  },

  /** The preferred fixes of all findings, as far as they go together. */
  async preferredFixes(uri: string, cancel: Cancel): Promise<(DocumentEdits & PreferredFixes) | undefined> {
    const checked = await session.check(uri, cancel);
    return checked && { document: checked.document, ...preferredFixes(checked.analysis.findings) };
  },

  async renamable(uri: string, at: Offset): Promise<Answer<RenamableNumber> | undefined> {
    const found = await editableReadingAt(session, uri);
    const value = found && renamable(found.reading, at(found.view));
    return found && value && { view: found.view, value };
  },

  /** The edits that give a label another number: none where it has that already; `undefined` where there is no label. */
  async rename(uri: string, at: Offset, name: string): Promise<DocumentEdits | 'needsNumber' | undefined> {
    const found = await editableReadingAt(session, uri);
    if (!found) return undefined;
    const { reading, view } = found;
    const offset = at(view);
    if (!renamable(reading, offset)) return undefined;
    const edits = renameLabel(reading, offset, name);
    return edits ? { document: view, edits } : 'needsNumber';
  },
});
