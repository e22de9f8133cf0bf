/** What a draft is taken for. */
export interface AnalyseOptions {
  /** `auto` decides from the text. */
  readonly as?: 'draft' | 'reprint' | 'auto';
  /** The reprinted source's id; detected where it is not given. */
  readonly source?: string;
}
