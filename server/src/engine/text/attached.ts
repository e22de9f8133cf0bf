/**
 * What is known of an object besides what it says, for as long as the object lasts. It answers to a `WeakMap`, but is kept in the
 * object itself, where only this class finds it: a `WeakMap` in use for long hands what it holds through each collection of young
 * objects, even where the key is dead already. All that was made of each state of a draft would so be copied for nothing.
 */
export class Attached<K extends object, V> {
  readonly #key = Symbol();

  get(holder: K): V | undefined {
    return (holder as Record<symbol, V | undefined>)[this.#key];
  }

  set(holder: K, value: V): void {
    Object.defineProperty(holder, this.#key, { value, configurable: true });
  }
}
