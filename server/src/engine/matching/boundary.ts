/** How strongly a text is divided between two content units: 0 not, 1 pause (、), 2 clause (，；：), 3 sentence or paragraph. */
export type Boundary = 0 | 1 | 2 | 3;

const strengths = new Uint8Array(0x10000);
for (const [marks, strength] of [
  ['、', 1],
  ['，；：,;:', 2],
  ['。！？!?…', 3],
] as const)
  for (const mark of marks) strengths[mark.charCodeAt(0)] = strength;

/** The boundary that a UTF-16 unit of punctuation makes; 0 for all that is no such punctuation. */
export const boundaryOfMark = (unit: number): Boundary => strengths[unit] as Boundary;
