import { isMainThread, type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { CompanionWork, IntWriter, type Segment } from '../../engine/index.ts';
import * as shared from './room.ts';

/** The work of a thread that is a companion; the segments lie in memory that it shares. */
export interface CompanionRole {
  readonly role: 'xunzhang-companion';
  readonly segments: readonly Segment[];
  /** See `shared.current`. */
  readonly control: Int32Array;
  /** Where a new `Room` comes in. */
  readonly port: MessagePort;
}

/** Where this thread was started as a companion: takes part in one sharing after the other, until it is ended. */
export function servesAsCompanion(): boolean {
  const role = workerData as Partial<CompanionRole> | null;
  if (isMainThread || role?.role !== 'xunzhang-companion') return false;
  const { segments, control, port } = role as CompanionRole;
  const work = new CompanionWork(segments);
  let room = shared.emptyRoom();
  for (let current = 1; ; ) {
    Atomics.store(control, shared.left, current);
    current = next(control, current);
    for (let sent = receiveMessageOnPort(port); sent; sent = receiveMessageOnPort(port))
      room = sent.message as shared.Room;
    takePart(work, control, room);
  }
}

/** The sharing that follows `last`, once there is one. */
function next(control: Int32Array, last: number): number {
  for (;;) {
    // Compared and slept on must be one and the same, or a call in between goes unheard.
    const current = Atomics.load(control, shared.current);
    if (current > last) return current;
    Atomics.wait(control, shared.current, current);
  }
}

/** Takes pieces from the last on, until the other thread has the next one. */
function takePart(work: CompanionWork, control: Int32Array, room: shared.Room): void {
  const { claims, places, results, ends, ints } = room;
  const units = control[shared.unitCount]!;
  const pieces = control[shared.pieceCount]!;
  const isWindows = control[shared.kind] === shared.windows;
  if (pieces === 0) return;
  work.begin(control[shared.segment]!, room.units.subarray(0, units), room.boundaries.subarray(0, units + 1));
  const out = new IntWriter(results);
  for (let piece = pieces - 1; piece >= 0 && !out.isOver; piece--) {
    if (Atomics.compareExchange(claims, piece, shared.free, shared.begun) !== shared.free) return;
    const from = piece === 0 ? 0 : ends[piece - 1]!;
    const to = ends[piece]!;
    places[2 * piece] = out.at;
    if (isWindows) work.searchWindow(from, to, out);
    else work.alignChains(ints.subarray(from, to), out);
    places[2 * piece + 1] = out.at;
    Atomics.store(claims, piece, out.isOver ? shared.failed : shared.done);
    Atomics.notify(claims, piece);
  }
}
