// Made by scripts/emit-explorer-operations.js from the .graphql files; not to be edited.
import type { Operation } from '../../api/operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which candidates of a run to accept at once. */
export type AcceptAllInput = {
  /** Exactly these candidates of the run, 1 to 500: if one has been decided or changed since you saw it, or does not qualify, nothing is written. limit is then ignored. */
  candidates?: Array<CandidateVersionInput> | null | undefined;
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** How many at most, from the front of the article: 1 to 500, such as 100. */
  limit?: number | null | undefined;
  /** The least score, from 0 to 1, such as 0.9. */
  minScore: number;
  /** The run, such as 'run/20211028093000000-0123abcd'. */
  run: string;
};

/** A candidate to record as a statement. */
export type AcceptCandidateInput = {
  /** What to record instead of what was found. */
  changes?: CandidateChangesInput | null | undefined;
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'. */
  id: string;
  /** The version that you saw, such as 1; if somebody has decided or changed it since, nothing is written. */
  version: number;
};

/** Other words of the article as a new candidate, such as the second half of one that is split. */
export type AddCandidateInput = {
  /** The offsets of the words, start and end, and whatever else differs from the candidate that id names. */
  changes: CandidateChangesInput;
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'. */
  id: string;
  /** The version that you saw, such as 1; if somebody has decided or changed it since, nothing is written. */
  version: number;
};

/** What to record instead of what was found. What is left out stays as it is; null clears it. */
export type CandidateChangesInput = {
  /** Whom or what it is about, such as ['state/iran']. */
  about?: Array<string> | null | undefined;
  /** What kind of act it is, a CAMEO code, such as '111'. */
  act?: string | null | undefined;
  /** To whom it was said, such as ['group/american-allies']. */
  addressedTo?: Array<string> | null | undefined;
  /** How sure the reading is, from 0 to 1, such as 1. */
  confidence?: number | null | undefined;
  /** The offset where the words end, such as 1013; needs start. */
  end?: number | null | undefined;
  /** How much of the wording is known, such as DIRECT. */
  form?: StatementForm | null | undefined;
  /** The medium, such as 'tweet'. */
  medium?: string | null | undefined;
  /** For whom it was said, such as ['state/united-states']. */
  onBehalfOf?: Array<string> | null | undefined;
  /** What was said in the reporter's words. */
  paraphrase?: string | null | undefined;
  /** Where it was said, such as 'Brussels'. */
  place?: string | null | undefined;
  /** The words as printed. */
  quote?: string | null | undefined;
  /** When it was said, such as '2021-10-25'. */
  saidOn?: string | null | undefined;
  /** Who said it, such as 'person/robert-malley'. */
  speaker?: string | null | undefined;
  /** The offset where the words begin instead, in Unicode code points, such as 999; needs end. The form follows from the quotation marks there. */
  start?: number | null | undefined;
  /** From -10 (hostile) to 10 (friendly), such as -2. */
  tone?: number | null | undefined;
  /** Who voiced it for the speaker, such as 'person/ali-bagheri-kani'. */
  via?: string | null | undefined;
};

/** What is checked of a candidate. */
export type CandidateCheckName =
  /** Whether the code book has the act. */
  | 'ACT'
  /** Whether no recorded statement says the same: at the same place of the source, or by that speaker in these words. */
  | 'DUPLICATE'
  /** Whether the quotation marks around them fit the form. */
  | 'FORM'
  /** Whether the day is a valid date, not after the publication. */
  | 'SAID_ON'
  /** Whether the article says who spoke, and exactly one subject matches the words for the speaker. */
  | 'SPEAKER'
  /** Whether the words are in the article, character for character, at their offsets, and the quote is of them. */
  | 'WORDS';

/** Whether a candidate was decided, and how. */
export type CandidateState =
  /** Its statement was recorded. */
  | 'ACCEPTED'
  /** It is not decided, or the decision was undone. */
  | 'PENDING'
  /** It was rejected; nothing was recorded. */
  | 'REJECTED';

/** A candidate as you saw it. */
export type CandidateVersionInput = {
  /** The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'. */
  id: string;
  /** The version at which you saw it, such as 1. */
  version: number;
};

/** A run whose review is over. */
export type CloseRunInput = {
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The run, such as 'run/20211028093000000-0123abcd'. */
  id: string;
};

