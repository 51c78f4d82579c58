// Made from the headers of cypher/**/*.cypher by `npm run emit:query-types`; do not edit.
import type { QueryValue } from '../engine/graph-engine.js';

export interface Queries {
  /** Records an API key by its hash. */
  addApiKey: {
    params: { id: string; hash: string; role: string; createdAt: string };
    row: Record<string, never>;
  };
  /** The API key with this hash, revoked or not. */
  findApiKeyByHash: {
    params: { hash: string };
    row: { id: string; role: string; revokedAt: string | null };
  };
  /** The API key with this name, revoked or not. */
  findApiKey: {
    params: { id: string };
    row: { id: string; revokedAt: string | null };
  };
  /** All API keys, including revoked ones, without their hashes. */
  listApiKeys: {
    params: Record<string, never>;
    row: { id: string; role: string; createdAt: string; revokedAt: string | null };
  };
  /** Revokes an API key, unless it is already revoked. */
  revokeApiKey: {
    params: { id: string; revokedAt: string };
    row: { revokedAt: string };
  };
  /** The number of relations of some actors to agreements, for each anchor. */
  countAgreementsOfParty: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null };
    row: { anchor: string; count: number };
  };
  /** How many agreements there are. */
  countAgreements: {
    params: { anchors: { [key: string]: QueryValue }[] };
    row: { anchor: string; count: number };
  };
  /** The number of relations of parties to some agreements, for each anchor. */
  countPartiesOfAgreement: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null };
    row: { anchor: string; count: number };
  };
  /** A page of the relations of some actors to agreements, the earliest first, for each anchor. */
  listAgreementsOfParty: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; partyId: string; agreementId: string; status: string; since: string | null; until: string | null; evidence: string };
  };
  /** A page of the agreements, by name. */
  listAgreements: {
    params: { anchors: { [key: string]: QueryValue }[]; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** A page of the relations of parties to some agreements, the earliest first, for each anchor. */
  listPartiesOfAgreement: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; partyId: string; agreementId: string; status: string; since: string | null; until: string | null; evidence: string };
  };
  /** Creates or updates, by id, the relations of actors to agreements. */
  mergeParties: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** How many interactions that pass a filter each actor had with each target, and the sum of their tones. */
  countInteractionPairs: {
    params: { maxPairs: number; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { speakerId: string; subjectId: string; count: number; toneSum: number };
  };
  /** How many statements that pass a filter each speaker made about each subject, and the sum of their tones. */
  countPairs: {
    params: { maxPairs: number; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { speakerId: string; subjectId: string; count: number; toneSum: number };
  };
  /** The number of changes to some nodes and statements, for each anchor. */
  countChanges: {
    params: { anchors: { [key: string]: QueryValue }[] };
    row: { anchor: string; count: number };
  };
  /** Copies the end of a statement from its node to each of its edges. */
  endStatementOnEdges: {
    params: { id: string };
    row: Record<string, never>;
  };
  /** Marks the node of a statement as no longer current. endStatementOnEdges does the same on its edges. */
  endStatement: {
    params: { id: string; status: string; statusSince: string; correctedById: string | null };
    row: Record<string, never>;
  };
  /** Changes by their ids. */
  findChanges: {
    params: { ids: string[] };
    row: { id: string; targetId: string; action: string; at: string; by: string | null; properties: string };
  };
  /** The instant of the latest change to any of some nodes and statements. */
  findLatestChange: {
    params: { ids: string[] };
    row: { at: string | null };
  };
  /** The result of an earlier mutation with the same clientMutationId by the same person. */
  findMutation: {
    params: { id: string };
    row: { fingerprint: string; resultId: string };
  };
  /** Locks interactions against changes by other transactions until this one ends. */
  holdInteractions: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Locks sources against changes by other transactions until this one ends. */
  holdSources: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Locks statements against changes by other transactions until this one ends. */
  holdStatements: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Locks subjects against merging, renaming or removal by other transactions until this one ends. */
  holdSubjects: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** A page of the changes to some nodes and statements, the latest first, for each anchor. */
  listChanges: {
    params: { anchors: { [key: string]: QueryValue }[]; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; targetId: string; action: string; at: string; by: string | null; properties: string };
  };
  /** Records who changed what and when. */
  recordChanges: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Records the result of a mutation, so that a repetition returns the same. */
  recordMutation: {
    params: { id: string; fingerprint: string; resultId: string; recordedAt: string };
    row: Record<string, never>;
  };
  /** How many subjects have no id, which pages by id miss. */
  countSubjectsWithoutId: {
    params: Record<string, never>;
    row: { count: number };
  };
  /** The subjects that some aliases stand for. */
  findAliasTargets: {
    params: { ids: string[] };
    row: { id: string; subjectId: string };
  };
  /** The INTERACTED edges that start at some subjects, with all their properties. */
  findInteractionEdgesToCheck: {
    params: { ids: string[] };
    row: { id: string | null; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** The interactions with some ids, with all their properties. */
  findInteractionsToCheck: {
    params: { ids: string[] };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** Which of some interactions have INTERACTED edges. */
  findInteractionsWithEdges: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { id: string };
  };
  /** The edges without an id of their own that start at some subjects, with all their properties. */
  findRelationsToCheck: {
    params: { ids: string[] };
    row: { type: string; startId: string; endId: string | null; properties: { [key: string]: QueryValue } };
  };
  /** The STATED edges that start at some subjects, with all their properties. */
  findStatementEdgesToCheck: {
    params: { ids: string[] };
    row: { id: string | null; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** The sources and actors at which the edges of some statements' nodes end. */
  findStatementLinks: {
    params: { ids: string[] };
    row: { id: string; type: string; endId: string | null };
  };
  /** The statements with some ids, with all their properties. */
  findStatementsToCheck: {
    params: { ids: string[] };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** Which of some statements have STATED edges. */
  findStatementsWithEdges: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { id: string };
  };
  /** A page of the aliases by id, with all their properties. */
  listAliasesToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the identifiers by id, with all their properties. */
  listIdentifiersToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the INTERACTED edges that start at a subject, by id, with all their properties. */
  listInteractionEdgesToCheck: {
    params: { startId: string; afterId: string; limit: number };
    row: { id: string; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the interactions by id, with all their properties. */
  listInteractionsToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the sources by id, with all their properties. */
  listSourcesToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the STATED edges that start at a subject, by id, with all their properties. */
  listStatementEdgesToCheck: {
    params: { startId: string; afterId: string; limit: number };
    row: { id: string; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the statements by id, with all their properties. */
  listStatementsToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; properties: { [key: string]: QueryValue } };
  };
  /** A page of the subjects by id, with all their properties and the number of their acts. */
  listSubjectsToCheck: {
    params: { afterId: string; limit: number };
    row: { id: string; labels: string[]; properties: { [key: string]: QueryValue }; statedCount: number; interactedCount: number };
  };
  /** The number of events that some subjects took part in or that concern them, for each anchor. */
  countEventsOfSubject: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null };
    row: { anchor: string; count: number };
  };
  /** How many events there are. */
  countEvents: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null };
    row: { anchor: string; count: number };
  };
  /** The subjects that some events concern, by name. */
  listConcerns: {
    params: { ids: string[]; limit: number };
    row: { anchor: string; subjectId: string; evidence: string };
  };
  /** A page of the events that some subjects took part in or that concern them, newest first, for each anchor. */
  listEventsOfSubject: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** A page of the events, by first day. */
  listEvents: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** Who took part in some events, by name. */
  listParticipations: {
    params: { ids: string[]; limit: number };
    row: { anchor: string; id: string; participantId: string; role: string | null; namedAs: string | null; evidence: string };
  };
  /** Creates or updates, by id, the relations of events to the subjects that they concern. */
  mergeConcerns: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** Creates or updates, by id, the participations of actors in events. */
  mergeParticipations: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** How many interactions of each actor pass a filter of statements. */
  countInteractionsToExport: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; count: number };
  };
  /** How many statements of each speaker pass a filter. */
  countStatementsToExport: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; count: number };
  };
  /** The ids of the statements that pass a filter and have been corrected. */
  listCorrectedToExport: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string };
  };
  /** A page of the interactions of an actor that pass a filter of statements, by id. */
  listInteractionsOfHubToExport: {
    params: { actorId: string; limit: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** The interactions of some actors that pass a filter of statements. */
  listInteractionsToExport: {
    params: { ids: string[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** The ids of the targets and sources of the interactions that pass a filter of statements. */
  listNodesOfInteractionsToExport: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string };
  };
  /** The ids of the subjects and sources, except speakers, of the statements that pass a filter. */
  listNodesToExport: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string };
  };
  /** A page of the ids of sources. */
  listSourcesToExport: {
    params: { afterId: string; limit: number };
    row: { id: string };
  };
  /** A page of the statements of a speaker that pass a filter, by id. */
  listStatementsOfHubToExport: {
    params: { speakerId: string; limit: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** The statements of some speakers that pass a filter. */
  listStatementsToExport: {
    params: { ids: string[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** A page of the ids of subjects, with the number of their acts. */
  listSubjectsToExport: {
    params: { afterId: string; limit: number };
    row: { id: string; statedCount: number; interactedCount: number };
  };
  /** A page of the subjects by id, with the names that an article may use for them. */
  listKnownSubjects: {
    params: { afterId: string; limit: number };
    row: { id: string; name: string; aliases: string[]; identifiers: string[] };
  };
  /** The number of edges of each type between subjects, sources, acts and identifiers. */
  countEdgesByType: {
    params: Record<string, never>;
    row: { type: string; count: number };
  };
  /** The number of nodes with each label of subjects, sources, acts and identifiers. */
  countNodesByLabel: {
    params: Record<string, never>;
    row: { label: string; count: number };
  };
  /** Whether the database contains any node other than applied migrations. */
  findAnyNode: {
    params: Record<string, never>;
    row: { count: number };
  };
  /** The nodes that have some identifiers. */
  findIdentifierOwners: {
    params: { keys: string[] };
    row: { key: string; ownerId: string };
  };
  /** Roles, parties, participations, concerns, memberships and parts that are recorded, by the ids of their edges. */
  findRecordedRelations: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { type: string; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** The roles, parties, participations, memberships, concerns and parts from some subjects to others. */
  findRelations: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { anchor: string; type: string; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** Adds sources to the edges of interactions that are already recorded. Edges cannot be looked up by id, so the */
  addInteractionEdgeEvidence: {
    params: { actors: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Adds sources to the nodes of interactions that are already recorded. addInteractionEdgeEvidence adds them to */
  addInteractionEvidence: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Adds sources to the edges of statements that are already recorded. Edges cannot be looked up by id, so the */
  addStatementEdgeEvidence: {
    params: { speakers: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Adds sources to the nodes of statements that are already recorded. addStatementEdgeEvidence adds them to their */
  addStatementEvidence: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The names of some actors. */
  findActorNames: {
    params: { ids: string[] };
    row: { id: string; name: string };
  };
  /** The actors with some main names; aliases are ignored. */
  findActorsByName: {
    params: { names: string[] };
    row: { folded: string; id: string; kind: string; name: string };
  };
  /** When the import of a file began, and whether it was completed. */
  findImport: {
    params: { id: string };
    row: { startedAt: string; finishedAt: string | null };
  };
  /** Which of some interactions are already recorded, and from which sources. */
  findImportedInteractions: {
    params: { ids: string };
    row: { id: string; actorId: string; aboutIds: string[]; sourceIds: string[]; fingerprint: string; evidence: string | null; place: string | null };
  };
  /** Which of some statements are already recorded, with their content and their sources. */
  findImportedStatements: {
    params: { ids: string };
    row: { id: string; actorId: string; aboutIds: string[]; sourceIds: string[]; fingerprint: string; evidence: string | null; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; quote: string | null; paraphrase: string | null; place: string | null };
  };
  /** Records that the import of a file was completed. */
  finishImport: {
    params: { id: string; finishedAt: string };
    row: Record<string, never>;
  };
  /** Removes the record of an import from which nothing could be imported. */
  forgetImport: {
    params: { id: string };
    row: Record<string, never>;
  };
  /** Writes new coded interactions: for each its node and its INTERACTED edge. Its rows are one text, because passing */
  importInteractions: {
    params: { rows: string; recordedAt: string; recordedBy: string | null };
    row: { count: number };
  };
  /** Writes new coded statements: for each its node, its one STATED edge and the node's edge to its one source. */
  importStatements: {
    params: { rows: string; recordedAt: string; recordedBy: string | null };
    row: { count: number };
  };
  /** Links groups to the states that they are part of: the police of Australia is part of Australia. */
  linkParts: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** A page of the actors that have other names, by id. */
  listAliasedActors: {
    params: { afterId: string; limit: number };
    row: { id: string; kind: string; name: string; aliases: string[] };
  };
  /** Records that the import of a file begins. */
  startImport: {
    params: { id: string; startedAt: string };
    row: Record<string, never>;
  };
  /** The number of interactions in which some actors acted or were the target, for each anchor. */
  countInteractionsOf: {
    params: { anchors: { [key: string]: QueryValue }[]; fromSource: boolean | null; fromTarget: boolean | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** How many interactions there are in the graph, for each anchor. */
  countInteractions: {
    params: { anchors: { [key: string]: QueryValue }[]; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The fingerprints of recorded interactions, to compare with content to be written. */
  findInteractionFingerprints: {
    params: { ids: string[] };
    row: { id: string; fingerprint: string };
  };
  /** The interactions with some ids. */
  findInteractions: {
    params: { ids: string[] };
    row: { id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** A page of the interactions in which some actors acted or were the target, newest first, for each anchor. */
  listInteractionsOf: {
    params: { anchors: { [key: string]: QueryValue }[]; fromSource: boolean | null; fromTarget: boolean | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** A page of the interactions in the graph, newest first, for each anchor. */
  listInteractions: {
    params: { anchors: { [key: string]: QueryValue }[]; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** Writes new interactions: for each its node and its edge. */
  recordInteractions: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** The members of some organizations and groups, by name. */
  listMemberships: {
    params: { ids: string[]; duringFrom: string | null; duringTo: string | null; limit: number };
    row: { anchor: string; id: string; memberId: string; during: string | null; evidence: string };
  };
  /** Creates or updates, by id, the memberships of actors in organizations and groups. */
  mergeMemberships: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** Creates or updates, by id, the relations of actors to the actors that they are part of. */
  mergeParts: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** The number of statements and interactions with a subject in a role that only an actor can have. */
  countActsOfActor: {
    params: { id: string };
    row: { count: number };
  };
  /** The number of edges of statements and interactions that start or end at some subjects. */
  countActsToRename: {
    params: { ids: string[] };
    row: { id: string; count: number; namedIn: number };
  };
  /** All properties of a subject, as stored. */
  findSubjectProperties: {
    params: { id: string };
    row: { properties: { [key: string]: QueryValue } };
  };
  /** The statements and interactions that name some subjects. */
  listActsToRename: {
    params: { ids: string[] };
    row: { subjectId: string; type: string; id: string };
  };
  /** The ids of subjects that were merged into others, each with the id of its replacement. */
  listAliases: {
    params: Record<string, never>;
    row: { id: string; subjectId: string };
  };
  /** The roles, parties, participations, concerns, memberships and parts of some subjects. */
  listRelationsToMerge: {
    params: { ids: string[] };
    row: { type: string; startId: string; endId: string; properties: { [key: string]: QueryValue } };
  };
  /** The statements that name both of two subjects as subjects, addressees or beneficiaries, with all their properties. */
  listStatementsToMerge: {
    params: { id: string; intoId: string };
    row: { properties: { [key: string]: QueryValue } };
  };
  /** Creates aliases of subjects for the ids of merged ones, unless they exist. */
  mergeAliases: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** Moves the aliases of a subject to another one. */
  moveAliases: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the statements on behalf of a subject to another one. */
  moveBeneficiaries: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the edges of interactions that start at a subject to another one. */
  moveInteractedEdgesFrom: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the edges of interactions that end at a subject to another one. */
  moveInteractedEdgesTo: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the edges of statements that start at a subject to another one. */
  moveStatedEdgesFrom: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the edges of statements that end at a subject, about it or addressed to it, to another one. */
  moveStatedEdgesTo: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Moves the statements that a subject voiced for others to another one. */
  moveVoices: {
    params: { id: string; keptId: string };
    row: Record<string, never>;
  };
  /** Removes aliases whose ids subjects are about to get. */
  removeAliases: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Removes the edges of statements. Edges cannot be looked up by id, so the statements are grouped by speaker, and the */
  removeEdgesOfStatements: {
    params: { speakers: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Removes the roles, parties, participations, concerns, memberships and parts of some subjects. */
  removeRelations: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Removes a subject and its remaining edges. */
  removeSubject: {
    params: { id: string };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects in the nodes of interactions. */
  renameInInteractions: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects on the edges to the other subjects of statements that name several. */
  renameInSharedStatements: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects in the nodes of statements made on their behalf or voiced by them. Run */
  renameInStatementsFor: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects in the nodes of statements by them, about them or addressed to them. */
  renameInStatements: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects on the edges of statements made on their behalf or voiced by them. */
  renameOnEdgesOfStatementsFor: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects on the edges of interactions that start or end at them. */
  renameOnInteractedEdges: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Updates the ids of renamed subjects on the edges of statements that start or end at them. */
  renameOnStatedEdges: {
    params: { ids: string[]; names: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Changes the ids of subjects and removes the labels of their kinds; their edges stay. */
  renameSubjects: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Gives a subject the properties of another one that was removed, including its id, and removes the labels of its kind. */
  replaceSubject: {
    params: { id: string; properties: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** Replaces the speakers and all other subjects in the nodes of statements. */
  rewriteStatements: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The key that signs bookmarks, the same for all instances on one graph. */
  findBookmarkKey: {
    params: Record<string, never>;
    row: { key: string };
  };
  /** Stores a key that signs bookmarks unless there is one, and returns the stored key. */
  keepBookmarkKey: {
    params: { key: string };
    row: { key: string };
  };
  /** The migrations that have been applied to this graph. */
  listMigrations: {
    params: Record<string, never>;
    row: { id: string; checksum: string; appliedAt: string };
  };
  /** Records that a migration has been applied. */
  recordMigration: {
    params: { id: string; checksum: string; appliedAt: string };
    row: Record<string, never>;
  };
  /** How many interactions of each actor pass a filter of statements, and on which days. */
  countInteractionsForPanel: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; count: number; firstDay: string; lastDay: string };
  };
  /** How many statements of each speaker pass a filter, and on which days. */
  countStatementsForPanel: {
    params: { ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; count: number; firstDay: string; lastDay: string };
  };
  /** Who is part of some actors, a member of them or holds a role in them. */
  listBelongings: {
    params: { ids: string[] };
    row: { wholeId: string; partId: string; type: string; fromDay: string | null; toDay: string | null };
  };
  /** The interactions of some actors that pass a filter of statements, as input for panels. */
  listInteractionsForPanel: {
    params: { ids: string[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; speakerId: string; targetId: string; fromDay: string; toDay: string; actCode: string; tone: number; sourceIds: string[] };
  };
  /** A page of the interactions of an actor that pass a filter of statements, by id, as input for panels. */
  listInteractionsOfHubForPanel: {
    params: { actorId: string; afterId: string; limit: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; speakerId: string; targetId: string; fromDay: string; toDay: string; actCode: string; tone: number; sourceIds: string[] };
  };
  /** The statements of some speakers that pass a filter, as input for panels. */
  listStatementsForPanel: {
    params: { ids: string[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; speakerId: string; aboutIds: string[]; fromDay: string; toDay: string; actCode: string; tone: number; sourceIds: string[] };
  };
  /** A page of the statements of a speaker that pass a filter, by id, as input for panels. */
  listStatementsOfHubForPanel: {
    params: { speakerId: string; afterId: string; limit: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; speakerId: string; aboutIds: string[]; fromDay: string; toDay: string; actCode: string; tone: number; sourceIds: string[] };
  };
  /** The ids of all states. */
  listStates: {
    params: Record<string, never>;
    row: { id: string };
  };
  /** The edges of some types between some subjects and others, aggregated by type, direction and ends, the most */
  foldEdges: {
    params: { ids: string[]; otherIds: string[]; kinds: string[]; duringFrom: string | null; duringTo: string | null; limit: number; withClasses: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; otherId: string; kind: string; fromId: string; count: number; toneSum: number | null; verbalCooperation: number; materialCooperation: number; verbalConflict: number; materialConflict: number; verbalCooperationTone: number; materialCooperationTone: number; verbalConflictTone: number; materialConflictTone: number; firstDay: string | null; lastDay: string | null; best: string | null; title: string | null; evidence: string | null; relationKey: string | null };
  };
  /** The neighbours of some subjects by edges of some types, with the number of edges, the most numerous first. */
  listLinks: {
    params: { ids: string[]; kinds: string[]; duringFrom: string | null; duringTo: string | null; limit: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; otherId: string; count: number };
  };
  /** The number of subjects that some actors speak about or act upon, or vice versa, for each anchor. */
  countCounterparts: {
    params: { anchors: { [key: string]: QueryValue }[]; isOut: boolean; isIn: boolean; withoutStatements: boolean; withInteractions: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of interactions between two subjects, for each anchor. */
  countInteractionsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of agreements that all of some actors are or were party to, for each anchor. */
  countSharedAgreements: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null };
    row: { anchor: string; count: number };
  };
  /** The number of events that all of some subjects took part in or are concerned by, for each anchor. */
  countSharedEvents: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null };
    row: { anchor: string; count: number };
  };
  /** The number of statements that two subjects made about each other, for each anchor. */
  countStatementsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** A page of the subjects that some actors speak about or act upon, or vice versa, for each anchor. */
  listCounterparts: {
    params: { anchors: { [key: string]: QueryValue }[]; isOut: boolean; isIn: boolean; withoutStatements: boolean; withInteractions: boolean; byTone: boolean; byLastDay: boolean; byName: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; count: number; countOut: number; toneSum: number; toneSumOut: number; firstDay: string; lastDay: string; verbalCooperation: number; materialCooperation: number; verbalConflict: number; materialConflict: number; verbalCooperationTone: number; materialCooperationTone: number; verbalConflictTone: number; materialConflictTone: number };
  };
  /** A page of the interactions between two subjects, newest first, for each anchor. */
  listInteractionsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; sourceId: string; targetId: string; actCode: string; tone: number | null; heldOn: string | null; heldFrom: string; heldTo: string | null; place: string | null; confidence: number | null; evidence: string | null; recordedAt: string; recordedBy: string | null };
  };
  /** A page of the agreements that all of some actors are or were party to, by name, for each anchor. */
  listSharedAgreements: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** A page of the events that all of some subjects took part in or are concerned by, newest first, for each anchor. */
  listSharedEvents: {
    params: { anchors: { [key: string]: QueryValue }[]; heldFrom: string | null; heldTo: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** A page of the statements that two subjects made about each other, for each anchor. */
  listStatementsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; duringFrom: string | null; duringTo: string | null; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** The number and tones of interactions between two subjects in each period and quad class. */
  tallyInteractionsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; keyLength: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; speakerId: string; period: string; quadClass: string; count: number; toneSum: number; firstDay: string; lastDay: string };
  };
  /** The number and tones of statements that two subjects made about each other in each period and quad class. */
  tallyStatementsBetween: {
    params: { anchors: { [key: string]: QueryValue }[]; keyLength: number; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; speakerId: string; period: string; quadClass: string; count: number; toneSum: number; firstDay: string; lastDay: string };
  };
  /** Records the candidates that a run found or an editor added to it. */
  addCandidates: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Stores the text of a run, while the run is open. */
  addRunText: {
    params: { id: string; text: string };
    row: Record<string, never>;
  };
  /** Records a run over an article. */
  addRun: {
    params: { row: { [key: string]: QueryValue } };
    row: Record<string, never>;
  };
  /** How many candidates of all runs pass a filter. */
  countAllCandidates: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; minScore: number | null; isClear: boolean | null; speaker: string[] | null; form: string[] | null; rule: string[] | null };
    row: { anchor: string; count: number };
  };
  /** How many candidates of some runs pass a filter, for each anchor. */
  countCandidates: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; minScore: number | null; isClear: boolean | null; speaker: string[] | null; form: string[] | null; rule: string[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of decisions on candidates of all or some runs, for each anchor. */
  countDecisions: {
    params: { anchors: { [key: string]: QueryValue }[]; run: string[] | null; candidate: string[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of runs over articles. */
  countRuns: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; source: string[] | null; createdBy: string[] | null };
    row: { anchor: string; count: number };
  };
  /** Candidates by their ids. */
  findCandidates: {
    params: { ids: string[] };
    row: { id: string; runId: string; state: string; draft: string; statementId: string | null; decisionId: string | null; version: number };
  };
  /** The decisions of a batch, which were taken together. */
  findDecisionsOfBatch: {
    params: { id: string };
    row: { id: string; runId: string; candidateId: string; batchId: string | null; action: string; at: string; by: string | null; reason: string | null; statementId: string | null; details: string; undoneAt: string | null; undoneBy: string | null };
  };
  /** Decisions by their ids. */
  findDecisions: {
    params: { ids: string[] };
    row: { id: string; runId: string; candidateId: string; batchId: string | null; action: string; at: string; by: string | null; reason: string | null; statementId: string | null; details: string; undoneAt: string | null; undoneBy: string | null };
  };
  /** The current statements of some sources, with their evidence. */
  findPassagesOfSources: {
    params: { ids: string[]; limit: number };
    row: { anchor: string; id: string; evidence: string | null };
  };
  /** The text of an open run. */
  findRunText: {
    params: { id: string };
    row: { text: string };
  };
  /** Runs over articles by their ids. */
  findRuns: {
    params: { ids: string[] };
    row: { id: string; state: string; createdAt: string; createdBy: string | null; changedAt: string; closedAt: string | null; closedBy: string | null; sourceId: string; details: string; version: number };
  };
  /** The stored text of a source. */
  findSourceText: {
    params: { id: string };
    row: { text: string; licence: string | null };
  };
  /** Current statements by a speaker in given words. */
  findStatementsInWords: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { anchor: string; id: string };
  };
  /** Stores the text of a source. */
  keepSourceText: {
    params: { id: string; text: string; licence: string | null; keptAt: string; keptBy: string | null };
    row: Record<string, never>;
  };
  /** A page of the candidates of all runs that pass a filter, the oldest run first. */
  listAllCandidates: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; minScore: number | null; isClear: boolean | null; speaker: string[] | null; form: string[] | null; rule: string[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; runId: string; state: string; draft: string; statementId: string | null; decisionId: string | null; version: number };
  };
  /** A page of the candidates of some runs that pass a filter, in article order, for each anchor. */
  listCandidates: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; minScore: number | null; isClear: boolean | null; speaker: string[] | null; form: string[] | null; rule: string[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; runId: string; state: string; draft: string; statementId: string | null; decisionId: string | null; version: number };
  };
  /** A page of the decisions on candidates of all or some runs, by instant, for each anchor. */
  listDecisions: {
    params: { anchors: { [key: string]: QueryValue }[]; run: string[] | null; candidate: string[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; runId: string; candidateId: string; batchId: string | null; action: string; at: string; by: string | null; reason: string | null; statementId: string | null; details: string; undoneAt: string | null; undoneBy: string | null };
  };
  /** A page of the runs over articles, by instant of creation. */
  listRuns: {
    params: { anchors: { [key: string]: QueryValue }[]; state: string[] | null; source: string[] | null; createdBy: string[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; state: string; createdAt: string; createdBy: string | null; changedAt: string; closedAt: string | null; closedBy: string | null; sourceId: string; details: string; version: number };
  };
  /** Returns a candidate and locks it against changes by other transactions until this one ends. */
  lockCandidate: {
    params: { id: string };
    row: { id: string; runId: string; state: string; draft: string; statementId: string | null; decisionId: string | null; version: number };
  };
  /** Increments the version of a run, and locks it against changes by other transactions until this one ends. */
  lockRun: {
    params: { id: string };
    row: { id: string; state: string; createdAt: string; createdBy: string | null; changedAt: string; closedAt: string | null; closedBy: string | null; sourceId: string; details: string; version: number };
  };
  /** Records decisions on candidates. */
  recordDecisions: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Removes the text of a run that is closed. */
  removeRunText: {
    params: { id: string };
    row: Record<string, never>;
  };
  /** Closes or reopens a run. */
  setRunState: {
    params: { id: string; state: string; closedAt: string | null; closedBy: string | null };
    row: Record<string, never>;
  };
  /** The number of candidates of some runs in each state. */
  tallyCandidates: {
    params: { ids: string[] };
    row: { anchor: string; state: string; count: number };
  };
  /** Records when a run or its candidates were last changed. */
  touchRun: {
    params: { id: string; changedAt: string };
    row: Record<string, never>;
  };
  /** Marks decisions as undone. */
  undoDecisions: {
    params: { ids: string[]; undoneAt: string; undoneBy: string | null };
    row: Record<string, never>;
  };
  /** Updates candidates after decisions on them or changes by an editor. */
  writeCandidates: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The roles that people hold in some actors, in the order of their days. */
  listRolesInActor: {
    params: { ids: string[]; duringFrom: string | null; duringTo: string | null; limit: number };
    row: { anchor: string; id: string; holderId: string; ofId: string; title: string; during: string | null; endedOn: string | null; evidence: string };
  };
  /** The roles that some persons hold, in the order of their days. */
  listRolesOfPerson: {
    params: { ids: string[]; duringFrom: string | null; duringTo: string | null; limit: number };
    row: { anchor: string; id: string; holderId: string; ofId: string; title: string; during: string | null; endedOn: string | null; evidence: string };
  };
  /** Creates or updates roles by id. */
  mergeRoles: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { count: number };
  };
  /** Updates the words of sources to the form of this version. */
  addSourceWords: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Updates the words of statements to the form of this version. */
  addStatementWords: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Updates the folded names and words of subjects to the form of this version. */
  addSubjectWords: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The number of statements by and about or to subjects, to distinguish well-known ones from others. */
  countStatementsOfSubjects: {
    params: { ids: string[] };
    row: { id: string; count: number };
  };
  /** The statements that a full-text query finds and that are current, or were so before an instant, the best matches first. */
  findCurrentStatementsByWords: {
    params: { lucene: string; recordedBefore: string | null; limit: number };
    row: { id: string; texts: string[] };
  };
  /** Which of some statements are current, neither corrected nor retracted, or were so before an instant. */
  findCurrentStatements: {
    params: { ids: string[]; recordedBefore: string | null };
    row: { id: string };
  };
  /** The sources that a full-text query finds, the best matches first. */
  findSourcesByWords: {
    params: { lucene: string; limit: number };
    row: { id: string; texts: string[]; identifiers: string[] };
  };
  /** The statements that a full-text query finds, the best matches first. */
  findStatementsByWords: {
    params: { lucene: string; limit: number };
    row: { id: string; texts: string[] };
  };
  /** The subjects that each of some full-text queries finds. */
  findSubjectsByWords: {
    params: { index: string; queries: string[]; limit: number; counted: number };
    row: { query: string; found: { [key: string]: QueryValue }[] };
  };
  /** A page of the subjects by id, with their names and the values derived from these. */
  listFoldedSubjects: {
    params: { afterId: string; limit: number };
    row: { id: string; name: string; aliases: string[]; identifiers: string[]; sortName: string; foldedNames: string[]; nameWords: string[]; identifierWords: string[] };
  };
  /** A page of the sources by id, with the words that search finds them by. */
  listSourceWords: {
    params: { afterId: string; limit: number };
    row: { id: string; texts: string[]; identifiers: string[] };
  };
  /** A page of the statements that have words, by id, with the words that search finds them by. */
  listStatementWords: {
    params: { afterId: string; limit: number };
    row: { id: string; texts: string[] };
  };
  /** A page of the subjects by id, with the words that search finds them by. */
  listSubjectWords: {
    params: { afterId: string; limit: number };
    row: { id: string; texts: string[]; identifiers: string[] };
  };
  /** A page of the sources by id, with their titles and the words derived from these. */
  listWordedSources: {
    params: { afterId: string; limit: number };
    row: { id: string; title: string; identifiers: string[]; nameWords: string[]; identifierWords: string[] };
  };
  /** A page of the statements with a quote or a paraphrase by id, with the words derived from these. */
  listWordedStatements: {
    params: { afterId: string; limit: number };
    row: { id: string; quote: string | null; paraphrase: string | null; words: string[] };
  };
  /** How many sources there are. */
  countSources: {
    params: { anchors: { [key: string]: QueryValue }[] };
    row: { anchor: string; count: number };
  };
  /** Which of some ids are those of sources. */
  findKnownSourceIds: {
    params: { ids: string[] };
    row: { id: string; loadedFingerprint: string | null };
  };
  /** The sources with some identifiers of other schemes. */
  findSourcesByIdentifier: {
    params: { keys: string[] };
    row: { key: string; id: string; title: string; publisher: string | null; url: string | null; publishedOn: string | null; language: string | null; identifiers: string[]; version: number | null };
  };
  /** The sources with some ids. */
  findSources: {
    params: { ids: string[] };
    row: { id: string; title: string; publisher: string | null; url: string | null; publishedOn: string | null; language: string | null; identifiers: string[]; version: number | null };
  };
  /** Makes nodes findable by their identifiers of other schemes. */
  linkSourceIdentifiers: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** A page of the sources, by day of publication. */
  listSources: {
    params: { anchors: { [key: string]: QueryValue }[]; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; title: string; publisher: string | null; url: string | null; publishedOn: string | null; language: string | null; identifiers: string[]; version: number | null };
  };
  /** Removes identifiers that nodes no longer have. */
  unlinkSourceIdentifiers: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Creates or updates sources; an existing one keeps the properties that the row omits. */
  upsertSources: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The number of statements about some subjects, for each anchor. */
  countStatementsAbout: {
    params: { anchors: { [key: string]: QueryValue }[]; isJoint: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of statements for which some sources give evidence, for each anchor. */
  countStatementsBySource: {
    params: { anchors: { [key: string]: QueryValue }[]; isJoint: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of statements by some speakers, for each anchor. */
  countStatementsBySpeaker: {
    params: { anchors: { [key: string]: QueryValue }[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** The number of statements whose words match a text, for each anchor. */
  countStatementsByText: {
    params: { anchors: { [key: string]: QueryValue }[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** How many statements there are in the graph, for each anchor. */
  countStatements: {
    params: { anchors: { [key: string]: QueryValue }[]; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** Which of some statements pass a filter. */
  findMatchingStatements: {
    params: { ids: string[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { id: string; words: string[] | null };
  };
  /** When the most recently recorded statement was recorded. */
  findNewestRecording: {
    params: Record<string, never>;
    row: { recordedAt: string | null };
  };
  /** The fingerprints of recorded statements, to compare with content to be written. */
  findStatementFingerprints: {
    params: { ids: string[] };
    row: { id: string; fingerprint: string };
  };
  /** The statements with some ids. */
  findStatements: {
    params: { ids: string[] };
    row: { id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** Marks the edges of statements as corrected. Edges cannot be looked up by id, so the statements are grouped by */
  linkCorrectionsOnEdges: {
    params: { speakers: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Marks the nodes of statements as corrected, with the statement that corrects them. linkCorrectionsOnEdges does the */
  linkCorrections: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Writes the edges from new statements to their beneficiaries, on whose behalf they were made. */
  linkStatementBeneficiaries: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Writes the edges from statements to new sources of their evidence. */
  linkStatementSources: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** Writes the edges from new statements to the actors who voiced them for the speaker. */
  linkStatementVoices: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The order of the current statements about a subject, the newest first. */
  listOrderAbout: {
    params: { id: string; limit: number };
    row: { id: string; day: string; lastDay: string | null };
  };
  /** The order of the current statements by a speaker, the newest first. */
  listOrderBySpeaker: {
    params: { id: string; limit: number };
    row: { id: string; day: string; lastDay: string | null };
  };
  /** A page of the statements about some subjects, for each anchor. */
  listStatementsAbout: {
    params: { anchors: { [key: string]: QueryValue }[]; isJoint: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** A page of the statements for which some sources give evidence, for each anchor. */
  listStatementsBySource: {
    params: { anchors: { [key: string]: QueryValue }[]; isJoint: boolean; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** A page of the statements by some speakers, for each anchor. */
  listStatementsBySpeaker: {
    params: { anchors: { [key: string]: QueryValue }[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** A page of the statements whose words match a text, for each anchor. */
  listStatementsByText: {
    params: { anchors: { [key: string]: QueryValue }[]; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** A page of the statements in the graph, for each anchor. */
  listStatements: {
    params: { anchors: { [key: string]: QueryValue }[]; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; byTone: boolean; byRecordedAt: boolean; byRelevance: boolean; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speakerId: string; aboutIds: string[]; addressedToIds: string[] | null; onBehalfOfIds: string[] | null; viaId: string | null; quote: string | null; paraphrase: string | null; language: string | null; form: string | null; actCode: string; tone: number | null; saidOn: string | null; saidFrom: string; saidTo: string | null; medium: string | null; place: string | null; confidence: number | null; status: string; statusSince: string | null; correctsId: string | null; correctedById: string | null; evidence: string; recordedAt: string; recordedBy: string | null; version: number | null };
  };
  /** Writes the STATED edges of new statements, one for each subject and addressee. */
  recordStatementEdges: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: { id: string; count: number };
  };
  /** Writes the nodes of new statements. */
  recordStatements: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** The number of groups of the acts that pass a filter. */
  countActGroups: {
    params: { anchors: { [key: string]: QueryValue }[]; withoutStatements: boolean; withInteractions: boolean; bySpeaker: boolean; byAbout: boolean; bySpeakerKind: boolean; byAboutKind: boolean; bySpeakerCountry: boolean; byAboutCountry: boolean; perAbout: boolean; perAboutOnce: boolean; countries: string | number | null; byActRoot: boolean; byQuadClass: boolean; byMonth: boolean; byYear: boolean; bySource: boolean; byForm: boolean; byMedium: boolean; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { anchor: string; count: number };
  };
  /** A page of the groups of the acts that pass a filter, those with the most acts first, ties in the order of their */
  listActGroups: {
    params: { anchors: { [key: string]: QueryValue }[]; withoutStatements: boolean; withInteractions: boolean; bySpeaker: boolean; byAbout: boolean; bySpeakerKind: boolean; byAboutKind: boolean; bySpeakerCountry: boolean; byAboutCountry: boolean; perAbout: boolean; perAboutOnce: boolean; countries: string | number | null; byActRoot: boolean; byQuadClass: boolean; byMonth: boolean; byYear: boolean; bySource: boolean; byForm: boolean; byMedium: boolean; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; speaker: string | null; about: string | null; speakerKind: string | null; aboutKind: string | null; speakerCountry: string | null; aboutCountry: string | null; actRoot: string | null; quadClass: string | null; month: string | null; year: string | null; source: string | null; form: string | null; medium: string | null; count: number; toneSum: number; firstDay: string; lastDay: string };
  };
  /** The number and tones of interactions in each period and quad class. */
  tallyInteractionsByPeriod: {
    params: { keyLength: number; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; source: string[] | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { period: string; quadClass: string; count: number; toneSum: number; firstDay: string; lastDay: string };
  };
  /** The number and tones of statements in each period and quad class. */
  tallyStatementsByPeriod: {
    params: { keyLength: number; ids: string[]; fromSpeaker: boolean; fromAbout: boolean; fromSource: boolean; isJoint: boolean; earliest: string; latest: string; speaker: string[] | null; about: string[] | null; between: string[] | null; speakerKind: string[] | null; aboutKind: string[] | null; act: string[] | null; quadClass: string[] | null; toneAtLeast: number | null; toneAtMost: number | null; saidFrom: string | null; saidTo: string | null; form: string[] | null; medium: string[] | null; source: string[] | null; status: string[]; text: string | number | null; recordedBefore: string | null; within: string[] | null; aboutWithin: string[] | null; excluded: { [key: string]: QueryValue }[] | null };
    row: { period: string; quadClass: string; count: number; toneSum: number; firstDay: string; lastDay: string };
  };
  /** How many actors there are. */
  countActors: {
    params: { anchors: { [key: string]: QueryValue }[]; kind: string[] | null; nameContains: string | null };
    row: { anchor: string; count: number };
  };
  /** Which of some ids are those of subjects. */
  findKnownSubjectIds: {
    params: { ids: string[] };
    row: { id: string; loadedFingerprint: string | null };
  };
  /** The subjects with some identifiers of other schemes. */
  findSubjectsByIdentifier: {
    params: { keys: string[] };
    row: { key: string; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** The subjects with some ids. */
  findSubjects: {
    params: { ids: string[] };
    row: { id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** Makes nodes findable by their identifiers of other schemes. */
  linkSubjectIdentifiers: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
  /** A page of the groups, of which some have a kind that an import could not determine, by id, with their numbers of */
  listActorsOfUncertainKind: {
    params: { afterId: string; limit: number };
    row: { id: string; name: string; description: string | null; mentions: number; visits: number };
  };
  /** A page of the actors, by name. */
  listActors: {
    params: { anchors: { [key: string]: QueryValue }[]; kind: string[] | null; nameContains: string | null; limit: number; keyFalls: boolean; idFalls: boolean; afterKey: string | number | null; afterId: string | null; isInclusive: boolean; isWide: boolean; hasTextKey: boolean };
    row: { anchor: string; sortKey: string | number | null; id: string; kind: string; name: string; aliases: string[]; description: string | null; identifiers: string[]; category: string | null; adoptedOn: string | null; heldOn: string | null; expectedOn: string | null; place: string | null; evidence: string | null; version: number | null };
  };
  /** Removes identifiers that nodes no longer have. */
  unlinkSubjectIdentifiers: {
    params: { ids: string[] };
    row: Record<string, never>;
  };
  /** Creates or updates subjects, with the labels of their kinds; an existing one keeps the properties that the row omits. */
  upsertSubjects: {
    params: { rows: { [key: string]: QueryValue }[] };
    row: Record<string, never>;
  };
}

export type QueryName = keyof Queries;
