/** A list of 32-bit unsigned integers that grows. */
export class IntList {
  #data: Uint32Array;
  length = 0;

  constructor(capacity = 256) {
    this.#data = new Uint32Array(capacity);
  }

  push3(a: number, b: number, c: number): void {
    if (this.length + 3 > this.#data.length) {
      const larger = new Uint32Array(this.#data.length * 2 + 3);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length++] = a;
    this.#data[this.length++] = b;
    this.#data[this.length++] = c;
  }

  at(i: number): number {
    return this.#data[i] as number;
  }

  put(i: number, value: number): void {
    this.#data[i] = value;
  }

  clear(): void {
    this.length = 0;
  }

  /** What is in the list now, to be read and written in place. */
  view(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }

  toArray(): Uint32Array {
    return this.#data.slice(0, this.length);
  }
}
