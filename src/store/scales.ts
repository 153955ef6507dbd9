import type { HeatScales } from '../core/popularity.ts';
import { readMany } from '../shared/storage/access.ts';
import type { Area } from '../shared/storage/area.ts';
import { gains } from '../shared/storage/growth.ts';
import { heat } from '../shared/storage/pages.ts';

/** The heat scales of scores and of gains per day, by source. */
export interface Scales {
  heat: HeatScales;
  gains: HeatScales;
}

/** Caches the scales that pages use; reads them again after each change. */
export class ScalesCache {
  readonly #area: Area;
  #scales: Promise<Scales> | null = null;

  constructor(area: Area) {
    this.#area = area;
  }

  read(): Promise<Scales> {
    if (this.#scales === null) {
      const scales = this.#read();
      this.#scales = scales;
      scales.catch(() => this.forget());
    }
    return this.#scales;
  }

  forget(): void {
    this.#scales = null;
  }

  async #read(): Promise<Scales> {
    const stored = await readMany(this.#area, [heat, gains]);
    return { heat: stored(heat), gains: stored(gains) };
  }
}
