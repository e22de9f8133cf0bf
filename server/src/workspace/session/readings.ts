import { type Reading, read } from '../../engine/index.ts';
import type { Checked } from './checker.ts';
import { isMarkdown, type OpenDocument } from './textView.ts';

const readings = new WeakMap<OpenDocument, Reading>();

/**
 * The structure of a document, each state of it read once at most: its analysis has it, and an older one (`checked`) saves most
 * of the work.
 */
export function readingOf(document: OpenDocument, checked: Checked | undefined): Reading {
  if (checked?.document === document) return checked.analysis.reading;
  const known = readings.get(document);
  if (known) return known;
  const previous = checked && { previous: checked.analysis.reading };
  const reading = read(document.text, { markdown: isMarkdown(document), ...previous });
  readings.set(document, reading);
  return reading;
}
