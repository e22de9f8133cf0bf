/** The text that was asked about last, and whether there are tabs in it: nearly always there are none. */
let asked = '';
let answer = false;

/** Whether there is a tab anywhere in a text. Of one text many ask. */
export function hasTabs(text: string): boolean {
  if (text !== asked) {
    asked = text;
    answer = text.includes('\t');
  }
  return answer;
}
