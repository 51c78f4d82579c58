import { type ClassType, Field, ObjectType } from 'type-graphql';
import { AgreementPartyType } from '../agreement/agreement-party.type.js';
import { RoleType } from '../role/role.type.js';
import { SourceType } from '../source/source.type.js';
import { StatementType } from '../statement/statement.type.js';
import { EventType, SubjectInterface } from '../subject/subject.type.js';

/** The payload of a mutation: what it wrote, in the field `field`, and the clientMutationId that came with it. */
export function payloadType(name: string, field: string, type: () => ClassType | object): ClassType {
  @ObjectType(name, { description: 'The result of a change.' })
  class PayloadType {
    @Field(type as never, {
      name: field,
      nullable: true,
      description: 'What was written, as it is now; null, with an error, if it could not be read back.',
    })
    [field]!: unknown;

    @Field(() => String, { nullable: true, description: 'The clientMutationId that came with the change.' })
    clientMutationId!: string | null;
  }
  return PayloadType;
}

export const RecordStatementPayload = payloadType('RecordStatementPayload', 'statement', () => StatementType);
export const CorrectStatementPayload = payloadType('CorrectStatementPayload', 'statement', () => StatementType);
export const RetractStatementPayload = payloadType('RetractStatementPayload', 'statement', () => StatementType);
export const UpsertSubjectPayload = payloadType('UpsertSubjectPayload', 'subject', () => SubjectInterface);
export const MergeSubjectsPayload = payloadType('MergeSubjectsPayload', 'subject', () => SubjectInterface);
export const ChangeKindPayload = payloadType('ChangeKindPayload', 'subject', () => SubjectInterface);
export const RecordEventPayload = payloadType('RecordEventPayload', 'event', () => EventType);
export const RecordSourcePayload = payloadType('RecordSourcePayload', 'source', () => SourceType);
export const RecordRolePayload = payloadType('RecordRolePayload', 'role', () => RoleType);
export const RecordPartyPayload = payloadType('RecordPartyPayload', 'party', () => AgreementPartyType);
