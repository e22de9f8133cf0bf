import type { Source } from '../../corpus/model.ts';
import { ownNames } from '../../corpus/ownNames.ts';
import { lasting } from '../../document/lasting.ts';
import type { Reading } from '../../document/model.ts';
import { keyString } from '../../text/key.ts';

/** What a text that is not in force yet says of itself behind its title: （修订草案征求意见稿）, 送审稿. */
const state =
  '草案|草稿|初稿|(?:征求意见|送审|审议|审查|讨论|修改|修订|报批|论证|建议|表决|公示|代拟|[二三四])稿|征求意见';
const bracketed = new RegExp(
  `[（(〔[［【][^（()）〔〕［］【】\\n]{0,20}(?:${state})[^（()）〔〕［］【】\\n]{0,20}[）)〕\\]］】]\\s*$`,
);
const bare = new RegExp(`(?:修订|修正)?(?:${state})(?:[一二三四五六七八九十]次?)?(?:审议稿)?\\s*$`);
/** Nearly all lines are told by this alone. */
const mayBeMarked = /[草稿]|征求意见/;

/** A title with its mark stands in so many lines, none of which is longer (UTF-16 units). */
const linesAbove = 40;
const longestTitle = 120;
/** These lines together are looked at no further. */
const longestAbove = 4800;

/** What ends a rule that another one takes the place of. */
const repeals = ['同时废止', '同时失效', '同时停止执行', '即行废止'];
/** Words that one of these holds, and few texts have. */
const telling = ['废止', '失效', '停止执行'];
/** From the first document named to that, in UTF-16 units. */
const longestRepeal = 240;

/** Which documents a draft is made to take the place of: names as they are compared. */
export interface Revisions {
  /** Its own title without what says that it is a draft, and the same with it. */
  readonly drafted: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  /** Those that its title says it amends. */
  readonly amended: ReadonlySet<string>;
  /** Those that end when it comes into force. */
  readonly repealed: ReadonlySet<string>;
  /** The same for all that are the same. */
  readonly key: string;
}

const nobody: ReadonlySet<string> = new Set();
const nothingRevised: Revisions = {
  drafted: nobody,
  marked: nobody,
  amended: nobody,
  repealed: nobody,
  key: '',
};

/** See `Revisions`. Linear in the text's length. */
export const revisionsIn = lasting((reading): Revisions => {
  const { drafted, marked } = draftedIn(reading);
  const amended = amendedIn(reading);
  const repealed = repealedOf(reading);
  if (drafted.size + amended.size + repealed.size === 0) return nothingRevised;
  const key = [drafted, marked, amended, repealed].map((names) => [...names].join('\n')).join('\n\n');
  return { drafted, marked, amended, repealed, key };
});

type Drafted = Pick<Revisions, 'drafted' | 'marked'>;

const draftedIn = lasting(findDrafted, (old, { from, old: was, now }) =>
  from > longestAbove + 1 && now.lines.slice(0, linesAbove).every((line, i) => line === was.lines[i])
    ? old
    : undefined,
);

function findDrafted({ text, lines }: Reading): Drafted {
  if (!mayBeMarked.test(text.slice(0, longestAbove))) return { drafted: nobody, marked: nobody };
  const drafted = new Set<string>();
  const marked = new Set<string>();
  let before = '';
  for (const { content } of lines.slice(0, linesAbove)) {
    if (content.end > longestAbove) break;
    if (content.end === content.start || content.end - content.start > longestTitle) continue;
    const line = text.slice(content.start, content.end);
    if (mayBeMarked.test(line))
      for (const words of [line, ...titles(line)]) {
        const stem = withoutMark(words);
        if (stem === words) continue;
        // The mark may have a line of its own.
        const title = stem === '' ? before : stem;
        // 关于…的意见 is what documents of every level are called.
        if (keyString(title).length < shortest || title.startsWith('关于')) continue;
        drafted.add(keyString(title));
        marked.add(keyString(`${title}${words.slice(stem.length)}`));
      }
    before = line.trim();
  }
  return { drafted, marked };
}

/** 关于修改《…条例》的决定: what it puts in the place of the other's words are its own. */
const amends = /关于(?:修改|修订|修正)[^《》\n]{0,20}《/;

function amendedIn({ text, title }: Reading): ReadonlySet<string> {
  const words = title ? text.slice(title.start, Math.min(title.end, title.start + longestRepeal)) : '';
  return amends.test(words) ? new Set(titles(words).map(keyString)) : nobody;
}

/** Content units that a title has at the least. */
const shortest = 4;

const titles = (words: string): readonly string[] =>
  Array.from(words.matchAll(/《([^《》]+)》/g), ([, title]) => title as string);

function withoutMark(title: string): string {
  let rest = title.trim();
  for (let n = 0; n < 3 && bracketed.test(rest); n++) rest = rest.replace(bracketed, '').trimEnd();
  return rest === title.trim() ? rest.replace(bare, '').trimEnd() : rest;
}

const repealedOf = lasting(
  ({ text }) => repealedIn(text),
  (old, { old: { text }, window, by }) => {
    const tells = (words: string): boolean => telling.some((t) => words.includes(t));
    const { start, end } = window;
    return tells(window.text.slice(start, end)) || tells(text.slice(start, end - by)) ? undefined : old;
  },
);

function repealedIn(text: string): ReadonlySet<string> {
  if (!telling.some((words) => text.includes(words))) return nobody;
  const out = new Set<string>();
  for (const words of repeals)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const before = text.slice(Math.max(0, at - longestRepeal), at);
      for (const title of titles(before.slice(before.search(/[^。；\n]*$/)))) out.add(keyString(title));
    }
  return out;
}

/**
 * Whether a draft is made to take the place of a source: it is a draft of a new issue, or says that the other one ends with it. What differs
 * is then what it is made for. A source that says the same, or bears the same mark, is what the draft has before it.
 * @param text of the source, asked for where it matters
 */
export function isRevised(
  { drafted, marked, repealed }: Revisions,
  source: Source,
  text: () => string,
): boolean {
  if (drafted.size + repealed.size === 0) return false;
  const names = ownNames(source);
  if (!marked.has(names[0] as string) && names.some((name) => drafted.has(name))) return true;
  return names.some((name) => repealed.has(name)) && !names.some((name) => repealedIn(text()).has(name));
}

/** Whether a draft amends a source. */
export const isAmended = ({ amended }: Revisions, source: Source): boolean =>
  amended.size > 0 && ownNames(source).some((name) => amended.has(name));
