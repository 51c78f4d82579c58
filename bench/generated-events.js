// Any number of events whose actors have the degrees of ICEWS14: the same shares have many, few or one statement.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { randomFrom } from './samples.js';

/** ICEWS14 in numbers: its statements, its interactions, and the actors of its statements. */
export const ICEWS14 = { statements: 49_041, interactions: 41_689, actors: 5_948 };

/** Ranks of actors in ICEWS14, how many statements the actors at these ranks made, and how many are about them. */
const RANKS = [
  1, 2, 3, 4, 6, 8, 11, 16, 23, 32, 45, 64, 91, 128, 181, 256, 362, 512, 724, 1_024, 1_448, 2_048, 2_896, 3_991, 3_992,
  4_532, 4_533,
];
const SPOKEN = [
  1_368, 1_147, 1_098, 851, 717, 659, 469, 343, 269, 201, 151, 105, 79, 59, 46, 33, 24, 17, 10, 7, 4, 3, 1, 1, 1, 1, 0,
];
const SPOKEN_ABOUT = [
  2_372, 2_250, 1_472, 1_267, 1_158, 816, 530, 455, 271, 209, 160, 110, 82, 60, 41, 29, 17, 12, 8, 5, 3, 2, 1, 1, 0, 0,
  0,
];

const SAID = ['Make statement', 'Make an appeal or request', 'Praise or endorse', 'Criticize or denounce', 'Accuse'];
const DONE = ['Consult', 'Make a visit', 'Host a visit', 'Use conventional military force'];
const DAYS_OF_ICEWS14 = 365;
const DAY_MS = 86_400_000;
const LAST_DAY_MS = Date.UTC(2014, 11, 31);

const nameOf = (actor) => `Actor ${actor}`;
/** The actor that makes a share of all statements, if that is requested. */
const HUB = 'Hub';

/** The degree at a rank, interpolated linearly between known ranks. */
function degreeAt(degrees, rank) {
  const after = RANKS.findIndex((known) => known >= rank);
  if (after < 0) return 0;
  if (RANKS[after] === rank) return degrees[after];
  const part = (rank - RANKS[after - 1]) / (RANKS[after] - RANKS[after - 1]);
  return degrees[after - 1] + (degrees[after] - degrees[after - 1]) * part;
}

/** Draws actors in proportion to their degrees, whatever their number: the ranks of ICEWS14 are stretched over them. */
function actorDraw(degrees, actors, random) {
  const sums = new Float64Array(actors);
  let sum = 0;
  for (let actor = 0; actor < actors; actor++) {
    sum += degreeAt(degrees, 1 + (actor * ICEWS14.actors) / actors);
    sums[actor] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, actors - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * The rows `[day, source, relation, target]` of an ICEWS table, without duplicates, ordered by day up to the last day of 2014, as
 * many a day as in ICEWS14. `interactions` of them were done rather than said; `hubShare` (0…1) is the share of statements that
 * one actor makes.
 */
export function* generatedEvents({ statements, interactions = 0, hubShare = 0, seed = 1 }) {
  const random = randomFrom(seed);
  const actors = Math.max(10, Math.round((statements * ICEWS14.actors) / ICEWS14.statements));
  const speaker = actorDraw(SPOKEN, actors, random);
  const subject = actorDraw(SPOKEN_ABOUT, actors, random);
  const total = statements + interactions;
  const days = Math.max(1, Math.round((statements * DAYS_OF_ICEWS14) / ICEWS14.statements));
  let left = { said: statements, done: interactions };
  for (let day = 0, written = 0; day < days; day++) {
    const text = new Date(LAST_DAY_MS - (days - 1 - day) * DAY_MS).toISOString().slice(0, 10);
    const until = Math.round((total * (day + 1)) / days);
    const seen = new Set();
    while (written < until) {
      const isSaid = random() * (left.said + left.done) < left.said;
      const source = isSaid && random() < hubShare ? HUB : nameOf(speaker());
      const target = nameOf(subject());
      const relations = isSaid ? SAID : DONE;
      const relation = relations[Math.floor(random() * relations.length)];
      const key = `${source}\t${relation}\t${target}`;
      if (source === target || seen.has(key)) continue;
      seen.add(key);
      left = isSaid ? { ...left, said: left.said - 1 } : { ...left, done: left.done - 1 };
      written += 1;
      yield [text, source, relation, target];
    }
  }
}

/** Writes such events to a file, compressed with gzip; calls `onRow` with each. */
export async function writeEvents(file, options, onRow = () => {}) {
  function* lines() {
    yield 'date\tsource\trelation\ttarget\n';
    for (const row of generatedEvents(options)) {
      onRow(row);
      yield `${row.join('\t')}\n`;
    }
  }
  await pipeline(lines(), createGzip({ level: 1 }), createWriteStream(file));
}
