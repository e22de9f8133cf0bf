/**
 * The result or the parameters of a message whose JSON somebody can put together faster than `JSON.stringify` does. A writer
 * that knows of it takes the JSON; for any other it is an object with `toJSON`, and means the same.
 */
export class Written {
  readonly #json: () => string;
  readonly #value: () => unknown;
  #made: string | undefined;

  /** @param json the JSON of `value()`; neither is made unless it is asked for. */
  constructor(json: () => string, value: () => unknown) {
    this.#json = json;
    this.#value = value;
  }

  get json(): string {
    this.#made ??= this.#json();
    return this.#made;
  }

  toJSON(): unknown {
    return this.#value();
  }
}

/** What is written as `json()` and means `value()`, for those who only hand it on. */
export const written = <T extends object>(json: () => string, value: () => T): T =>
  new Written(json, value) as unknown as T;
