import type { Message } from 'vscode-languageserver';
import { AbstractMessageWriter } from '../lsp.ts';
import { Written } from './written.ts';

/** What a writer needs of a stream. */
type Out = Pick<NodeJS.WritableStream, 'write' | 'end' | 'on'>;

/**
 * Writes messages to a stream, each as one piece and at once: whoever reads it is woken once, and an answer does not wait for
 * further turns of the event loop, as it does with the library's own writer.
 */
export class FrameWriter extends AbstractMessageWriter {
  readonly #out: Out;
  #failures = 0;

  constructor(out: Out) {
    super();
    this.#out = out;
    out.on('error', (error: Error) => this.fireError(error));
    out.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#out.write(frameOf(message), (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.#failures);
        reject(error);
      });
    });
  }

  end(): void {
    this.#out.end();
  }
}

/** A message with its header, as bytes. */
export function frameOf(message: Message): Buffer {
  const body = jsonOf(message);
  const length = Buffer.byteLength(body);
  const header = `Content-Length: ${length}\r\n\r\n`;
  const frame = Buffer.allocUnsafe(header.length + length);
  frame.write(header, 0, 'latin1');
  frame.write(body, header.length, 'utf8');
  return frame;
}

/** A message has either parameters or a result, as its last property. */
function jsonOf(message: Message): string {
  const { params, result, ...envelope } = message as Message & { params?: unknown; result?: unknown };
  if (params instanceof Written) return `${JSON.stringify(envelope).slice(0, -1)},"params":${params.json}}`;
  if (result instanceof Written) return `${JSON.stringify(envelope).slice(0, -1)},"result":${result.json}}`;
  return JSON.stringify(message);
}
