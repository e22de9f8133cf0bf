import type { Change } from '../../document/lasting.ts';
import type { Paragraph } from '../../document/model.ts';
import { isPlainHan, unitGroups } from '../../text/characters.ts';
import { isSameShape } from './lost.ts';
import { changedParagraphs } from './standing.ts';

/** Every label has a number: 第三条, （二）, 4., ⑤. */
const numerals = unitGroups(['一二三四五六七八九十百千零〇0-9０-９①-⑳⑴-⒛㈠-㈩']);
/** A label in mid-line is known by what stands so close to it, in UTF-16 units. */
const besideNumber = 32;
/** 首先, 其次, 再次 go without. */
const told = unitGroups(['首先其次再']);
const besideTold = 8;

/**
 * Whether an edit changes only words in the middle of a paragraph, far from any number, and the paragraph keeps its shape, so that
 * whoever looks through it for labels that were lost or not read finds what he found before.
 */
export function isIdle(change: Change): boolean {
  const { old, now, from, to, by } = change;
  if (!areWords(old.text, from, to - by) || !areWords(now.text, from, to)) return false;
  if (isAnyNear(numerals, besideNumber, change) || isAnyNear(told, besideTold, change)) return false;
  const changed = changedParagraphs(change);
  return changed.now.every((paragraph, i) => {
    const before = changed.old[i] as Paragraph;
    return (
      paragraph.span.start < from &&
      to < paragraph.span.end - 1 &&
      to - by < before.span.end - 1 &&
      isSameShape(old, before, now, paragraph)
    );
  });
}

function isAnyNear(units: Uint8Array, reach: number, { now: { text }, from, to }: Change): boolean {
  const end = Math.min(text.length, to + reach);
  for (let i = Math.max(0, from - reach); i < end; i++) if (units[text.charCodeAt(i)] !== 0) return true;
  return false;
}

function areWords(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== comma && (!isPlainHan(unit) || numerals[unit] !== 0 || told[unit] !== 0)) return false;
  }
  return true;
}

const comma = '，'.charCodeAt(0);
