import { ownNames } from '../../corpus/ownNames.ts';
import { selfKinds } from '../../document/paragraph/referencePointers.ts';
import { keyString } from '../../text/key.ts';
import { containsSpan, type Span } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { contentAfter, contentBefore, contentOf, type Side } from '../sides/side.ts';

/** What a document calls itself. */
const ownName = new RegExp(`本(?<kind>${selfKinds})`, 'gu');
const longestOwnName = 4;

/** What the draft calls itself where the source calls itself something else: 本决定 for 本规定. */
export const isOwnName = ({ core }: Change, { draft, source }: Texts): boolean =>
  isInOwnName(draft, core.draft) && isInOwnName(source, core.edition);

function isInOwnName(side: Side, span: Span): boolean {
  const words = contentOf(side, span);
  if (words.length === 0 || words.length >= longestOwnName) return false;
  const before = contentBefore(side, span.start, longestOwnName);
  const around = before + words + contentAfter(side, span.end, longestOwnName);
  if (!around.includes('本')) return false;
  for (const { index, 0: name } of around.matchAll(ownName))
    if (index <= before.length && before.length + words.length <= index + name.length) return true;
  return false;
}

/** What another document calls it: 《条例》, 该条例; what that document adds of its own goes with it. */
const named = new RegExp(
  `(?:《(?<title>[^《》\\n]{1,60})》|该(?<that>${selfKinds}))(?:(?:和|及|以及)本(?:${selfKinds}))?`,
  'gu',
);
/** No such name is longer, in UTF-16 units. */
const longest = 72;

/**
 * Whether a difference is that the source says 本条例 of itself, where the draft, which is another document, has to name it: 《工伤保险条例》, 《条例》
 * or 该条例. The name of another document is a divergence.
 */
export function isNamedSelf({ draft: d, edition: e, core, kind }: Change, texts: Texts): boolean {
  const [inDraft, inSource] = kind === 'punctuation' ? [d, e] : [core.draft, core.edition];
  for (const self of wordsAround(texts.source.text, inSource, ownName, longestOwnName, '本'))
    if (containsSpan(self, inSource)) return isNamed(inDraft, self.groups['kind'], texts);
  return false;
}

function isNamed(at: Span, kind: string | undefined, texts: Texts): boolean {
  const { text } = texts.draft;
  for (const found of wordsAround(text, at, named, longest)) {
    if (!containsSpan(found, at)) continue;
    const { title, that } = found.groups;
    return title === undefined ? that === kind : isMeant(title, kind, texts);
  }
  return ownNames(texts.edition.source).some((name) =>
    text.slice(Math.max(0, at.end - name.length), at.start + name.length).includes(name),
  );
}

/** Whether a name in 《》 may be one of the source: its own, or the end of it, as short names are. */
function isMeant(title: string, kind: string | undefined, { edition }: Texts): boolean {
  const name = keyString(title);
  return title === kind || ownNames(edition.source).some((own) => own.endsWith(name));
}
