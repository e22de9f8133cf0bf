import * as vscode from 'vscode';
import { documentSelector } from './selector.ts';

/** 《意见》第, （中发〔2024〕8号）的第四部分第（十: a name or number, and behind it the place that is being written. */
const place =
  /[》号）)](?:的|中的?|之)?\s*(?:第[^，。；：！？第]{1,9})*第[（(]?[〇零一二三四五六七八九十百\d]{0,7}$/;
/** UTF-16 units before the cursor that are looked at. */
const longest = 80;
/** An input method writes several characters at once. */
const longestTyped = 8;

/**
 * Opens the list of a source's places behind 第 and while its number is written. The server announces 第 as a character that
 * opens lists, but VS Code heeds only characters that are none of a word; in words it lists by itself, which drafts turn off.
 */
export const registerPlaceLists = (): vscode.Disposable =>
  vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (!change || others.length > 0 || reason !== undefined || editor?.document !== document) return;
    const { length } = change.text;
    if (length === 0 || length > longestTyped || vscode.languages.match(documentSelector, document) === 0)
      return;
    const settings = vscode.workspace.getConfiguration('editor', document);
    if (!settings.get('suggestOnTriggerCharacters', true)) return;
    const { line, character } = change.range.start;
    const end = character + length;
    const before = document.lineAt(line).text.slice(Math.max(0, end - longest), end);
    // Unasked, so that nothing is said where there is nothing to list.
    if (place.test(before))
      void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
