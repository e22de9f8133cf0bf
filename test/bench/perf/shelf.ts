import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyString } from '../../../server/src/engine/text/key.ts';
import { indexFolder } from '../../../server/src/workspace/files/cacheFolder.ts';
import { growTexts } from './grow.ts';

/** A corpus of a given size as files on disk, beside which the product keeps its index. */
export interface Shelf {
  /** Folder of the texts. */
  readonly folder: string;
  /** Folders of the corpus: the built-in one and this. */
  readonly folders: readonly string[];
  /** Folder for indexes, as `XUNZHANG_CACHE` names it. */
  readonly cache: string;
  /** The folder that the product gives to the index of `folders`. */
  readonly index: string;
  /** UTF-16 units of its texts, and how many there are. */
  readonly characters: number;
  readonly documents: number;
  /** Those of the texts it was grown from that it has, and the ids they have in the corpus. */
  readonly texts: readonly string[];
  readonly ids: readonly string[];
}

/** Which texts a shelf on disk was grown from, so that another run may use it again. */
interface Label {
  readonly grownFrom: string;
  readonly characters: number;
  readonly documents: number;
}

/** The shelf of about `characters` below `place`: the one that lies there already, or one grown from `base` now. */
export function openShelf(
  base: readonly string[],
  characters: number,
  place: string,
  builtin: string,
): Shelf {
  const home = path.join(place, `${characters / 1e6}M`);
  const folder = path.join(home, 'texts');
  const grownFrom = `${base.length} texts, ${base.reduce((n, t) => n + keyString(t).length, 0)} units, to ${characters}`;
  const known = readLabel(home);
  const label = known?.grownFrom === grownFrom ? known : grow(base, characters, home, folder, grownFrom);
  const originals = Math.min(base.length, label.documents);
  const folders = [builtin, folder];
  const cache = path.join(home, 'cache');
  return {
    folder,
    folders,
    cache,
    index: indexFolder(cache, folders),
    characters: label.characters,
    documents: label.documents,
    texts: base.slice(0, originals),
    ids: Array.from({ length: originals }, (_, i) => nameOf(i)),
  };
}

const nameOf = (number: number): string => String(number).padStart(6, '0');

function grow(
  base: readonly string[],
  characters: number,
  home: string,
  folder: string,
  grownFrom: string,
): Label {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let documents = 0;
  let total = 0;
  for (const text of growTexts(base, characters)) {
    writeFileSync(path.join(folder, `${nameOf(documents++)}.md`), text);
    total += text.length;
  }
  const label: Label = { grownFrom, characters: total, documents };
  writeFileSync(labelFile(home), JSON.stringify(label));
  return label;
}

const labelFile = (home: string): string => path.join(home, 'shelf.json');

function readLabel(home: string): Label | undefined {
  const file = labelFile(home);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Label) : undefined;
}
