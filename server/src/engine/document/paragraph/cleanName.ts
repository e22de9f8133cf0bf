import { isWhite } from '../../text/characters.ts';

/** A name without white space, as it is looked up: lines are broken and set out within names. */
export function cleanName(name: string): string {
  for (let i = 0; i < name.length; i++)
    if (isWhite(name.charCodeAt(i))) return name.replace(/[\s\u3000\u200b\ufeff]+/g, '');
  return name;
}
