import type { ErrorHandler } from 'vscode-languageclient/node';

/**
 * As the language client's own handler, which starts a server again that broke down, four times within three minutes; when it
 * gives up it has a message in English, in the place of which `gaveUp` is called.
 * @param own made when it is first needed, since it is the client's that this one is made for
 */
export function sayingOtherwise(own: () => ErrorHandler, gaveUp: () => void): ErrorHandler {
  let made: ErrorHandler | undefined;
  const handler = (): ErrorHandler => (made ??= own());
  return {
    error: (error, message, count) => handler().error(error, message, count),
    async closed() {
      const result = await handler().closed();
      if (result.message !== undefined) gaveUp();
      return { ...result, handled: true };
    },
  };
}
