import { allRules, nearest, suppressionRules } from '../engine/index.ts';

/** The rules whose severity can be changed, and their areas. */
export const configurable: ReadonlySet<string> = new Set(
  [...allRules.map(({ meta }) => meta), ...suppressionRules].flatMap(({ id }) => [
    id,
    id.slice(0, id.indexOf('/')),
  ]),
);

/** The rule or area that a name which is none is most like. */
export const nearestConfigurable = (name: string): string => nearest(name, [...configurable]) ?? '';
