import { printable } from '../domain/printable.js';

/** The progress of an import. */
export interface Progress {
  rows: number;
  /** Part of the file that has been read, 0 to 1; null if its size is unknown. */
  part: number | null;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 5_000;

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return whole < 3_600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

/** One line about an import: rows, rows per second, and the time left if the size of the file is known. */
export function progressText({ rows, part }: Progress, elapsedMs: number): string {
  const seconds = elapsedMs / 1_000;
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0;
  const done = `${rows.toLocaleString('en')} rows, ${rate.toLocaleString('en')} a second`;
  // A file that was read to its end still has an unknown number of rows in flight.
  if (part === null || part <= 0 || part >= 1) return done;
  return `${done}, ${duration((seconds / part) * (1 - part))} left`;
}

/** Shows the progress of an import on standard error: a redrawn bar on a terminal, an occasional line elsewhere. */
export class ProgressReport {
  readonly #name: string;
  readonly #output: NodeJS.WriteStream;
  readonly #startedAt = performance.now();
  #shownAt = 0;

  constructor(name: string, output: NodeJS.WriteStream = process.stderr) {
    this.#name = printable(name);
    this.#output = output;
  }

  /** Shows the progress, if it is time to. */
  update(progress: Progress): void {
    const now = performance.now();
    if (now - Math.max(this.#shownAt, this.#startedAt) < (this.#output.isTTY ? REDRAW_MS : LINE_MS)) return;
    this.#shownAt = now;
    const text = progressText(progress, now - this.#startedAt);
    if (!this.#output.isTTY) {
      this.#output.write(`${this.#name}: ${text}\n`);
      return;
    }
    const filled = Math.round((progress.part ?? 0) * BAR_WIDTH);
    const bar = progress.part === null ? '' : `[${'='.repeat(filled).padEnd(BAR_WIDTH)}] `;
    this.#output.write(`\r\u001b[K${this.#name} ${bar}${text}`);
  }

  /** Removes the bar from a terminal. */
  clear(): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[K');
  }
}
