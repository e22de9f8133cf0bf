import { finish, type Steps } from '../text/steps.ts';
import { DraftReading } from './draftReading.ts';
import { findElements } from './frame/elements.ts';
import { type Frame, findFrame } from './frame/frame.ts';
import { rolesOf } from './frame/roles.ts';
import { stylesAfter } from './lines/paragraphs.ts';
import { frameStands } from './memory/frameStands.ts';
import { completeLists, noLists, unchangedLists } from './memory/lists.ts';
import { carryLines, recall, remember } from './memory/memory.ts';
import type { Paragraph, Profile, Reading } from './model.ts';
import { findCitations } from './paragraph/citations.ts';
import { findQuotations } from './paragraph/quotations.ts';
import { declaredProfile, detectProfile } from './profile.ts';
import { readChunks } from './readChunks.ts';

export interface ReadOptions {
  /** What the text is taken for unless a comment of its own says otherwise. */
  readonly profile?: Profile | 'auto';
  /** Whether # and ** are marks of Markdown. */
  readonly markdown?: boolean;
  /** A reading of an earlier state of the text: what an edit did not touch is carried over. The result is the same. */
  readonly previous?: Reading;
}

/**
 * Reads the structure of a text: lines, logical paragraphs, labels, outline, sentences, quotations, citations. Any text has
 * a reading; no character is lost. Offsets are UTF-16 offsets of `text`. Takes time in proportion to the text's length.
 */
export const read = (text: string, options: ReadOptions = {}): Reading => finish(readInSteps(text, options));

/** `read` in steps of some thousand characters. */
export function* readInSteps(text: string, options: ReadOptions = {}): Steps<Reading> {
  const old = recall(options.previous, options);
  const carried = yield* carryLines(text, options, old);
  const { lines } = carried;
  const { markdown = false } = options;
  yield;
  const stands = old && frameStands(old, carried, text) ? old : undefined;
  const frame = stands?.frame ?? findFrame(text, lines, markdown);
  const roles = stands?.roles ?? rolesOf(frame, lines.length);
  const styles = stylesAfter(old?.styles ?? {}, carried.gone, carried.come);
  yield;
  const { chunks, read, same, work } = yield* readChunks(text, carried, roles, styles, options, old);
  yield;
  const begun = old ? unchangedLists(old, same) : noLists;
  const newQuotations = yield* findQuotations(text, read, begun.paragraphs.length);
  yield;
  const lists = yield* completeLists(begun, read, newQuotations);
  const { paragraphs } = lists;
  yield;
  const citations = yield* findCitations(text, read);
  yield;
  const elements = findElements(text, lines, paragraphs, frame, markdown);
  yield;
  const reading = new DraftReading(
    {
      text,
      profile:
        declaredProfile(text) ??
        (options.profile === undefined || options.profile === 'auto'
          ? detectProfile(text, lines, paragraphs)
          : options.profile),
      ...titleOf(frame, paragraphs),
      lines,
      ...lists,
      ...citations,
      elements,
    },
    markdown,
  );
  remember(reading, {
    text,
    markdown,
    lists,
    lines,
    frame,
    roles,
    styles,
    chunks,
    read,
    work: carried.work + work,
  });
  return reading;
}

function titleOf({ titles }: Frame, paragraphs: readonly Paragraph[]): Pick<Reading, 'title'> {
  const title = titles.length > 0 ? paragraphs.find((p) => p.kind === 'title') : undefined;
  return title ? { title: title.span } : {};
}
