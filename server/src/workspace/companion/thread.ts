import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Companion, EncodedChains, SearchedDraft, Segment, Share } from '../../engine/index.ts';
import * as shared from './room.ts';
import type { CompanionRole } from './serve.ts';

/** Milliseconds that are waited for a piece. One takes less than a millisecond, but the system may have stopped the other thread. */
const patience = 20;
/** Milliseconds from the first long draft to the start of the thread. */
const afterFirst = 3000;
/** Larger rooms are given up after use: results of a draft of a million characters. */
const largestKept = 6_000_000;

const threads = new FinalizationRegistry<Worker>((worker) => void worker.terminate());

export interface CompanionOptions {
  /** A program that is a companion where it is told to (`servesAsCompanion`). */
  readonly program: string;
  /** Whether the thread is started at once; otherwise some time after the first long draft, which it would only be in the way of. */
  readonly atOnce?: boolean;
  /** What the machine runs at once; default: as it says. */
  readonly processors?: number;
}

/**
 * A companion on a thread of its own. Undefined where that is of no use: the machine does one thing at a time, or the segments
 * do not lie in memory that threads share. The thread ends when nobody has the companion any more.
 */
export function companionFor(
  segments: readonly Segment[],
  { program, atOnce = false, processors = availableParallelism() }: CompanionOptions,
): Companion | undefined {
  const areShared = segments.every(({ units }) => units.buffer instanceof SharedArrayBuffer);
  if (!areShared || segments.length === 0 || processors < 2) return undefined;
  const companion = new ThreadCompanion(program, segments);
  if (atOnce) companion.start();
  return companion;
}

class ThreadCompanion implements Companion {
  readonly #program: string;
  readonly #segments: readonly Segment[];
  readonly #control = new Int32Array(new SharedArrayBuffer(4 * shared.controlLength));
  #room = shared.emptyRoom();
  #port: MessagePort | undefined;
  /** Whether the thread is there, or will be. */
  #isWanted = false;
  /** Numbers the sharings. The companion has left the one before the first when it is there. */
  #current = 1;

  constructor(program: string, segments: readonly Segment[]) {
    this.#program = program;
    this.#segments = segments;
  }

  /** Starts the thread. */
  start(): void {
    this.#isWanted = true;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const role: CompanionRole = {
      role: 'xunzhang-companion',
      segments: this.#segments,
      control: this.#control,
      port: port2,
    };
    port1.unref();
    try {
      const worker = new Worker(this.#program, { workerData: role, transferList: [port2], execArgv: [] });
      worker.on('error', () => {});
      worker.unref();
      threads.register(this, worker);
    } catch {
      // One that cannot start, as one that breaks down, leaves its work undone, and this thread does it.
    }
  }

  shareWindows(
    segment: number,
    draft: SearchedDraft,
    ends: readonly number[],
    first: number,
  ): Share | undefined {
    return this.#share(shared.windows, segment, draft, ends, nothing, first);
  }

  shareChains(
    segment: number,
    draft: SearchedDraft,
    { ints, ends }: EncodedChains,
    first: number,
  ): Share | undefined {
    return this.#share(shared.chains, segment, draft, ends, ints, first);
  }

  #share(
    kind: number,
    segment: number,
    { units, boundaries }: SearchedDraft,
    ends: readonly number[],
    ints: Int32Array,
    first: number,
  ): Share | undefined {
    const control = this.#control;
    if (Atomics.load(control, shared.left) !== this.#current) {
      this.#startLater();
      return undefined;
    }
    const room = this.#room;
    if (shared.makeRoom(room, units.length, ends.length, ints.length)) this.#port?.postMessage(room);
    room.units.set(units);
    room.boundaries.set(boundaries.bytes);
    room.ints.set(ints);
    room.ends.set(ends);
    room.claims.fill(shared.taken, 0, first);
    room.claims.fill(shared.free, first, ends.length);
    control[shared.kind] = kind;
    control[shared.segment] = segment;
    control[shared.unitCount] = units.length;
    control[shared.pieceCount] = ends.length;
    this.#begin();
    return this.#shareAt(ends.length);
  }

  /** Has the thread started when what has just begun is over. */
  #startLater(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    setTimeout(() => this.start(), afterFirst).unref();
  }

  #begin(): void {
    this.#current++;
    Atomics.store(this.#control, shared.current, this.#current);
    Atomics.notify(this.#control, shared.current);
  }

  #shareAt(pieces: number): Share {
    const own = this.#current;
    const { claims, places, results } = this.#room;
    // Another draft may be searched before this one is done: its sharing then is the one at hand.
    const isOver = (): boolean => own !== this.#current;
    let isLate = false;
    return {
      take: (piece) =>
        isOver() || Atomics.compareExchange(claims, piece, shared.free, shared.taken) === shared.free,
      result: (piece) => {
        if (isOver()) return undefined;
        if (!isLate && Atomics.load(claims, piece) === shared.begun)
          isLate = Atomics.wait(claims, piece, shared.begun, patience) === 'timed-out';
        if (Atomics.load(claims, piece) !== shared.done) return undefined;
        return results.subarray(places[2 * piece]!, places[2 * piece + 1]!);
      },
      end: () => {
        if (isOver()) return;
        for (let piece = 0; piece < pieces; piece++)
          Atomics.compareExchange(claims, piece, shared.free, shared.taken);
        if (results.length > largestKept) this.#leaveRoom();
      },
    };
  }

  /** Has both threads forget the room. */
  #leaveRoom(): void {
    // Before the companion may see that there is no room for any.
    this.#control[shared.pieceCount] = 0;
    this.#room = shared.emptyRoom();
    this.#port?.postMessage(this.#room);
    if (Atomics.load(this.#control, shared.left) === this.#current) this.#begin();
  }
}

const nothing = new Int32Array(0);
