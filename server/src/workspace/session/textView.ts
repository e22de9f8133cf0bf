import { type Edition, LineIndex } from '../../engine/index.ts';
import { isMarkdownPath } from '../files/textFile.ts';

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

/** One for each keystroke: a getter of each object's own would keep all of them until the old objects are collected. */
class OpenedDocument implements OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  #lines: LineIndex | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}

export const openDocument = (uri: string, languageId: string, version: number, text: string): OpenDocument =>
  new OpenedDocument(uri, languageId, version, text);

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
  languageId === 'markdown' || isMarkdownPath(uri);
