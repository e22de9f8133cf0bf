import type { Problem, Voice } from '../world.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not reach a terminal
const control = /[\u0000-\u001f\u007f-\u009f]/g;

/** A name or words from elsewhere as one line: on a terminal, control characters could change what else is shown. */
export const printable = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(control, '\ufffd');

/** What standard error is told of a problem. */
export const problemLine = ({ level, message }: Problem, { say }: Voice): string =>
  `${say(`cli.problem.${level}`)}${printable(message)}\n`;
