/**
 * Messages beyond the protocol's own. The client imports this file's types (and, where it wants them, the method names);
 * nothing here depends on any library, so that both sides can.
 */

/** Options that a client passes once, in `initialize`. Everything is optional: a client that passes nothing is served. */
export interface InitializationOptions {
  /** Folders with canonical texts, besides the built-in ones; absolute paths. */
  readonly corpusDirs?: readonly string[];
  /** The folder of the built-in corpus; an empty string means that there is none. Default: beside the server's bundle. */
  readonly builtinCorpus?: string;
  /** The language of messages, e.g. `zh-cn` or `en`; default: the client's own locale. */
  readonly locale?: string;
  /**
   * True where the client opens `xunzhang-source:` documents (by `xunzhang/sourceText`) and shows `xunzhang/status`.
   * A client without that is led to the corpus files themselves, and hears of problems by `window/showMessage`.
   */
  readonly sourceScheme?: boolean;
  /** The section `xunzhang` of the configuration, for clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** Where the rules' pages lie, as a URI without a slash at its end; `/<area>/<name>.md` is added to it. */
  readonly docsBase?: string;
  /** True where the client itself lists the headings of Markdown; outlines have the rest then. */
  readonly listsMarkdown?: boolean;
  /**
   * A command of the client that reads the document at its argument, a URI, anew as GB18030. It is offered where a document was
   * taken for UTF-8 and is not.
   */
  readonly reopenCommand?: string;
  /** A command of the client that shows the document at its argument, a URI, beside a source that it uses. */
  readonly compareCommand?: string;
}

/** The scheme of read-only source documents: `xunzhang-source:/<source id>/<title>.txt`. */
export const sourceScheme = 'xunzhang-source';

/** Server to client, whenever something of it changes. */
export const statusMethod = 'xunzhang/status';

export interface StatusParams {
  /** `loading`: the corpus is being read; `ready`: it serves; `failed`: there is no usable corpus, checks go on without. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** Number of sources in the corpus. */
  readonly sources: number;
  /** Percent of an index that are built, as long as one is being built; what there is serves meanwhile. */
  readonly indexing?: number;
  /** One sentence each, in the client's language: what is wrong, in which file, what to do. */
  readonly corpusProblems: readonly string[];
  /** One sentence each: settings that could not be understood and stay at their defaults. */
  readonly settingsProblems: readonly string[];
  /** The setting in which the first of these problems is mended, without `xunzhang.`; absent where it is mended elsewhere. */
  readonly setting?: string;
  /** One sentence each: what of the open documents' files of decisions to ignore is not in force, and why. */
  readonly suppressionProblems: readonly string[];
  /** The first file that these are about, as a URI; absent where there are none. */
  readonly suppressionFile?: string;
  /** Set where the notification reports that a document has been analysed. */
  readonly document?: DocumentStatus;
}

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** What the document was taken for; `source`: it is a text of the corpus; `off`: its settings turn checking off. */
  readonly as: 'draft' | 'reprint' | 'source' | 'off';
  /** The reprinted source, or the source that the document is. */
  readonly source?: {
    readonly id: string;
    readonly title: string;
    /** The shortest name that means this source and no other, without 《》: 意见. */
    readonly shortName?: string;
  };
  /** How many findings of each severity the document has. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** Milliseconds of work that the analysis took. */
  readonly elapsed: number;
}

/** Client to server: the text of a source document; answered with `null` where there is no such source. */
export const sourceTextMethod = 'xunzhang/sourceText';

export interface SourceTextParams {
  /** A URI of the scheme above. */
  readonly uri: string;
}

export interface SourceTextResult {
  readonly text: string;
  readonly title: string;
}

/** Client to server: the sources that there are, for pickers. No parameters. */
export const sourcesMethod = 'xunzhang/sources';

export interface SourceListEntry {
  readonly id: string;
  readonly title: string;
  readonly documentNumber?: string;
  readonly date?: string;
  /** Where it opens for this client. */
  readonly uri: string;
}

/** Client to server: the sources that the wording of an open draft is from. */
export const usedSourcesMethod = 'xunzhang/usedSources';

export interface UsedSourcesParams {
  readonly uri: string;
}

/** What the draft reprints comes first, then what most of it is from; at most twenty. */
export interface UsedSourceEntry extends SourceListEntry {
  /** Whether the draft is taken for a reprint of it. */
  readonly reprinted: boolean;
  /** UTF-16 units of the draft that are worded as the source or nearly so. */
  readonly length: number;
}

