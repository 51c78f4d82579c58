import { AgreementPartyType } from '../agreement/agreement-party.type.js';
import { InteractionType } from '../interaction/interaction.type.js';
import { SourceType } from '../source/source.type.js';
import { StatementType } from '../statement/statement.type.js';
import { ActorInterface, AgreementType, EventType } from '../subject/subject.type.js';
import { connectionType } from './connection.type.js';

export const StatementConnectionType = connectionType('Statement', 'statements', () => StatementType);
export const InteractionConnectionType = connectionType('Interaction', 'interactions', () => InteractionType);
export const ActorConnectionType = connectionType('Actor', 'actors', () => ActorInterface);
export const AgreementConnectionType = connectionType('Agreement', 'agreements', () => AgreementType);
export const AgreementPartyConnectionType = connectionType('AgreementParty', 'parties', () => AgreementPartyType);
export const EventConnectionType = connectionType('Event', 'events', () => EventType);
export const SourceConnectionType = connectionType('Source', 'sources', () => SourceType);
