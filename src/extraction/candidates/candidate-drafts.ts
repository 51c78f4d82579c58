import type { CandidateDraft, ProposedActor } from '../../domain/candidate.js';
import { subjectKindOfId } from '../../domain/identity.js';
import type { Candidate, Extraction } from '../candidate.js';
import type { Actor } from '../entities/actor.js';

/** How many guesses at the act are shown at most. */
const MOST_ACTS = 3;

function proposed({ id, kind, name }: Actor): ProposedActor {
  return { id, kind, name };
}

function draftOf(candidate: Candidate): CandidateDraft {
  const { type: _, id: __, recordedBy: ___, ...statement } = candidate.statement;
  const { speakerWords, saidOnWords, speakers, acts, checks, score, uncalibrated, rule, foundBy } = candidate;
  return {
    statement,
    ...{ speakerWords, saidOnWords, confidence: score, rule },
    ...(uncalibrated !== undefined && { uncalibrated }),
    speakers: speakers.map(proposed),
    acts: acts.slice(0, MOST_ACTS),
    checks: [...checks],
    extractors: [...foundBy],
    changed: [],
  };
}

/** The candidates of an extraction as drafts for review, in the order of the article. */
export function candidateDrafts({ candidates }: Extraction): CandidateDraft[] {
  return candidates.map(draftOf);
}

/** The subjects that an extraction proposes. */
export function proposedSubjects({ newSubjects }: Extraction): ProposedActor[] {
  return newSubjects.map(({ id, name }) => ({ id, name, kind: subjectKindOfId(id)! }));
}
