import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';

/** The one office whose holder documents name with nothing between: what stands before it is a person's name. */
const office = '总书记';
const nameUnits = 3;
/** So often a name must stand before the office, beside different words. */
const leastRecurrence = 2;
const han = /^\p{Script=Han}+$/u;

/**
 * 称谓: how texts name a person of whom they speak again and again (习近平总书记, 习近平同志), and what is named after that person
 * (习近平新时代中国特色社会主义思想, 以习近平同志为核心的党中央), in the order in which they first stand there. Nothing of them may be changed.
 * Linear in the texts.
 */
export function* findDesignations(texts: readonly string[]): Steps<readonly string[]> {
  const names = yield* namesIn(texts);
  const found = new Set<string>();
  const pace = new Pace(unitsPerStep);
  for (const name of names) {
    const named = new RegExp(
      `${name}(?:${office}|同志)|以${name}同志为核心的党中央|${name}(?!${office}|同志|主席|总理)\\p{Script=Han}{2,18}?思想(?!\\p{Script=Han}{0,6}思想)`,
      'gu',
    );
    for (const text of texts) {
      for (const [words] of text.matchAll(named)) {
        found.add(words);
        const within = `${name}同志`;
        if (words.includes(within)) found.add(within);
      }
      if (pace.isDue(text.length)) yield;
    }
  }
  return [...found];
}

function* namesIn(texts: readonly string[]): Steps<readonly string[]> {
  const before = new Map<string, Set<string>>();
  const pace = new Pace(unitsPerStep);
  for (const text of texts) {
    for (let at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + 1)) {
      const name = text.slice(Math.max(0, at - nameUnits), at);
      if (name.length < nameUnits || !han.test(name)) continue;
      const beside =
        text.slice(Math.max(0, at - nameUnits - 1), at - nameUnits) + text.charAt(at + office.length);
      const known = before.get(name);
      if (known) known.add(beside);
      else before.set(name, new Set([beside]));
    }
    if (pace.isDue(text.length)) yield;
  }
  return [...before].flatMap(([name, places]) => (places.size >= leastRecurrence ? [name] : []));
}
