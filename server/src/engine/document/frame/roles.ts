import { ALONE, FURNITURE, LATER, type LineRoles, titleBit } from '../lines/lineRoles.ts';
import type { Frame } from './frame.ts';

/** What a frame makes of each of the lines of its document. */
export function rolesOf(frame: Frame, lineCount: number): LineRoles {
  const roles = new Uint8Array(lineCount);
  const mark = (lines: readonly number[], role: number): void => {
    for (const i of lines) roles[i] = (roles[i] as number) | role;
  };
  for (const title of frame.titles) {
    mark(title.slice(0, 1), title.length << titleBit);
    mark(title.slice(1), LATER);
  }
  mark(frame.signatures, FURNITURE);
  mark(frame.dates, FURNITURE);
  mark(frame.signedDates, FURNITURE);
  mark(frame.masthead, FURNITURE);
  mark(frame.datedNotes, FURNITURE);
  mark(frame.markup.comments, FURNITURE);
  for (const block of [...frame.imprints, ...frame.contents, ...frame.annexNotes, ...frame.markup.code])
    mark(block, FURNITURE);
  mark(frame.addressees, ALONE);
  return roles;
}
