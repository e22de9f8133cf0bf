/** A map from 32-bit integers to 32-bit integers that is emptied without being cleared; open addressing. */
export class IntTable {
  #keys: Int32Array;
  #values: Int32Array;
  #stamps: Int32Array;
  #stamp = 1;
  #size = 0;
  #mask: number;

  constructor(capacityBits: number) {
    const capacity = 1 << capacityBits;
    this.#keys = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#stamps = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  clear(): void {
    this.#stamp++;
    this.#size = 0;
  }

  /** The value of `key`, or `otherwise`. */
  get(key: number, otherwise: number): number {
    let at = this.#slot(key);
    while (this.#stamps[at] === this.#stamp) {
      if (this.#keys[at] === key) return this.#values[at]!;
      at = (at + 1) & this.#mask;
    }
    return otherwise;
  }

  set(key: number, value: number): void {
    let at = this.#slot(key);
    while (this.#stamps[at] === this.#stamp) {
      if (this.#keys[at] === key) {
        this.#values[at] = value;
        return;
      }
      at = (at + 1) & this.#mask;
    }
    this.#stamps[at] = this.#stamp;
    this.#keys[at] = key;
    this.#values[at] = value;
    if (++this.#size * 2 > this.#mask) this.#grow();
  }

  #slot(key: number): number {
    const h = Math.imul(key, 0x9e3779b1);
    return (h ^ (h >>> 15)) & this.#mask;
  }

  #grow(): void {
    const [keys, values, stamps, stamp] = [this.#keys, this.#values, this.#stamps, this.#stamp];
    const capacity = keys.length * 2;
    this.#keys = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#stamps = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.#stamp = 1;
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) if (stamps[i] === stamp) this.set(keys[i]!, values[i]!);
  }
}