/** Client to server: what an open draft has of each measure of a source. */
export const coverageMethod = 'xunzhang/coverage';

export interface CoverageParams {
  readonly uri: string;
  /** The id of the source; without it the one that the draft carries out. */
  readonly source?: string;
}

/** `null` where the draft carries out no source, or there is none of that id. */
export type CoverageResult = {
  readonly source: SourceListEntry;
  /** The shortest name that means this source and no other, without 《》: 意见. */
  readonly shortName: string;
  /** In the order of the source. */
  readonly measures: readonly CoverageEntry[];
} | null;

export interface CoverageEntry {
  /** Label and heading, or the first words. */
  readonly name: string;
  /** What it is cited as; empty where it has no number. */
  readonly address: string;
  /** The names of the parts and chapters that it stands in, from the outermost in. */
  readonly within: readonly string[];
  /** Most of its wording, some of it, its name or address alone, nothing. */
  readonly extent: 'most' | 'part' | 'mentioned' | 'none';
  /** How much of its wording the draft has, in percent. */
  readonly share: number;
  /** Where it stands in the source. */
  readonly range: PlainRange;
  /** Where the draft has it, in order. */
  readonly places: readonly PlainRange[];
}

/** As the protocol has it: 0-based lines and UTF-16 characters. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client to server: what the check of an open draft came to, as a page to print and sign. */
export const reportMethod = 'xunzhang/report';

export interface ReportParams {
  readonly uri: string;
  /** What the report calls the draft. */
  readonly name: string;
  /** The day of the check, as `2025-03-12`, and the product's version. */
  readonly date: string;
  readonly version: string;
}

/** `null` where there is no such draft. */
export type ReportResult = { readonly html: string } | null;

/** Client to server: the text of a Word document (.docx), for the client to show. */
export const importWordMethod = 'xunzhang/importWord';

export interface ImportWordParams {
  /** What the client calls the file, for what is said of it. */
  readonly name: string;
  /** The bytes of the file in Base64. */
  readonly data: string;
}

/** The text, or one sentence in the client's language on why there is none. */
export type ImportWordResult = { readonly text: string } | { readonly problem: string };

/** Server to client: source documents have changed; ones that are open should be read again. */
export const sourcesChangedMethod = 'xunzhang/sourcesChanged';

/**
 * Client to server: which lines of an open document are shown, on opening and after scrolling. A long document's visible
 * lines are checked first; without this message that is its beginning.
 */
export const visibleMethod = 'xunzhang/visible';

export interface VisibleParams {
  readonly uri: string;
  /** Of all editors that show the document; lines are 0-based, the last one is included. */
  readonly ranges: readonly {
    readonly start: { readonly line: number };
    readonly end: { readonly line: number };
  }[];
}

/** Commands of the server (`workspace/executeCommand`). */
export const ignoreCommand = 'xunzhang.ignore';
/** Takes a decision to ignore back. */
export const forgetCommand = 'xunzhang.forget';
export const reloadCorpusCommand = 'xunzhang.reloadCorpus';
/** Calls off the index that is being built. */
export const stopIndexingCommand = 'xunzhang.stopIndexing';

/**
 * Client to server: where the decisions to ignore that count for a document are written down, or for a folder (its URI with / at
 * the end).
 */
export const decisionsMethod = 'xunzhang/decisions';

export interface DecisionsParams {
  readonly uri: string;
}

/** `null` where nothing is written down yet. */
export type DecisionsResult = { readonly uri: string } | null;

/** The one argument of `xunzhang.forget`, as a code action carries it. */
export interface ForgetArguments {
  readonly uri: string;
  /** As it stands in the file. */
  readonly suppression: IgnoreArguments['suppression'] & {
    readonly document?: string;
    readonly reason?: string;
    readonly date?: string;
  };
}

/** What `xunzhang.ignore` and `xunzhang.forget` answer: the file that was changed; `null` where none was. */
export type IgnoreResult = { readonly uri: string } | null;

/** The one argument of `xunzhang.ignore`, as a code action carries it. */
export interface IgnoreArguments {
  readonly uri: string;
  /** This place, this wording in this document, or the whole rule in the workspace. */
  readonly scope: 'place' | 'wording' | 'rule';
  /** What is written down; the server adds document and date. */
  readonly suppression: {
    readonly rule: string;
    readonly text?: string;
    readonly before?: string;
    readonly after?: string;
  };
}
