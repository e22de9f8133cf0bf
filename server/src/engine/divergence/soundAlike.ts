import { pinyin } from 'pinyin-pro';

const heard = new Map<string, readonly string[]>();

/** 音近: whether two characters share a reading, tones aside. */
export function soundsAlike(a: string, b: string): boolean {
  const readings = readingsOf(b);
  return readingsOf(a).some((r) => readings.includes(r));
}

function readingsOf(char: string): readonly string[] {
  let found = heard.get(char);
  if (!found) {
    found = /\p{Script=Han}/u.test(char)
      ? pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true })
      : [];
    heard.set(char, found);
  }
  return found;
}