/** A passage of a source, by its words and its offsets. */
export type EvidenceInput = {
  /** start plus the number of characters of exact, such as 1013. */
  end?: number | null | undefined;
  /** The words, character for character, such as 'critical phase'. */
  exact?: string | null | undefined;
  /** The text right before them, up to 32 characters. */
  prefix?: string | null | undefined;
  /** The source, such as 'source/article'. */
  source: string;
  /** The offset of their beginning in the text, in Unicode code points, such as 999. */
  start?: number | null | undefined;
  /** The text right after them, up to 32 characters. */
  suffix?: string | null | undefined;
};

/** An article to read. */
export type ExtractStatementsInput = {
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The licence of its text, such as 'CC BY 4.0'; kept with the text, if the service keeps texts. */
  licence?: string | null | undefined;
  /** When it was published, such as '2021-10-27'; 'on Monday' is relative to it. */
  publishedOn?: string | null | undefined;
  /** Who published it, in place of what the page says. */
  publisher?: string | null | undefined;
  /** The article as text or as an HTML page; at most 200,000 characters of text. */
  text: string;
  /** Its title, in place of what the page says. */
  title?: string | null | undefined;
  /** Its address, such as 'https://example.org/report'; nothing is fetched from it. */
  url?: string | null | undefined;
};

/** Which runs: those that meet every given condition. */
export type ExtractionRunFilter = {
  /** Created by one of these, such as ['key/newsroom']. */
  createdBy?: Array<string> | null | undefined;
  /** true: only open ones; false: only closed ones. */
  isOpen?: boolean | null | undefined;
  /** Of one of these sources, such as ['source/article']. */
  source?: Array<string> | null | undefined;
};

/** An identifier in another register, such as { scheme: 'wikidata', value: 'Q794' }. */
export type IdentifierInput = {
  /** The register, such as 'wikidata', 'iso3166-1-alpha-3', 'cow' or 'handle'. */
  scheme: string;
  /** The identifier there, such as 'Q794'. */
  value: string;
};

/** A candidate to reject. */
export type RejectCandidateInput = {
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'. */
  id: string;
  /** Why, in a sentence, such as 'It is a poll, and nobody said it'. */
  reason?: string | null | undefined;
  /** The version that you saw, such as 1; if somebody has decided or changed it since, nothing is written. */
  version: number;
};

/** A closed run to reopen. */
export type ReopenRunInput = {
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The run, such as 'run/20211028093000000-0123abcd'. */
  id: string;
};

/** Changes of a candidate that stays pending. */
export type ReviseCandidateInput = {
  /** What to save instead of what was found. */
  changes: CandidateChangesInput;
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The candidate, such as 'candidate/20211028093000000-0123abcd-0000999'. */
  id: string;
  /** The version that you saw, such as 1; if somebody has decided or changed it since, nothing is written. */
  version: number;
};

/** The kinds of results of a search: those of subjects, sources and statements. */
export type SearchKind =
  /** Agreements by their names, such as 'JCPOA'. */
  | 'AGREEMENT'
  /** Events by their names, such as 'Vienna talks'. */
  | 'EVENT'
  /** Groups by their names, such as 'American allies'. */
  | 'GROUP'
  /** Organizations by their names, such as 'IAEA'. */
  | 'ORGANIZATION'
  /** Persons by their names, such as 'Robert Malley'. */
  | 'PERSON'
  /** Sources by their titles, such as 'The seed article'. */
  | 'SOURCE'
  /** States by their names, such as 'Iran'. */
  | 'STATE'
  /** Statements by the words of their quotes and paraphrases, such as 'mutual compliance'. */
  | 'STATEMENT'
  /** Topics by their names, such as 'nuclear program'. */
  | 'TOPIC';

/** How much of the wording of a statement is known. */
export type StatementForm =
  /** Only a code for what was said, made by a machine or a coder. */
  | 'CODED'
  /** The words themselves, quoted in full sentences. */
  | 'DIRECT'
  /** Retold in the reporter's own words. */
  | 'INDIRECT'
  /** Some of the words quoted within the reporter's sentence. */
  | 'PARTIAL';

