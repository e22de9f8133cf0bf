import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { countBefore } from '../../text/search.ts';

/** So many lists that run on are looked at for one announcement. */
const mostLooked = 1000;

/** Lists of one form: where they stand among all, and how many members they have together from each of them on. */
interface Form {
  readonly at: number[];
  readonly total: number[];
}

/** The lists of a text that stand on lines of their own, for those who ask how many members there are from a place on. Linear once. */
export class ListsBelow {
  readonly #lists: readonly NumberingRun[];
  readonly #forms = new Map<string, Form>();
  /** By number of members the last list that has so many. */
  readonly #last = new Map<number, number>();
  readonly #runOn: number[] = [];

  /** @param runs in the order in which they begin */
  constructor(runs: readonly NumberingRun[]) {
    const lists = runs.filter((run) => !run.inline);
    this.#lists = lists;
    for (const [i, { form, labels, regime }] of lists.entries()) {
      const known = this.#forms.get(form);
      if (known) known.at.push(i);
      else this.#forms.set(form, { at: [i], total: [] });
      this.#last.set(labels.length, i);
      if (regime === 'runsOn') this.#runOn.push(i);
    }
    for (const { at, total } of this.#forms.values()) {
      let sum = 0;
      for (let k = at.length - 1; k >= 0; k--) {
        sum += lists[at[k] as number]?.labels.length ?? 0;
        total[k] = sum;
      }
    }
  }

  /** Whether a list from a place on has so many members, or all lists of one form together have. */
  has(members: number, start: number): boolean {
    const first = this.#from(start);
    if ((this.#last.get(members) ?? -1) >= first) return true;
    for (const { at, total } of this.#forms.values())
      if (total[countBefore(at, (i) => i < first)] === members) return true;
    return false;
  }

  /** The lists that run on through the text and begin in a stretch, in order; UTF-16 offsets. */
  *runningOn(start: number, end: number): Iterable<NumberingRun> {
    const first = this.#from(start);
    const skipped = countBefore(this.#runOn, (i) => i < first);
    for (let k = skipped; k < this.#runOn.length && k < skipped + mostLooked; k++) {
      const run = this.#lists[this.#runOn[k] as number] as NumberingRun;
      if (startOf(run) >= end) return;
      yield run;
    }
  }

  #from(start: number): number {
    return countBefore(this.#lists, (run) => startOf(run) < start);
  }
}

const startOf = ({ labels: [first] }: NumberingRun): number => first?.span.start ?? 0;
