import { readings } from './readings.ts';

/** By character: the lines that it stands in. */
const known = new Map<string, readonly number[]>();

/** 音近: whether two characters share a reading, tones aside. */
export function soundsAlike(a: string, b: string): boolean {
  const others = soundsOf(b);
  return others.length > 0 && soundsOf(a).some((sound) => others.includes(sound));
}

/** Looked for when somebody asks: a run asks for some hundred of the twenty thousand characters that there are. */
function soundsOf(char: string): readonly number[] {
  let sounds = known.get(char);
  if (!sounds) {
    const isRead = (line: string) => char !== '' && line.includes(char, line.indexOf(' ') + 1);
    sounds = readings.flatMap((line, sound) => (isRead(line) ? [sound] : []));
    known.set(char, sounds);
  }
  return sounds;
}