/** What a subject is. The first four can make statements. */
export type SubjectKind =
  /** An agreement, such as 'agreement/jcpoa'. */
  | 'AGREEMENT'
  /** An event, such as 'event/vienna-talks'. */
  | 'EVENT'
  /** A role or a collective without a name of its own, such as 'group/american-allies'. */
  | 'GROUP'
  /** An organization, such as 'organization/iaea'. */
  | 'ORGANIZATION'
  /** A person, such as 'person/robert-malley'. */
  | 'PERSON'
  /** A state, such as 'state/iran'. */
  | 'STATE'
  /** A matter that is spoken about, such as 'topic/iran-nuclear-program'. */
  | 'TOPIC';

/** A decision to undo. */
export type UndoDecisionInput = {
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** The id of the decision, or the batchId of a batch. */
  id: string;
};

/** A subject to write. For a known one, what is left out stays as it is, and null clears it. For events, use recordEvent. */
export type UpsertSubjectInput = {
  /** When it was adopted, such as '2015'; of agreements only. */
  adoptedOn?: string | null | undefined;
  /** Its other names, such as ['JCPOA']. */
  aliases?: Array<string> | null | undefined;
  /** The kind of agreement, such as 'nuclear deal'; of agreements only. */
  category?: string | null | undefined;
  /** Your own id for this change, such as a UUID: sent again with it, the change is not made twice. */
  clientMutationId?: string | null | undefined;
  /** What it is, in a sentence. */
  description?: string | null | undefined;
  /** For an agreement or an event: the passages that say so. */
  evidence?: Array<EvidenceInput> | null | undefined;
  /** Its id; required for a known one; derived from the name of a new one by default. */
  id?: string | null | undefined;
  /** How other registers name it, such as [{ scheme: 'wikidata', value: 'Q794' }]. */
  identifiers?: Array<IdentifierInput> | null | undefined;
  /** Its kind, such as PERSON; required only for a new one without an id, which says the same. */
  kind?: UpsertSubjectKind | null | undefined;
  /** Its name, such as 'Robert Malley'; required for a new one. */
  name?: string | null | undefined;
  /** For a known one, the version that you saw, such as 1; absent for a new one. */
  version?: number | null | undefined;
};

/** What upsertSubject writes: every kind of subject but events, which recordEvent writes. */
export type UpsertSubjectKind =
  /** An agreement, such as 'agreement/jcpoa'. */
  | 'AGREEMENT'
  /** A role or a collective without a name of its own, such as 'group/american-allies'. */
  | 'GROUP'
  /** An organization, such as 'organization/iaea'. */
  | 'ORGANIZATION'
  /** A person, such as 'person/robert-malley'. */
  | 'PERSON'
  /** A state, such as 'state/iran'. */
  | 'STATE'
  /** A matter that is spoken about, such as 'topic/iran-nuclear-program'. */
  | 'TOPIC';

/** The decision on a candidate. */
export type Verdict =
  /** Its statement was recorded. */
  | 'ACCEPT'
  /** It was rejected. */
  | 'REJECT';

export type ReadArticleMutationVariables = Exact<{
  input: ExtractStatementsInput;
}>;


export type ReadArticleMutation = { extractStatements: { run: { id: string } | null } | null };

export type ReviewAcceptMutationVariables = Exact<{
  input: AcceptCandidateInput;
}>;


export type ReviewAcceptMutation = { acceptCandidate: { candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null } | null };

export type CodedActFragment = { code: string, name: string, goldstein: number };

export type ProposedFragment = { subjectId: string, kind: SubjectKind, name: string, isNew: boolean };

export type ReviewCandidateFragment = { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } };

export type ReviewDecisionFragment = { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null };

export type ReviewAcceptAllMutationVariables = Exact<{
  input: AcceptAllInput;
}>;


export type ReviewAcceptAllMutation = { acceptAll: { decisions: Array<{ id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null, candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null }> | null } | null };

export type ReviewAddMutationVariables = Exact<{
  input: AddCandidateInput;
}>;


export type ReviewAddMutation = { addCandidate: { candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null } | null };

export type ReviewCloseMutationVariables = Exact<{
  input: CloseRunInput;
}>;


export type ReviewCloseMutation = { closeRun: { run: { id: string } | null } | null };

export type ReviewDecisionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReviewDecisionsQuery = { decisions: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ undoneAt: string | null, record: unknown }> } | null };

export type ReviewFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewFiguresQuery = { reviewFigures: { decisionCount: number, acceptedCount: number, rejectedCount: number, changedCount: number, secondsPerDecision: number | null, byRule: Array<{ rule: string, decisionCount: number, rightCount: number, precision: number }>, changes: Array<{ property: string, count: number }>, byEditor: Array<{ by: string | null, decisionCount: number, secondsPerDecision: number | null }> } | null };

