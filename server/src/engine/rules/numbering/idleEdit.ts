import type { Change } from '../../document/lasting.ts';
import type { Paragraph } from '../../document/model.ts';
import { isPlainHan, unitGroups } from '../../text/characters.ts';
import { changedParagraphs } from './standing.ts';

/** What labels and the words of a told series are made of: 第三条, （二）, 4., ⑤, 其次. */
const labelUnits = unitGroups(['一二三四五六七八九十百千零〇0-9０-９①-⑳⑴-⒛㈠-㈩（(）)第首其再．.、']);
const inLabels = (unit: number): boolean => labelUnits[unit] !== 0;
/** A label in mid-line is known by what stands so close to it, in UTF-16 units. */
const beside = 32;
/** No heading, field of a form or lost item that is told from its shape is longer. */
const longest = 80;

/**
 * Whether an edit changes only words in the middle of a long paragraph, far from any number, so that whoever looks through the
 * paragraph for labels that were lost or not read finds what he found before.
 */
export function isIdle(change: Change): boolean {
  const { old, now, from, to, by } = change;
  if (!areWords(old.text, from, to - by) || !areWords(now.text, from, to)) return false;
  const end = Math.min(now.text.length, to + beside);
  for (let i = Math.max(0, from - beside); i < end; i++) if (inLabels(now.text.charCodeAt(i))) return false;
  const changed = changedParagraphs(change);
  return (
    changed.old.every((paragraph) => isAmid(paragraph, from, to - by)) &&
    changed.now.every((paragraph) => isAmid(paragraph, from, to))
  );
}

function areWords(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== comma && (!isPlainHan(unit) || inLabels(unit))) return false;
  }
  return true;
}

const comma = '，'.charCodeAt(0);

const isAmid = ({ span: { start, end } }: Paragraph, from: number, to: number): boolean =>
  end - start > longest && start < from && to < end - 1;
