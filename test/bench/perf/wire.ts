import { LineIndex } from '../../../server/src/engine/text/lineIndex.ts';
import { now, type Percentiles, percentiles } from './measure.ts';
import { Random } from './random.ts';
import { type ServerOptions, startServerProcess } from './serverProcess.ts';
import { typeInto, warmEdits } from './typing.ts';

/** Milliseconds between two edits: more than twice as fast as anybody types. */
const pause = 40;

/** Milliseconds from one edit to its diagnostics. */
export interface Wire extends Percentiles {
  /** Processor time of the server per edit, the mean; where the system tells. */
  readonly processor?: number;
}

/** From a character typed in a draft of 20,000 to the new diagnostics, through the real server and its JSON-RPC. */
export async function measureWire(server: ServerOptions, draft: string, edits: number): Promise<Wire> {
  const random = new Random(11);
  const client = await startServerProcess(server);
  try {
    let text = draft;
    await client.open(text);
    await client.diagnostics();
    const edit = async (): Promise<number> => {
      const typed = typeInto(text, random);
      const lines = new LineIndex(text);
      const range = { start: lines.positionAt(typed.start), end: lines.positionAt(typed.end) };
      text = typed.text;
      const start = now();
      await client.change(range, typed.character);
      await client.diagnostics();
      const time = now() - start;
      // The server has a moment to itself, as it has while a person types.
      await new Promise((resolve) => setTimeout(resolve, pause));
      return time;
    };
    for (let i = 0; i < warmEdits; i++) await edit();
    const before = client.processorTime();
    const times: number[] = [];
    while (times.length < edits) times.push(await edit());
    const after = client.processorTime();
    return {
      ...percentiles(times),
      ...(before !== undefined && after !== undefined && { processor: (after - before) / edits }),
    };
  } finally {
    await client.stop();
  }
}
