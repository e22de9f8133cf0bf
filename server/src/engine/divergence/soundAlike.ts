import { readings } from './readings.ts';

let table: Map<string, string[]> | undefined;

/** 音近: whether two characters share a reading, tones aside. */
export function soundsAlike(a: string, b: string): boolean {
  table ??= unpack();
  const others = table.get(b);
  return others !== undefined && (table.get(a) ?? []).some((sound) => others.includes(sound));
}

/** Unpacked at the first question: most runs have none. */
function unpack(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const line of readings) {
    const space = line.indexOf(' ');
    const sound = line.slice(0, space);
    for (const char of line.slice(space + 1)) {
      const known = out.get(char);
      if (known) known.push(sound);
      else out.set(char, [sound]);
    }
  }
  return out;
}
