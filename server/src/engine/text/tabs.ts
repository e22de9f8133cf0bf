/** The texts that were asked about last, those of a draft before and after an edit, and whether there are tabs in them: mostly there are none. */
let asked: readonly [string, string] = ['', ''];
let answers: readonly [boolean, boolean] = [false, false];

/** Whether there is a tab anywhere in a text. Of one text many ask. */
export function hasTabs(text: string): boolean {
  if (text === asked[0]) return answers[0];
  if (text === asked[1]) return answers[1];
  asked = [text, asked[0]];
  answers = [text.includes('\t'), answers[0]];
  return answers[0];
}
