import type { Gender, Person } from '../language.js';
import type { Document } from '../segment/document.js';
import type { Span } from '../segment/span.js';

/** How far back a pronoun reaches, in UTF-16 units. */
const REACH = 1_500;
/** The distance, in UTF-16 units, that costs one point. */
const DISTANCE_SCALE = 220;
const WEIGHTS = {
  subject: 1.3,
  inQuotation: -2.5,
  possessive: -0.7,
  unknownGender: -0.4,
  uncertainPerson: -0.8,
  lastSpeaker: 1.2,
  sameParagraph: 0.5,
};
const LAST_SPEAKER_REACH = 700;

/** The person that a pronoun refers to: the matching one with the highest-scoring mention before it; null if none matches. */
export function antecedentOf(
  document: Document,
  pronoun: Span,
  gender: Exclude<Gender, null>,
  people: readonly Person[],
  last: { person: Person; at: number } | null,
): Person | null {
  const paragraphStart = document.text.lastIndexOf('\n', pronoun.start);
  let best: Person | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const person of people) {
    if (person.gender !== null && person.gender !== gender) continue;
    for (const mention of person.mentions) {
      const distance = pronoun.start - mention.start;
      if (distance <= 0) break;
      if (distance > REACH) continue;
      const isLast = last?.person === person && pronoun.start - last.at < LAST_SPEAKER_REACH;
      const score =
        -distance / DISTANCE_SCALE +
        (mention.isSubject ? WEIGHTS.subject : 0) +
        (mention.isInQuotation ? WEIGHTS.inQuotation : 0) +
        (mention.isPossessive ? WEIGHTS.possessive : 0) +
        (person.gender === null ? WEIGHTS.unknownGender : 0) +
        (person.isCertain ? 0 : WEIGHTS.uncertainPerson) +
        (isLast ? WEIGHTS.lastSpeaker : 0) +
        (mention.start > paragraphStart ? WEIGHTS.sameParagraph : 0);
      if (score > bestScore) [best, bestScore] = [person, score];
    }
  }
  return best;
}