export type ReviewNewSubjectMutationVariables = Exact<{
  input: UpsertSubjectInput;
}>;


export type ReviewNewSubjectMutation = { upsertSubject: { subject:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null } | null };

export type ReviewOtherRunsQueryVariables = Exact<{
  source?: Array<string> | string | null | undefined;
}>;


export type ReviewOtherRunsQuery = { extractionRuns: { nodes: Array<{ id: string, createdAt: string, createdBy: string | null, isOpen: boolean }> } | null };

export type ReviewQueueQueryVariables = Exact<{
  filter?: ExtractionRunFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { extractionRuns: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, isOpen: boolean, createdAt: string, createdBy: string | null, pendingCount: number, acceptedCount: number, rejectedCount: number, problems: Array<{ extractor: string }>, article: { title: string, publisher: string | null, publishedOn: string | null, sourceId: string } }> } | null };

export type ReviewRejectMutationVariables = Exact<{
  input: RejectCandidateInput;
}>;


export type ReviewRejectMutation = { rejectCandidate: { candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null } | null };

export type ReviewReopenMutationVariables = Exact<{
  input: ReopenRunInput;
}>;


export type ReviewReopenMutation = { reopenRun: { run: { id: string } | null } | null };

export type ReviewReviseMutationVariables = Exact<{
  input: ReviseCandidateInput;
}>;


export type ReviewReviseMutation = { reviseCandidate: { candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null } | null };

export type ReviewRunQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReviewRunQuery = { extractionRun: { id: string, isOpen: boolean, version: number, text: string | null, problems: Array<{ extractor: string, problem: string, words: string | null }>, newSubjects: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, article: { title: string, publishedOn: string | null, sourceId: string }, candidates: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } }> } | null } | null };

export type ReviewRunVersionQueryVariables = Exact<{
  id: string;
}>;


export type ReviewRunVersionQuery = { extractionRun: { id: string, version: number } | null };

export type ReviewSubjectQueryVariables = Exact<{
  id: string;
  on?: string | null | undefined;
}>;


