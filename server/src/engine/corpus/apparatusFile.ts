import * as z from 'zod';
import type { ApparatusEntry } from './model.ts';

const entry = z.object({
  /** UTF-16 offsets into the edition. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['variant', 'emendation', 'restoration', 'lacuna', 'exclusion', 'normalisation', 'sic']),
  /** The edition's words at the place. */
  lemma: z.string(),
  readings: z.array(z.object({ witness: z.string(), text: z.string() })),
  note: z.string(),
});

/** 校勘记 as a file beside its edition. */
export const apparatusSchema = z.object({
  edition: z.string(),
  entries: z.array(entry),
});

export interface ReadApparatus {
  readonly entries: readonly ApparatusEntry[];
  /** False where it is malformed, or was made for another state of the text. */
  readonly sound: boolean;
}

/** The entries that are true of `text`; never throws. */
export function parseApparatus(value: unknown, text: string): ReadApparatus {
  // A schema that is asked a few times is not worth compiling.
  const parsed = apparatusSchema.safeParse(value, { jitless: true });
  if (!parsed.success) return { entries: [], sound: false };
  const fitting = parsed.data.entries.filter((e) => text.slice(e.start, e.end) === e.lemma);
  return {
    entries: fitting.map(({ start, end, kind, readings, note }) => ({
      span: { start, end },
      kind,
      readings,
      note,
    })),
    sound: fitting.length === parsed.data.entries.length,
  };
}

/** The value to be written; `parseApparatus` reads it back. */
export const apparatusFile = (edition: string, text: string, entries: readonly ApparatusEntry[]) => ({
  edition,
  entries: entries.map(({ span, kind, readings, note }) => ({
    start: span.start,
    end: span.end,
    kind,
    lemma: text.slice(span.start, span.end),
    readings,
    note,
  })),
});
