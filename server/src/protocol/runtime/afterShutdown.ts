import type { MessageStrategy } from 'vscode-languageserver';

/** What a request is taken for that comes behind a client's goodbye. */
export const refusedMethod = 'xunzhang/refused';

/** Lets messages through until the client says goodbye; requests behind that are all for `refusedMethod`. */
export function afterShutdown(): MessageStrategy {
  let isOver = false;
  return {
    handleMessage(message, next) {
      const { method, id } = message as { readonly method?: string; readonly id?: unknown };
      if (method === undefined || id === undefined) return next(message);
      if (isOver) return next({ ...message, method: refusedMethod } as typeof message);
      isOver = method === 'shutdown';
      return next(message);
    },
  };
}
