// What the operations ask for: actors, pairs and hubs, drawn at random from the statements of the data, so that actors are drawn
// in proportion to the number of their statements.

/** How many statements make a hub. */
const HUB_STATEMENTS = 1_000;
const FEWEST_HUBS = 3;

/** A source of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The first and the last day of the quarter of a year that contains a day. */
function quarterOf(day) {
  const [year, month] = day.split('-').map(Number);
  const first = month - ((month - 1) % 3);
  const last = new Date(Date.UTC(year, first + 2, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: last };
}

/** Draws from statements, each `[speaker id, subject id, ISO day]`, and the names of those in them. */
export class Sample {
  #edges;
  #names;
  #random;
  #hubs;

  constructor({ edges, names, hubs }, seed = 1) {
    this.#edges = edges;
    this.#names = names;
    this.#random = randomFrom(seed);
    this.#hubs = hubs ?? hubsOf(edges);
  }

  #oneOf(list) {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** An actor who made a statement. */
  speaker() {
    return this.#oneOf(this.#edges)[0];
  }

  /** A subject that made a statement or is spoken about in one. */
  subject() {
    return this.#oneOf(this.#edges)[this.#random() < 0.5 ? 0 : 1];
  }

  /** Distinct speakers, `count` of them, or all if there are fewer. */
  speakers(count) {
    const found = new Set();
    for (let tries = 0; found.size < count && tries < count * 1_000; tries++) found.add(this.speaker());
    return [...found];
  }

  /** A speaker, someone they spoke about, and the quarter of a year in which they did. */
  pair() {
    const [speaker, about, day] = this.#oneOf(this.#edges);
    return { speaker, about, ...quarterOf(day) };
  }

  /** One of those who made the most statements. */
  hub() {
    return this.#oneOf(this.#hubs);
  }

  /** The name of a speaker, with their id. */
  named() {
    const id = this.speaker();
    return { id, name: this.#names[id] };
  }
}

function hubsOf(edges) {
  const counts = new Map();
  for (const [speaker] of edges) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked.filter(([, count], rank) => count >= HUB_STATEMENTS || rank < FEWEST_HUBS).map(([id]) => id);
}
