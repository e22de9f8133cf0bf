import type { Edition } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import type { Localiser } from './locality/localisation.ts';
import type { Frame, Passage } from './model.ts';
import type { Side } from './sides/side.ts';

/** What is needed to judge a match, and the match itself. `passageCache.ts` compares all of it that counts. */
export interface JudgementInput {
  readonly match: Match;
  readonly manner: Manner;
  readonly texts: Texts;
  /** For a reprint: which sentences of the edition are missing, by index. */
  readonly lacks?: readonly boolean[] | undefined;
  /** For a plain passage: whether the draft is known to follow the source. */
  readonly related: boolean;
  /** For a plain passage: whether the source shows in this passage alone, so that only whole borrowed sentences count. */
  readonly alone?: boolean | undefined;
}

/** The same, with what the passage shows besides. */
export interface PassageInput extends JudgementInput {
  readonly frame: Frame;
  readonly alsoIn: Passage['alsoIn'];
}

/** What the cutting of edits needs to know of both texts. */
export interface Texts {
  readonly reading: Reading;
  readonly draft: Side;
  readonly edition: Edition;
  readonly source: Side;
  /** How passages were judged before, where that is kept. */
  readonly memory?: PassageMemory;
}

export interface Manner {
  readonly frame: Frame['kind'];
  /** True where quotation marks hold the passage: then nothing may be cut, joined or added unmarked. */
  readonly marked: boolean;
  /** True where the words are brought as a whole statement, behind a colon, and not woven into the writer's own sentence. */
  readonly whole?: boolean;
  /** True for a reprint that is abridged on purpose. */
  readonly abridged: boolean;
  /** Equal content units of the passage. */
  readonly matched: number;
  /** For plain prose: how the draft's own place may be put in. */
  readonly local?: Localiser;
}

/** What a judgement finds, whatever shows it. */
export type Judgement = Pick<Passage, 'verdict' | 'divergences' | 'liberties'>;

/** The judgements at hand for one analysis. */
export interface PassageMemory {
  judge(input: JudgementInput, anew: (input: JudgementInput) => Judgement): Judgement;
}