export type ReviewSubjectQuery = { node:
    | { name: string, description: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, description: string | null, id: string }
    | { id: string }
    | { id: string }
    | { name: string, description: string | null, id: string, statements: { totalCount: number, nodes: Array<{ saidOn: string, quote: string | null, paraphrase: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { name: string, description: string | null, id: string, statements: { totalCount: number, nodes: Array<{ saidOn: string, quote: string | null, paraphrase: string | null }> } | null }
    | { id: string }
    | { name: string, description: string | null, id: string, roles: Array<{ title: string, of:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         }> | null, statements: { totalCount: number, nodes: Array<{ saidOn: string, quote: string | null, paraphrase: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { name: string, description: string | null, id: string, statements: { totalCount: number, nodes: Array<{ saidOn: string, quote: string | null, paraphrase: string | null }> } | null }
    | { id: string }
    | { name: string, description: string | null, id: string }
   | null };

export type ReviewSubjectsQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
}>;


export type ReviewSubjectsQuery = { search: { nodes: Array<{ node:
        | { name: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { name: string, id: string }
        | { id: string }
        | { id: string }
        | { name: string, id: string }
        | { id: string }
        | { id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
        | { id: string }
        | { id: string }
        | { name: string, id: string }
        | { id: string }
        | { name: string, id: string }
       }> } | null };

export type ReviewUndoMutationVariables = Exact<{
  input: UndoDecisionInput;
}>;


export type ReviewUndoMutation = { undoDecision: { decisions: Array<{ id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null, candidate: { id: string, version: number, state: CandidateState, score: number, rule: string, foundBy: Array<string>, speakerWords: string | null, saidOnWords: string | null, changed: Array<string>, speakers: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, acts: Array<{ score: number, act: { code: string, name: string, goldstein: number } }>, checks: Array<{ name: CandidateCheckName, isPassed: boolean, problem: string | null }>, decision: { id: string, batchId: string | null, verdict: Verdict, by: string | null, at: string, reason: string | null } | null, statement: { id: string } | null, draft: { quote: string | null, paraphrase: string | null, form: StatementForm, saidOn: string, tone: number | null, place: string | null, medium: string | null, act: { code: string, name: string, goldstein: number }, speaker: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean }, about: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, addressedTo: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, onBehalfOf: Array<{ subjectId: string, kind: SubjectKind, name: string, isNew: boolean }>, via: { subjectId: string, kind: SubjectKind, name: string, isNew: boolean } | null, evidence: Array<{ exact: string | null, start: number | null, end: number | null }> } } | null }> | null } | null };
export const ReadArticle: Operation<ReadArticleMutation, ReadArticleMutationVariables> = {
  name: 'ReadArticle',
  text: "mutation ReadArticle($input: ExtractStatementsInput!) {\n  extractStatements(input: $input) {\n    run {\n      id\n    }\n  }\n}",
};

export const ReviewAccept: Operation<ReviewAcceptMutation, ReviewAcceptMutationVariables> = {
  name: 'ReviewAccept',
  text: "mutation ReviewAccept($input: AcceptCandidateInput!) {\n  acceptCandidate(input: $input) {\n    candidate {\n      ...ReviewCandidate\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewAcceptAll: Operation<ReviewAcceptAllMutation, ReviewAcceptAllMutationVariables> = {
  name: 'ReviewAcceptAll',
  text: "mutation ReviewAcceptAll($input: AcceptAllInput!) {\n  acceptAll(input: $input) {\n    decisions {\n      ...ReviewDecision\n      candidate {\n        ...ReviewCandidate\n      }\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewAdd: Operation<ReviewAddMutation, ReviewAddMutationVariables> = {
  name: 'ReviewAdd',
  text: "mutation ReviewAdd($input: AddCandidateInput!) {\n  addCandidate(input: $input) {\n    candidate {\n      ...ReviewCandidate\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewClose: Operation<ReviewCloseMutation, ReviewCloseMutationVariables> = {
  name: 'ReviewClose',
  text: "mutation ReviewClose($input: CloseRunInput!) {\n  closeRun(input: $input) {\n    run {\n      id\n    }\n  }\n}",
};

export const ReviewDecisions: Operation<ReviewDecisionsQuery, ReviewDecisionsQueryVariables> = {
  name: 'ReviewDecisions',
  text: "query ReviewDecisions($after: String) {\n  decisions(first: 500, after: $after) {\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    nodes {\n      undoneAt\n      record\n    }\n  }\n}",
};

export const ReviewFigures: Operation<ReviewFiguresQuery, ReviewFiguresQueryVariables> = {
  name: 'ReviewFigures',
  text: "query ReviewFigures {\n  reviewFigures {\n    decisionCount\n    acceptedCount\n    rejectedCount\n    changedCount\n    secondsPerDecision\n    byRule {\n      rule\n      decisionCount\n      rightCount\n      precision\n    }\n    changes {\n      property\n      count\n    }\n    byEditor {\n      by\n      decisionCount\n      secondsPerDecision\n    }\n  }\n}",
};

export const ReviewNewSubject: Operation<ReviewNewSubjectMutation, ReviewNewSubjectMutationVariables> = {
  name: 'ReviewNewSubject',
  text: "mutation ReviewNewSubject($input: UpsertSubjectInput!) {\n  upsertSubject(input: $input) {\n    subject {\n      id\n      name\n    }\n  }\n}",
};

export const ReviewOtherRuns: Operation<ReviewOtherRunsQuery, ReviewOtherRunsQueryVariables> = {
  name: 'ReviewOtherRuns',
  text: "query ReviewOtherRuns($source: [ID!]) {\n  extractionRuns(filter: {source: $source}, first: 6) {\n    nodes {\n      id\n      createdAt\n      createdBy\n      isOpen\n    }\n  }\n}",
};

export const ReviewQueue: Operation<ReviewQueueQuery, ReviewQueueQueryVariables> = {
  name: 'ReviewQueue',
  text: "query ReviewQueue($filter: ExtractionRunFilter, $after: String) {\n  extractionRuns(filter: $filter, first: 20, after: $after) {\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    nodes {\n      id\n      isOpen\n      createdAt\n      createdBy\n      pendingCount\n      acceptedCount\n      rejectedCount\n      problems {\n        extractor\n      }\n      article {\n        title\n        publisher\n        publishedOn\n        sourceId\n      }\n    }\n  }\n}",
};

export const ReviewReject: Operation<ReviewRejectMutation, ReviewRejectMutationVariables> = {
  name: 'ReviewReject',
  text: "mutation ReviewReject($input: RejectCandidateInput!) {\n  rejectCandidate(input: $input) {\n    candidate {\n      ...ReviewCandidate\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewReopen: Operation<ReviewReopenMutation, ReviewReopenMutationVariables> = {
  name: 'ReviewReopen',
  text: "mutation ReviewReopen($input: ReopenRunInput!) {\n  reopenRun(input: $input) {\n    run {\n      id\n    }\n  }\n}",
};

export const ReviewRevise: Operation<ReviewReviseMutation, ReviewReviseMutationVariables> = {
  name: 'ReviewRevise',
  text: "mutation ReviewRevise($input: ReviseCandidateInput!) {\n  reviseCandidate(input: $input) {\n    candidate {\n      ...ReviewCandidate\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewRun: Operation<ReviewRunQuery, ReviewRunQueryVariables> = {
  name: 'ReviewRun',
  text: "query ReviewRun($id: ID!, $after: String) {\n  extractionRun(id: $id) {\n    id\n    isOpen\n    version\n    text\n    problems {\n      extractor\n      problem\n      words\n    }\n    newSubjects {\n      ...Proposed\n    }\n    article {\n      title\n      publishedOn\n      sourceId\n    }\n    candidates(first: 50, after: $after) {\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        ...ReviewCandidate\n      }\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};

export const ReviewRunVersion: Operation<ReviewRunVersionQuery, ReviewRunVersionQueryVariables> = {
  name: 'ReviewRunVersion',
  text: "query ReviewRunVersion($id: ID!) {\n  extractionRun(id: $id) {\n    id\n    version\n  }\n}",
};

export const ReviewSubject: Operation<ReviewSubjectQuery, ReviewSubjectQueryVariables> = {
  name: 'ReviewSubject',
  text: "query ReviewSubject($id: ID!, $on: EDTF) {\n  node(id: $id) {\n    id\n    ... on Subject {\n      name\n      description\n    }\n    ... on Person {\n      roles(during: $on) {\n        title\n        of {\n          name\n        }\n      }\n    }\n    ... on Actor {\n      statements(first: 2) {\n        totalCount\n        nodes {\n          saidOn\n          quote\n          paraphrase\n        }\n      }\n    }\n  }\n}",
};

export const ReviewSubjects: Operation<ReviewSubjectsQuery, ReviewSubjectsQueryVariables> = {
  name: 'ReviewSubjects',
  text: "query ReviewSubjects($text: String!, $kinds: [SearchKind!]) {\n  search(query: $text, kinds: $kinds, first: 6) {\n    nodes: edges {\n      node {\n        id\n        ... on Subject {\n          name\n        }\n      }\n    }\n  }\n}",
};

export const ReviewUndo: Operation<ReviewUndoMutation, ReviewUndoMutationVariables> = {
  name: 'ReviewUndo',
  text: "mutation ReviewUndo($input: UndoDecisionInput!) {\n  undoDecision(input: $input) {\n    decisions {\n      ...ReviewDecision\n      candidate {\n        ...ReviewCandidate\n      }\n    }\n  }\n}\n\nfragment CodedAct on Act {\n  code\n  name\n  goldstein\n}\n\nfragment Proposed on ProposedSubject {\n  subjectId\n  kind\n  name\n  isNew\n}\n\nfragment ReviewCandidate on Candidate {\n  id\n  version\n  state\n  score\n  rule\n  foundBy\n  speakerWords\n  saidOnWords\n  changed\n  speakers {\n    ...Proposed\n  }\n  acts {\n    score\n    act {\n      ...CodedAct\n    }\n  }\n  checks {\n    name\n    isPassed\n    problem\n  }\n  decision {\n    ...ReviewDecision\n  }\n  statement {\n    id\n  }\n  draft {\n    quote\n    paraphrase\n    form\n    saidOn\n    tone\n    place\n    medium\n    act {\n      ...CodedAct\n    }\n    speaker {\n      ...Proposed\n    }\n    about {\n      ...Proposed\n    }\n    addressedTo {\n      ...Proposed\n    }\n    onBehalfOf {\n      ...Proposed\n    }\n    via {\n      ...Proposed\n    }\n    evidence {\n      exact\n      start\n      end\n    }\n  }\n}\n\nfragment ReviewDecision on Decision {\n  id\n  batchId\n  verdict\n  by\n  at\n  reason\n}",
};
