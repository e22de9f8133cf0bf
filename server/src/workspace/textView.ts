import { type Edition, LineIndex } from '../engine/index.ts';

/** A text with its place in the world; offsets become positions through `lines`. */
export interface TextView {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** An open document at one version. A change makes a new object; identity stands for the version. */
export interface OpenDocument extends TextView {
  readonly languageId: string;
  readonly version: number;
}

export function openDocument(uri: string, languageId: string, version: number, text: string): OpenDocument {
  let lines: LineIndex | undefined;
  return {
    uri,
    languageId,
    version,
    text,
    get lines() {
      lines ??= new LineIndex(text);
      return lines;
    },
  };
}

const editionLines = new WeakMap<Edition, LineIndex>();

export function editionView(edition: Edition, uri: string): TextView {
  return {
    uri,
    text: edition.text,
    get lines() {
      const lines = editionLines.get(edition) ?? new LineIndex(edition.text);
      editionLines.set(edition, lines);
      return lines;
    },
  };
}

export const isMarkdown = ({ uri, languageId }: OpenDocument): boolean =>
  languageId === 'markdown' || /\.(md|markdown)$/i.test(uri);
