import type { ReactNode } from 'react';
import type { Refusal } from '../../api/refusal.js';
import { ACTOR_KINDS, SUBJECT_KINDS } from '../../words/names.js';
import type { CandidateChangesInput, SearchKind } from '../api/operations.generated.js';
import type { Candidate, Review, ReviewState } from './review.js';
import { type Choice, SubjectPicker } from './subject-picker.js';

type Draft = Candidate['draft'];
type Named = Draft['speaker'];

interface Field {
  title: string;
  kinds: SearchKind[];
  isMany: boolean;
  of: (draft: Draft) => readonly Named[];
  changes: (ids: string[]) => CandidateChangesInput;
}

const SPEAKER: Omit<Field, 'title'> = {
  ...{ kinds: ACTOR_KINDS, isMany: false },
  of: ({ speaker }) => [speaker],
  changes: ([speaker]) => ({ speaker }),
};

const ABOUT: Omit<Field, 'title'> = {
  ...{ kinds: SUBJECT_KINDS, isMany: true },
  of: ({ about }) => about,
  changes: (about) => ({ about }),
};

/** The fields of a draft that name subjects, by the mode in which they are chosen. */
export const SUBJECT_FIELDS = {
  by: { title: 'By whom', ...SPEAKER },
  byAll: { title: 'By whom, for all mentions', ...SPEAKER },
  on: { title: 'About whom or what', ...ABOUT },
  onAll: { title: 'About whom or what, for all that are about the same', ...ABOUT },
  to: {
    ...{ title: 'To whom', kinds: ACTOR_KINDS, isMany: true },
    of: ({ addressedTo }) => addressedTo,
    changes: (addressedTo) => ({ addressedTo }),
  },
  for: {
    ...{ title: 'On behalf of whom', kinds: ACTOR_KINDS, isMany: true },
    of: ({ onBehalfOf }) => onBehalfOf,
    changes: (onBehalfOf) => ({ onBehalfOf }),
  },
  via: {
    ...{ title: 'Through whom', kinds: ACTOR_KINDS, isMany: true },
    of: ({ via }) => (via ? [via] : []),
    changes: (ids) => ({ via: ids.at(-1) ?? null }),
  },
} satisfies Record<string, Field>;

export type SubjectMode = keyof typeof SUBJECT_FIELDS;

const choiceOf = ({ subjectId, name, isNew }: Named): Choice => ({ id: subjectId, name, isNew });

/** The pending candidates that have the same subjects in a field as the given one, whatever words name them. */
function namingTheSame(candidates: readonly Candidate[], { of }: Field, { draft }: Candidate): Candidate[] {
  const idsIn = (one: Draft) =>
    JSON.stringify(
      of(one)
        .map(({ subjectId }) => subjectId)
        .sort(),
    );
  const wanted = idsIn(draft);
  return candidates.filter((other) => other.state === 'PENDING' && idsIn(other.draft) === wanted);
}

interface Props {
  mode: SubjectMode;
  review: Review;
  state: ReviewState;
  selected: Candidate;
  refusal: Refusal | null;
  onKeep: (sent: readonly string[]) => void;
  onEnd: () => void;
}

/** Chooses the subjects of one field of a candidate, for some fields also for all candidates with the same subjects. */
export const SubjectChoice = ({ mode, review, state, selected, refusal, onKeep, onEnd }: Props): ReactNode => {
  const field: Field = SUBJECT_FIELDS[mode];
  const { candidates, run } = state;
  const isForAll = mode === 'byAll' || mode === 'onAll';
  const changed = isForAll ? namingTheSame(candidates, field, selected) : [selected];
  const isActor = ({ kind }: Named) => (field.kinds as string[]).includes(kind);
  const others = candidates.flatMap(({ draft }) => [...field.of(draft), draft.speaker]);
  const own = field.isMany ? [] : [...selected.speakers, selected.draft.speaker];
  const proposed = [...own, ...others, ...run.newSubjects].filter(isActor).map(choiceOf);
  const words = [...new Set(changed.flatMap(({ speakerWords }) => speakerWords ?? []))].map((one) => `“${one}”`);
  const mentions = mode === 'byAll' ? ` of ${words.join(', ')}` : '';

  const keep = (chosen: readonly Choice[]) => {
    const ids = chosen.map(({ id }) => id);
    const names = chosen.map(({ name }) => name).join(', ') || 'nobody';
    const revisions = changed.map(({ id, draft }) => ({
      ...{ id, changes: field.changes(ids) },
      back: field.changes(field.of(draft).map(({ subjectId }) => subjectId)),
    }));
    const many = changed.length > 1 ? `, for ${changed.length} candidates` : '';
    onKeep(review.revise(revisions, `${field.title}: ${names}${many}.`));
  };

  return (
    <SubjectPicker
      key={mode}
      title={isForAll ? `${field.title}${mentions} (${changed.length})` : field.title}
      kinds={field.kinds}
      proposed={[...new Map(proposed.map((one) => [one.id, one])).values()]}
      chosen={field.isMany ? field.of(selected.draft).map(choiceOf) : []}
      isMany={field.isMany}
      day={selected.draft.saidOn}
      refusal={refusal}
      onDone={keep}
      onCancel={onEnd}
    />
  );
};
