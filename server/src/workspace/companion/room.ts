/**
 * Memory that two threads share for one piece of sharing after the other: what is to be searched, who has which piece, and what
 * came of those that the companion took. It grows with the drafts.
 */
export interface Room {
  /** Content units of the draft, and their boundaries. */
  units: Uint16Array;
  boundaries: Uint8Array;
  /** What the pieces are made of (`EncodedChains.ints`). */
  ints: Int32Array;
  /** Where each piece ends in `ints`, of windows in `units`. */
  ends: Int32Array;
  /** Who has each piece: see `free` and what follows. */
  claims: Int32Array;
  /** Two per piece that the companion took: where its results begin and end. */
  places: Int32Array;
  results: Int32Array;
}

/** Nobody has taken the piece. */
export const free = 0;
/** The thread that analyses has it, or nobody is to have it any more. */
export const taken = 1;
/** The companion is at it. */
export const begun = 2;
/** The companion has done it. */
export const done = 3;
/** There was too little room for what came of it. */
export const failed = 4;

/** Numbers that both threads see at any time, by index: the sharing at hand, and the last one that the companion has left. */
export const current = 0;
export const left = 1;
/** Of the sharing at hand: its kind, the segment, and how many units and pieces there are. */
export const kind = 2;
export const segment = 3;
export const unitCount = 4;
export const pieceCount = 5;
export const controlLength = 6;

/** Kinds of sharing. */
export const windows = 1;
export const chains = 2;

export const emptyRoom = (): Room => ({
  units: new Uint16Array(new SharedArrayBuffer(0)),
  boundaries: new Uint8Array(new SharedArrayBuffer(0)),
  ints: new Int32Array(new SharedArrayBuffer(0)),
  ends: new Int32Array(new SharedArrayBuffer(0)),
  claims: new Int32Array(new SharedArrayBuffer(0)),
  places: new Int32Array(new SharedArrayBuffer(0)),
  results: new Int32Array(new SharedArrayBuffer(0)),
});

/** Results that are made room for, per unit of the draft; windows and chains beyond are left to the thread that analyses. */
const resultsPerUnit = 6;

/** Makes room for so much; whether any of it is new. */
export function makeRoom(room: Room, units: number, pieces: number, ints: number): boolean {
  let isNew = false;
  const grow = <Name extends keyof Room>(
    name: Name,
    type: new (buffer: SharedArrayBuffer) => Room[Name],
    length: number,
  ): void => {
    if (room[name].length >= length) return;
    // Room for what the draft may grow by, so that not every longer one begins anew.
    room[name] = new type(new SharedArrayBuffer(room[name].BYTES_PER_ELEMENT * Math.ceil(length * 1.25)));
    isNew = true;
  };
  grow('units', Uint16Array, units);
  grow('boundaries', Uint8Array, units + 1);
  grow('ints', Int32Array, ints);
  grow('ends', Int32Array, pieces);
  grow('claims', Int32Array, pieces);
  grow('places', Int32Array, 2 * pieces);
  grow('results', Int32Array, resultsPerUnit * units);
  return isNew;
}
