import type { Corpus, Source } from '../../corpus/model.ts';
import type { Reading } from '../../document/model.ts';
import { areasIn } from '../locality/areas.ts';
import { isElsewhere, mayBeElsewhere, nowhere, type OwnPlace, placeOf } from '../locality/elsewhere.ts';
import { ownAreas } from '../locality/locality.ts';
import { isAmended, isRevised, type Revisions, revisionsIn } from './revision.ts';

/** `foreign`: the rules of another place, which bind nobody here. `revised`: what the draft amends or takes the place of. */
type Binding = 'binds' | 'foreign' | 'revised';

/**
 * Which sources bind a draft, as its own title and place and theirs tell. Asked for each piece and remembered for each source,
 * as long as these stay what they are; mutable, one per draft.
 */
export class Bindings {
  readonly #corpus: Corpus;
  #known = new Map<string, Binding>();
  #key = '';
  #place: OwnPlace = nowhere;
  #revisions: Revisions | undefined;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /**
   * Goes over to another state of the draft.
   * @returns the ids of sources of which something else is so now
   */
  goOver(reading: Reading): ReadonlySet<string> {
    const place = placeOf(ownAreas(reading));
    const revisions = revisionsIn(reading);
    const key = place.key + revisions.key === '' ? '' : `${place.key}\n\n${revisions.key}`;
    const changed = new Set<string>();
    this.#revisions = revisions;
    if (key === this.#key) return changed;
    const old = this.#known;
    this.#key = key;
    this.#place = place;
    this.#known = new Map();
    for (const [id, was] of old) if (this.#of(id) !== was) changed.add(id);
    return changed;
  }

  /** Whether the draft may have other words than a source: it does not follow it. */
  areFree(id: string, isCited: boolean): boolean {
    const binding = this.#of(id);
    return binding === 'revised' || (binding === 'foreign' && !isCited);
  }

  #of(id: string): Binding {
    let found = this.#known.get(id);
    if (!found) {
      const source = this.#corpus.source(id);
      found = source ? this.#bindingOf(source) : 'binds';
      this.#known.set(id, found);
    }
    return found;
  }

  #bindingOf(source: Source): Binding {
    const text = (): string => this.#corpus.edition(source.id)?.text ?? '';
    const revisions = this.#revisions;
    if (revisions && (isAmended(revisions, source) || isRevised(revisions, source, text))) return 'revised';
    return mayBeElsewhere(this.#place) && isElsewhere(areasOf(source), this.#place) ? 'foreign' : 'binds';
  }
}

const areas = new WeakMap<Source, ReturnType<typeof areasIn>>();

/** The areas that a source's title and issuer name. */
function areasOf(source: Source): ReturnType<typeof areasIn> {
  let found = areas.get(source);
  if (!found) {
    found = [...areasIn(source.title), ...areasIn(source.issuer ?? '')];
    areas.set(source, found);
  }
  return found;
}
