import { isFields, type Localisation } from './localisation.ts';

/**
 * What is derived from a corpus and reviewed by people: set phrases (固定提法) and superseded wording (旧提法). The files
 * hold one entry per formula or pair; a person locks what is right whatever the derivation says, and vetoes what is not.
 */
export const reviewStatuses = ['derived', 'locked', 'vetoed'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** Where a wording stands. */
export interface WordingPlace {
  readonly source: string;
  /** 条目地址. */
  readonly address: string;
}

/** One legitimate form of a formula. A user's own formula may stand in no source. */
export interface FormulaForm {
  readonly text: string;
  readonly places: readonly WordingPlace[];
}

export const formulaKinds = ['numbered', 'quoted', 'enumeration', 'designation'] as const;
/** “四个意识” · “大国工匠” · 劳模精神、劳动精神、工匠精神 · 习近平总书记 */
export type FormulaKind = (typeof formulaKinds)[number];

/** 固定提法, with all forms that its sources attest. */
export interface Formula {
  readonly kind: FormulaKind;
  readonly status: ReviewStatus;
  readonly forms: readonly FormulaForm[];
}

/** 旧提法: a wording of an older source and that which stands in its place in a newer one. */
export interface Supersession {
  readonly status: ReviewStatus;
  readonly older: WordingPlace & { readonly text: string };
  readonly newer: WordingPlace & { readonly text: string };
}

/** The reviewed files of a corpus, and a workspace's additions to them. */
export interface Derived {
  /** The revision of the corpus that the entries were derived from; absent for additions, and where that is a part of this one. */
  readonly revision?: string;
  /** Ids of the sources that the entries were derived from, where these are a part of the corpus and unchanged. */
  readonly part?: ReadonlySet<string>;
  readonly formulas?: readonly Formula[];
  readonly supersessions?: readonly Supersession[];
  /** A workspace's own table of local wordings. */
  readonly localisation?: Localisation;
}

export interface ParsedDerived {
  readonly derived: Derived;
  /** Dotted paths of what could not be understood and was left out. */
  readonly unsound: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What such a file has; a note says what it is for. */
const names = new Set(['version', '$schema', 'note', 'revision', 'formulas', 'supersessions']);

/**
 * Reads any JSON value as such a file (`formulas`, `supersessions` or both). Never throws; entries that cannot be
 * understood are left out and named. In a file written by hand a formula may be a bare string, or its forms bare strings.
 */
export function parseDerived(value: unknown, byHand = false): ParsedDerived {
  const unsound: string[] = [];
  if (!isFields(value) || value['version'] !== 1) return { derived: {}, unsound: ['version'] };
  const fallback: ReviewStatus = byHand ? 'locked' : 'derived';
  const each = <T>(name: string, read: (entry: unknown) => T | undefined): T[] | undefined => {
    const list = value[name];
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) {
      unsound.push(name);
      return undefined;
    }
    return list.flatMap((entry, i) => {
      const found = read(entry);
      if (found === undefined) unsound.push(`${name}.${i}`);
      return found === undefined ? [] : [found];
    });
  };
  const formulas = each('formulas', (entry) => formulaOf(entry, fallback));
  const supersessions = each('supersessions', (entry) => supersessionOf(entry, fallback));
  if (byHand) unsound.push(...Object.keys(value).filter((name) => !names.has(name)));
  const { revision } = value;
  return {
    derived: {
      ...(isText(revision) ? { revision } : {}),
      ...(formulas ? { formulas } : {}),
      ...(supersessions ? { supersessions } : {}),
    },
    unsound,
  };
}

function formulaOf(entry: unknown, fallback: ReviewStatus): Formula | undefined {
  if (isText(entry)) return formulaOf({ forms: [entry] }, fallback);
  if (!isFields(entry) || !Array.isArray(entry['forms']) || entry['forms'].length === 0) return undefined;
  const forms = entry['forms'].map(formOf);
  if (!forms.every((form) => form !== undefined)) return undefined;
  const status = statusOf(entry['status'], fallback);
  const kind = formulaKinds.find((k) => k === entry['kind']) ?? kindOf(forms[0]?.text ?? '');
  return status && { kind, status, forms };
}

function formOf(form: unknown): FormulaForm | undefined {
  if (isText(form)) return { text: bare(form), places: [] };
  if (!isFields(form) || !isText(form['text'])) return undefined;
  const places = Array.isArray(form['places']) ? form['places'].flatMap((p) => placeOf(p) ?? []) : [];
  return { text: bare(form['text']), places };
}

function supersessionOf(entry: unknown, fallback: ReviewStatus): Supersession | undefined {
  if (!isFields(entry)) return undefined;
  const status = statusOf(entry['status'], fallback);
  const older = wordingOf(entry['older']);
  const newer = wordingOf(entry['newer']);
  return status && older && newer && { status, older, newer };
}

function wordingOf(value: unknown): Supersession['older'] | undefined {
  if (isText(value)) return { text: value.trim(), source: '', address: '' };
  if (!isFields(value) || !isText(value['text'])) return undefined;
  return { text: value['text'].trim(), ...(placeOf(value) ?? { source: '', address: '' }) };
}

const placeOf = (value: unknown): WordingPlace | undefined =>
  isFields(value) && isText(value['source'])
    ? { source: value['source'], address: isText(value['address']) ? value['address'] : '' }
    : undefined;

const statusOf = (value: unknown, fallback: ReviewStatus): ReviewStatus | undefined =>
  value === undefined ? fallback : reviewStatuses.find((s) => s === value);

/** Without the quotation marks around it. */
const bare = (text: string): string => text.trim().replace(/^[“"「](.*)[”"」]$/u, '$1');

const hanNumeral = /[一二两三四五六七八九十百]/u;

/** What a form is by its looks. */
export const kindOf = (text: string): FormulaKind =>
  text.includes('、') ? 'enumeration' : hanNumeral.test(text) ? 'numbered' : 'quoted';

/**
 * A fresh derivation under the review of an earlier one: what is locked stays as it is, what is vetoed stays out, and the
 * rest is as derived now.
 */
export function reviewed<T extends { readonly status: ReviewStatus }>(
  fresh: readonly T[],
  earlier: readonly T[],
  namesOf: (entry: T) => readonly string[],
): readonly T[] {
  const decided = earlier.filter((entry) => entry.status !== 'derived');
  const names = new Set(decided.flatMap(namesOf));
  return [...decided, ...fresh.filter((entry) => !namesOf(entry).some((name) => names.has(name)))];
}

/** What tells a formula from others: any of its forms. */
export const formulaNames = ({ forms }: Formula): readonly string[] => forms.map((form) => form.text);
export const supersessionNames = ({ older, newer }: Supersession): readonly string[] => [
  `${older.text}→${newer.text}`,
];
