/** A running FNV-1a sum with two seeds. It detects accidental changes, not manipulation. */
export class Checksum {
  #low = 0x811c9dc5;
  #high = 0x01234567;

  /** @param value continues from a sum of `value` */
  constructor(value?: string) {
    if (value === undefined) return;
    this.#high = Number.parseInt(value.slice(0, 8), 16);
    this.#low = Number.parseInt(value.slice(8), 16);
  }

  add(text: string): void {
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x01000193) ^ (high >>> 15);
    }
    this.#low = low;
    this.#high = high;
  }

  /** The sum of all added text, as 16 hexadecimal digits. */
  get value(): string {
    return [this.#high, this.#low].map((half) => hex(half)).join('');
  }
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
