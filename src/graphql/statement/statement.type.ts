import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeInterface } from '../node/node.type.js';
import { StatementFormEnum, StatementStatusEnum } from '../shared/enums.js';
import { Named } from '../shared/named.js';
import { DateScalar, DateTimeScalar, EdtfScalar } from '../shared/scalars.js';
import { EvidenceType } from '../source/evidence.type.js';
import { ActorInterface, SubjectInterface } from '../subject/subject.type.js';
import { ActType } from './act.type.js';

@ObjectType('Statement', {
  description:
    'Something that an actor said about subjects: an edge from the speaker to each of them, with its evidence.',
  implements: [NodeInterface],
})
export class StatementType {
  @Field(() => String, {
    nullable: true,
    description:
      "The words as reported, verbatim, such as 'critical phase'; null if only a paraphrase or a code is known.",
  })
  quote!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What was said in the reporter's words, such as 'the window to revive the JCPOA will not remain open forever'.",
  })
  paraphrase!: string | null;

  @Field(() => String, { nullable: true, description: "The language of the words by BCP 47, such as 'en'." })
  language!: string | null;

  @Field(() => StatementFormEnum, { description: 'How much of the wording is known, such as DIRECT.' })
  form!: string;

  @Field(() => ActType, { description: "What kind of act it is, such as 111 'Criticize or denounce'." })
  act!: ActType;

  @Field(() => Float, {
    nullable: true,
    description: "From -10 (hostile) to 10 (friendly), such as -2; the act's Goldstein value by default.",
  })
  tone!: number | null;

  @Field(() => EdtfScalar, {
    description: "When it was said, as exactly as the source tells, such as '2021-10-25' or '2021-10-27~'.",
  })
  saidOn!: string;

  @Field(() => DateScalar, {
    description: "The first day that saidOn allows, such as '2021-10-25'; lists are in its order.",
  })
  saidFrom!: string;

  @Field(() => DateScalar, { description: "The last day that saidOn allows, such as '2021-10-25'." })
  saidTo!: string;

  @Field(() => String, {
    nullable: true,
    description: "The medium, such as 'tweet'; null if the source does not say.",
  })
  medium!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it was said, such as 'Brussels'; null if the source does not say.",
  })
  place!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the reading is, from 0 to 1, such as 0.8; null if nobody has judged it.',
  })
  confidence!: number | null;

  @Field(() => StatementStatusEnum, { description: 'Whether it is current, corrected or retracted, such as CURRENT.' })
  status!: string;

  @Field(() => [EvidenceType], { description: 'The passages that say so; the first one holds the words.' })
  evidence!: EvidenceType[];

  @Field(() => DateTimeScalar, { description: "When it entered the graph, such as '2021-10-28T09:30:00.000Z'." })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null if unknown.' })
  recordedBy!: string | null;

  @Field(() => Int, {
    description: 'Starts at 1 and grows with each change; a mutation names the version that you saw.',
  })
  version!: number;

  @Named('subjects', 'speakerId', () => ActorInterface, { description: 'Who said it: where the edge starts.' })
  speaker!: unknown;

  @Named('subjects', 'aboutIds', () => [SubjectInterface], {
    description: 'Whom or what it is about: where the edges end, in the order of the source.',
  })
  about!: unknown;

  @Named('subjects', 'addressedToIds', () => [SubjectInterface], {
    description: 'To whom it was said; empty if the source does not say.',
  })
  addressedTo!: unknown;

  @Named('subjects', 'onBehalfOfIds', () => [ActorInterface], {
    description: 'For whom the speaker said it; empty if the source does not say.',
  })
  onBehalfOf!: unknown;

  @Named('subjects', 'viaId', () => ActorInterface, {
    nullable: true,
    description: 'Who voiced it for the speaker, such as Ali Bagheri Kani for Iran; null if the speaker did.',
  })
  via!: unknown;

  @Named('statements', 'correctsId', () => StatementType, {
    nullable: true,
    description: 'The statement that this one corrects.',
  })
  corrects!: unknown;

  @Named('statements', 'correctedById', () => StatementType, {
    nullable: true,
    description: 'The statement that corrects this one.',
  })
  correctedBy!: unknown;
}
