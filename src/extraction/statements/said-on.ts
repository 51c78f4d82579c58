import { daysOfEdtf, isIsoDay } from '../../domain/edtf-interval.js';

/** Days on which speakers spoke, carried forward: the day of a speaker's statement applies to the next ones without a day. */
export class SaidOn {
  readonly #publishedOn: string | null;
  readonly #readOn: string;
  readonly #lastDay = new Map<string, string | null>();

  /** `readOn`: the ISO day of reading, by which everything was said. */
  constructor(publishedOn: string | null, readOn: string) {
    this.#publishedOn = publishedOn;
    this.#readOn = readOn;
  }

  /**
   * The given day, or else the speaker's last one, the day of publication with `~`, or all days up to that of reading. EDTF. A
   * given day of null is another one than the speaker's last, but unknown.
   */
  of(speakerId: string, given: { saidOn: string | null } | null): string {
    // A year is that of one statement of long ago.
    if (given) this.#lastDay.set(speakerId, /^\d{4}$/.test(given.saidOn ?? '') ? null : given.saidOn);
    const known = given?.saidOn ?? this.#lastDay.get(speakerId);
    if (known) return known;
    const published = this.#publishedOn;
    if (published === null) return `../${this.#readOn}`;
    return isIsoDay(published) ? `${published}~` : published;
  }

  /** What is wrong with a value, or null. */
  problemOf(saidOn: string): string | null {
    const days = daysOfEdtf(saidOn);
    if (!days) return `${saidOn} is not an EDTF date`;
    if (this.#publishedOn === null) return days.from > this.#readOn ? `${saidOn} is after the day of reading` : null;
    const last = daysOfEdtf(this.#publishedOn)?.to;
    return last !== undefined && days.from > last ? `${saidOn} is after the publication` : null;
  }
}
