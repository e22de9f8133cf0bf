import type { CancellationToken } from 'vscode-languageserver';
import type { Cancel } from '../../workspace/session/cancel.ts';
import { ErrorCodes, LSPErrorCodes, ResponseError } from '../lsp.ts';
import { faultIn, type RequestName } from './params.ts';

export type Log = (message: string) => void;

/** All that is known of an error: where it came from, else what it says. */
export const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** For what nobody waits for: a client that refuses it, does not answer or is gone must not hold up or end the server. */
export const inBackground =
  (log: Log) =>
  (promise: Promise<unknown>): void =>
    void promise.catch((error) => log(String(error)));

/**
 * Answers a request whatever happens: a handler that throws is logged and answered neutrally, a request that was
 * cancelled says so, and one with other parameters than the protocol has is refused. Nothing that a document contains may take
 * the server down.
 */
export const guarded =
  <P, R>(name: RequestName, log: Log, neutral: R, handler: (params: P, cancel: Cancel) => Promise<R> | R) =>
  async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
    const fault = faultIn(name, params);
    if (fault !== undefined)
      return new ResponseError<never>(ErrorCodes.InvalidParams, `${name}: invalid parameters: ${fault}`);
    try {
      const result = await handler(params, cancelOf(token));
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log(`${name}: ${detailOf(error)}`);
      return neutral;
    }
  };

/** The same for requests without parameters. Some clients send `null` for none, which then stands before the token. */
export const guarded0 = <R>(name: RequestName, log: Log, neutral: R, handler: () => Promise<R> | R) => {
  const answer = guarded<undefined, R>(name, log, neutral, handler);
  return (...given: [token: CancellationToken] | [params: null, token: CancellationToken]) =>
    answer(undefined, given.at(-1) as CancellationToken);
};

/** The same for notifications, which have no answer. */
export const guardedNotification =
  <P>(name: string, log: Log, handler: (params: P) => Promise<void> | void) =>
  (params: P): void => {
    const failed = (error: unknown) => log(`${name}: ${detailOf(error)}`);
    try {
      Promise.resolve(handler(params)).catch(failed);
    } catch (error) {
      failed(error);
    }
  };

const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');

const cancelOf = (token: CancellationToken): Cancel => ({
  get isCancelled() {
    return token.isCancellationRequested;
  },
  onCancel(callback) {
    const listener = token.onCancellationRequested(callback);
    return () => listener.dispose();
  },
});
