import { Field, ID, InputType, Int } from 'type-graphql';
import type { SubjectKind } from '../../domain/identity.js';
import { UpsertSubjectKindEnum } from '../shared/enums.js';
import { IsNotWith } from '../shared/rules.js';
import { EdtfScalar } from '../shared/scalars.js';
import { EvidenceInput } from './evidence.input.js';
import { MutationInput, NodeInput } from './mutation.input.js';

const ID_OF_UPSERT = 'Its id; required for a known one; derived from the name of a new one by default.';

/** What the upserts of subjects and events have. */
@InputType({ description: 'What subjects and events have.' })
abstract class NamedNodeInput extends NodeInput {
  @Field(() => [String], { nullable: true, description: "Its other names, such as ['JCPOA']." })
  aliases?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What it is, in a sentence.' })
  description?: string | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'For an agreement or an event: the passages that say so.',
  })
  evidence?: EvidenceInput[] | null;
}

@InputType('UpsertSubjectInput', {
  description:
    'A subject to write. For a known one, what is left out stays as it is, and null clears it. For events, use recordEvent.',
})
export class UpsertSubjectInput extends NamedNodeInput {
  @Field(() => ID, { nullable: true, description: ID_OF_UPSERT })
  id?: string | null;

  @Field(() => UpsertSubjectKindEnum, {
    nullable: true,
    description: 'Its kind, such as PERSON; required only for a new one without an id, which says the same.',
  })
  kind?: Exclude<SubjectKind, 'EVENT'> | null;

  @Field(() => String, { nullable: true, description: "Its name, such as 'Robert Malley'; required for a new one." })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The kind of agreement, such as 'nuclear deal'; of agreements only.",
  })
  category?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was adopted, such as '2015'; of agreements only." })
  adoptedOn?: string | null;
}

@InputType('MergeSubjectsInput', { description: 'Two subjects to merge into one.' })
export class MergeSubjectsInput extends MutationInput {
  @Field(() => ID, {
    description: "The one to give up, such as 'group/r-malley'; its id is an alias of the other from then on.",
  })
  from!: string;

  @Field(() => Int, { description: 'The version that you saw, such as 1.' })
  fromVersion!: number;

  @Field(() => ID, { description: "The one to keep, such as 'person/robert-malley'." })
  into!: string;

  @Field(() => Int, { description: 'The version that you saw, such as 1.' })
  intoVersion!: number;
}

@InputType('ParticipantInput', { description: 'A participant of an event.' })
export class ParticipantInput {
  @Field(() => ID, { description: "The actor, such as 'state/iran'." })
  participant!: string;

  @Field(() => String, { nullable: true, description: "Its role there, such as 'winner'." })
  role?: string | null;

  @Field(() => String, { nullable: true, description: "How the source names it, such as 'European officials'." })
  namedAs?: string | null;
}

@InputType('RecordEventInput', {
  description:
    'An event to write, with its participants and concerns, which are added to the known ones. For a known event, what is left out stays as it is, and null clears it.',
})
export class RecordEventInput extends NamedNodeInput {
  @Field(() => ID, { nullable: true, description: ID_OF_UPSERT })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "Its name, such as 'Vienna talks'; required for a new one." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What kind of event it is, such as 'election'." })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What kind of event it is, such as 'election'.",
    deprecationReason: 'Use category, as upsertSubject calls it.',
  })
  @IsNotWith('category', 'is the old name of category; give one of the two')
  kind?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it took place, such as '2021-06'." })
  heldOn?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it is announced to take place, such as '2021-11'." })
  expectedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Where it took place, such as 'Vienna'." })
  place?: string | null;

  @Field(() => [ParticipantInput], { nullable: true, description: 'Who took part in it.' })
  participants?: ParticipantInput[] | null;

  @Field(() => [ID], { nullable: true, description: "What it concerns, such as ['agreement/jcpoa']." })
  concerns?: string[] | null;
}

@InputType('RecordSourceInput', {
  description: 'A source to write. For a known one, what is left out stays as it is, and null clears it.',
})
export class RecordSourceInput extends NodeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Its id; required for a known one; derived from the title of a new one by default.',
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its title, such as 'The seed article'; required for a new one.",
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: "Its address on the web, such as 'https://example.org/report'." })
  url?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: "When it was published, such as '2021-10-27'." })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Its language by BCP 47, such as 'en'." })
  language?: string | null;
}
