import type { Corpus, Edition } from '../../engine/index.ts';

/** Scheme of read-only source documents, for clients that open them: `xunzhang-source:/<id>/<title>.txt`. */
const scheme = 'xunzhang-source';

/** Where sources open: in the scheme above, or in the corpus files themselves. */
export interface SourceUris {
  uriOf(edition: Edition): string;
  /** The edition that a URI stands for, in either form. */
  editionAt(uri: string, corpus: Corpus): Edition | undefined;
}

export function createSourceUris(useScheme: boolean): SourceUris {
  // One entry: a corpus is replaced as a whole.
  let known: { corpus: Corpus; byFile: Map<string, string> } | undefined;
  const filesOf = (corpus: Corpus) => {
    if (known?.corpus !== corpus) {
      const byFile = new Map<string, string>();
      for (const { id } of corpus.sources) {
        const edition = corpus.edition(id);
        if (edition) byFile.set(uriKey(edition.uri), id);
      }
      known = { corpus, byFile };
    }
    return known.byFile;
  };
  // Most drafts lie elsewhere, and of a large corpus it takes long to tell where every file lies.
  const fileId = (key: string, corpus: Corpus) =>
    corpus.folders?.some((folder) => isWithin(key, uriKey(folder))) === false
      ? undefined
      : filesOf(corpus).get(key);
  return {
    uriOf: (edition) => (useScheme ? schemeUri(edition) : edition.uri),
    editionAt(uri, corpus) {
      const id = uri.startsWith(`${scheme}:`) ? schemeId(uri) : fileId(uriKey(uri), corpus);
      return id === undefined ? undefined : corpus.edition(id);
    },
  };
}

const isWithin = (key: string, folder: string): boolean =>
  key === folder || key.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

function schemeUri({ source }: Edition): string {
  const title = source.title.replace(/[/\\?#%]/g, '_') || source.id;
  const id = source.id.split('/').map(encodeURIComponent).join('/');
  return `${scheme}:/${id}/${encodeURIComponent(title)}.txt`;
}

/** Everything between the scheme and the last segment; an id may have slashes of its own. */
function schemeId(uri: string): string | undefined {
  const segments = uri
    .slice(scheme.length + 1)
    .replace(/^\/+/, '')
    .split('/');
  return segments.length < 2 ? undefined : decode(segments.slice(0, -1).join('/'));
}

/** One form for the spellings of a file's URI that different clients send. */
export function uriKey(uri: string): string {
  // Systems keep names in the one form of Unicode or the other; editors do not always keep to theirs.
  return decode(uri)
    .normalize('NFC')
    .replace(/^file:\/+([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
