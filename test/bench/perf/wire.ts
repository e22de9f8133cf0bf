import { now, type Percentiles, percentiles } from './measure.ts';
import { Random } from './random.ts';
import { type ServerOptions, startServerProcess } from './serverProcess.ts';

/** Milliseconds between two edits: more than twice as fast as anybody types. */
const pause = 40;

/** Milliseconds from one edit to its diagnostics. */
export interface Wire extends Percentiles {
  /** Processor time of the server per edit, the mean; where the system tells. */
  readonly processor?: number;
}

/** From a character typed in a draft of 20,000 to the new diagnostics, through the real server and its JSON-RPC. */
export async function measureWire(server: ServerOptions, draft: string, edits: number): Promise<Wire> {
  const random = new Random(19);
  const lines = draft.split('\n');
  const client = await startServerProcess(server);
  try {
    await client.open(draft);
    await client.diagnostics();
    const edit = async (): Promise<number> => {
      const line = random.below(lines.length);
      const character = random.below(lines[line]!.length + 1);
      const start = now();
      await client.type(line, character, '的');
      await client.diagnostics();
      const time = now() - start;
      // The server has a moment to itself, as it has while a person types.
      await new Promise((resolve) => setTimeout(resolve, pause));
      return time;
    };
    // Until the code is compiled.
    for (let i = 0; i < edits / 4; i++) await edit();
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
