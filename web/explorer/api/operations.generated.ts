// Made by scripts/emit-explorer-operations.js from the .graphql files; not to be edited.
import type { Operation } from './operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Metrics of how central an actor is in the graph of who speaks about whom (or, by counting, acts on whom). */
export type Centrality =
  /** The share of the shortest paths between two others that go through it, from 0 to 1. */
  | 'BETWEENNESS'
  /** How close it is to the others, from 0 to 1. */
  | 'CLOSENESS'
  /** The number of others towards which it has counted acts, or that have counted acts towards it. */
  | 'DEGREE'
  /** High for actors with many counted acts from and towards others with high scores; the squares of all scores add up to 1. */
  | 'EIGENVECTOR'
  /** High for actors towards which others with high scores have counted acts; all scores add up to 1. */
  | 'PAGERANK'
  /** The number of its counted acts towards others, plus those of others towards it. */
  | 'WEIGHTED_DEGREE';

/** Which acts are counted. */
export type Counting =
  /** What was said and what was done, each act once. */
  | 'BOTH'
  /** What was done: interactions. */
  | 'INTERACTIONS'
  /** What was said: statements. */
  | 'STATEMENTS';

/** The meaning of an edge between two subjects. */
export type EdgeKind =
  /** An event concerns a subject. */
  | 'CONCERNS'
  /** A person holds a role with an actor. */
  | 'HAS_ROLE'
  /** One did something to the other, such as a visit. */
  | 'INTERACTED'
  /** An actor belongs to an organization or group. */
  | 'MEMBER_OF'
  /** An actor took part in an event. */
  | 'PARTICIPATED_IN'
  /** An actor is or was party to an agreement. */
  | 'PARTY_TO'
  /** An actor is part of another, such as the police of Australia of the state. */
  | 'PART_OF'
  /** One said something about the other, in a current statement. */
  | 'STATED';

/** Conditions of interactions, which must all hold. */
export type InteractionConditions = {
  /** Acts by their CAMEO codes, such as ['042']; a root, such as ['04'], matches all below it. */
  act?: Array<string> | null | undefined;
  /** By one of these to another of them, such as ['state/iran', 'state/united-states']. */
  between?: Array<string> | null | undefined;
  /** With evidence from one of these sources, such as ['source/article']. */
  evidence?: Array<string> | null | undefined;
  /** Done on a day of this interval, such as '2014-03'. */
  heldOn?: string | null | undefined;
  /** Acts of these classes, such as [MATERIAL_CONFLICT]. */
  quadClass?: Array<QuadClass> | null | undefined;
  /** Done by one of these, such as ['state/iran']. */
  source?: Array<string> | null | undefined;
  /** Done by one of these kinds, such as [STATE]. */
  sourceKind?: Array<SubjectKind> | null | undefined;
  /** Done to one of these, such as ['organization/iaea']. */
  target?: Array<string> | null | undefined;
  /** Done to one of these kinds, such as [ORGANIZATION]. */
  targetKind?: Array<SubjectKind> | null | undefined;
  /** Done to an actor that counts for one of these states on that day, as for within, such as ['state/united-states']. */
  targetWithin?: Array<string> | null | undefined;
  /** This friendly or friendlier, from -10 to 10, such as 0.5. */
  toneAtLeast?: number | null | undefined;
  /** This hostile or more hostile, from -10 to 10, such as -2. */
  toneAtMost?: number | null | undefined;
  /** Done by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them. */
  within?: Array<string> | null | undefined;
};

/** Which interactions: those that meet every given condition. Within a list, one match is enough; an empty list matches nothing. */
export type InteractionFilter = {
  /** Acts by their CAMEO codes, such as ['042']; a root, such as ['04'], matches all below it. */
  act?: Array<string> | null | undefined;
  /** By one of these to another of them, such as ['state/iran', 'state/united-states']. */
  between?: Array<string> | null | undefined;
  /** With evidence from one of these sources, such as ['source/article']. */
  evidence?: Array<string> | null | undefined;
  /** Done on a day of this interval, such as '2014-03'. */
  heldOn?: string | null | undefined;
  /** Leaves out what meets all conditions of one of these, 5 at most, such as [{ act: ['19'] }, { source: ['state/iran'], toneAtLeast: 0 }]. */
  not?: Array<InteractionConditions> | null | undefined;
  /** Acts of these classes, such as [MATERIAL_CONFLICT]. */
  quadClass?: Array<QuadClass> | null | undefined;
  /** What the graph held before this instant, such as '2026-01-01T00:00:00Z'. */
  recordedBefore?: string | null | undefined;
  /** Done by one of these, such as ['state/iran']. */
  source?: Array<string> | null | undefined;
  /** Done by one of these kinds, such as [STATE]. */
  sourceKind?: Array<SubjectKind> | null | undefined;
  /** Done to one of these, such as ['organization/iaea']. */
  target?: Array<string> | null | undefined;
  /** Done to one of these kinds, such as [ORGANIZATION]. */
  targetKind?: Array<SubjectKind> | null | undefined;
  /** Done to an actor that counts for one of these states on that day, as for within, such as ['state/united-states']. */
  targetWithin?: Array<string> | null | undefined;
  /** This friendly or friendlier, from -10 to 10, such as 0.5. */
  toneAtLeast?: number | null | undefined;
  /** This hostile or more hostile, from -10 to 10, such as -2. */
  toneAtMost?: number | null | undefined;
  /** Done by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them. */
  within?: Array<string> | null | undefined;
};

/** How long the buckets of a timeline are. */
export type Interval =
  /** A day, such as '2014-03-18'. */
  | 'DAY'
  /** A month, such as '2014-03'. */
  | 'MONTH'
  /** Three months, such as '2014-Q1'. */
  | 'QUARTER'
  /** A week from Monday to Sunday, by ISO 8601, such as '2014-W12'. */
  | 'WEEK'
  /** A year, such as '2014'. */
  | 'YEAR';

/** The relation of an actor to an agreement. */
export type PartyStatus =
  /** Mediated it. */
  | 'MEDIATOR'
  /** Ratified it. */
  | 'RATIFIED'
  /** Is still in it, but complies less than agreed. */
  | 'REDUCED_COMPLIANCE'
  /** Signed it. */
  | 'SIGNATORY'
  /** Left it. */
  | 'WITHDREW';

/** The four classes of acts in CAMEO: said or done, with or against. */
export type QuadClass =
  /** Done, against: CAMEO roots 15–20. */
  | 'MATERIAL_CONFLICT'
  /** Done, with: CAMEO roots 06–09. */
  | 'MATERIAL_COOPERATION'
  /** Said, against: CAMEO roots 10–14. */
  | 'VERBAL_CONFLICT'
  /** Said, with: CAMEO roots 01–05. */
  | 'VERBAL_COOPERATION';

/** Where the words of a search were found. */
export type SearchField =
  /** Another name of it, such as 'JCPOA'. */
  | 'ALIAS'
  /** What another register calls it, such as 'wikidata:Q794'. */
  | 'IDENTIFIER'
  /** The name of a subject, such as 'Robert Malley'. */
  | 'NAME'
  /** A statement in the reporter's words. */
  | 'PARAPHRASE'
  /** The words of a statement, such as 'critical phase'. */
  | 'QUOTE'
  /** The title of a source, such as 'The seed article'. */
  | 'TITLE';

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

/** Conditions of statements, which must all hold. If interactions are counted, the one who acted counts as the speaker, and the target as the subject. */
export type StatementConditions = {
  /** About one of these, such as ['state/iran', 'agreement/jcpoa']. */
  about?: Array<string> | null | undefined;
  /** About a subject of one of these kinds, such as [AGREEMENT]. */
  aboutKind?: Array<SubjectKind> | null | undefined;
  /** About an actor that counts for one of these states on that day, as for within, such as ['state/united-states']. */
  aboutWithin?: Array<string> | null | undefined;
  /** Acts by their CAMEO codes, such as ['111']; a root or the beginning of a code, such as ['11'], matches all below it. */
  act?: Array<string> | null | undefined;
  /** By one of these about another of them, such as ['state/iran', 'state/united-states']. */
  between?: Array<string> | null | undefined;
  /** With evidence from one of these sources, such as ['source/article']. */
  evidence?: Array<string> | null | undefined;
  /** Of one of these forms, such as [DIRECT, PARTIAL]. */
  form?: Array<StatementForm> | null | undefined;
  /** In one of these media, such as ['tweet']. */
  medium?: Array<string> | null | undefined;
  /** Acts of these classes, such as [VERBAL_CONFLICT]. */
  quadClass?: Array<QuadClass> | null | undefined;
  /** Said on a day of this interval; a statement said '2021-10' matches '2021-10-27'. */
  saidOn?: string | null | undefined;
  /** Said by one of these, such as ['person/robert-malley']. */
  speaker?: Array<string> | null | undefined;
  /** Said by one of these kinds, such as [PERSON]. */
  speakerKind?: Array<SubjectKind> | null | undefined;
  /** This friendly or friendlier, from -10 to 10, such as 0.5. */
  toneAtLeast?: number | null | undefined;
  /** This hostile or more hostile, from -10 to 10, such as -2. */
  toneAtMost?: number | null | undefined;
  /** Said by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them. */
  within?: Array<string> | null | undefined;
};

/** What statements can be grouped by. */
export type StatementDimension =
  /** Whom or what it is about, such as 'state/iran'; a statement is in the group of each of its subjects. */
  | 'ABOUT'
  /** The state that a subject counts for on the day, such as 'state/iraq'; a statement is in the group of each of these. */
  | 'ABOUT_COUNTRY'
  /** What it is about, such as AGREEMENT; a statement is in the group of each kind among its subjects. */
  | 'ABOUT_KIND'
  /** The two-digit root of the act by CAMEO, such as '11' (Disapprove). */
  | 'ACT_ROOT'
  /** How much of the wording is known, such as DIRECT. */
  | 'FORM'
  /** The medium, such as 'tweet'; those without a known one are a group of their own. */
  | 'MEDIUM'
  /** When it was said, by month, such as '2021-10'. */
  | 'MONTH'
  /** The class of the act, such as VERBAL_CONFLICT. */
  | 'QUAD_CLASS'
  /** Where it is reported, such as 'source/article'; a statement is in the group of each of its sources. */
  | 'SOURCE'
  /** Who said it, such as 'person/robert-malley'. */
  | 'SPEAKER'
  /** The state that the speaker counts for on the day, such as 'state/iran': by being it or a part of it, or by memberships or roles. */
  | 'SPEAKER_COUNTRY'
  /** What the speaker is, such as PERSON. */
  | 'SPEAKER_KIND'
  /** When it was said, by year, such as '2021'. */
  | 'YEAR';

/** Which statements: those that meet every given condition. Within a list, one match is enough; an empty list matches nothing. If interactions are counted, the one who acted counts as the speaker, and the target as the subject. */
export type StatementFilter = {
  /** About one of these, such as ['state/iran', 'agreement/jcpoa']. */
  about?: Array<string> | null | undefined;
  /** About a subject of one of these kinds, such as [AGREEMENT]. */
  aboutKind?: Array<SubjectKind> | null | undefined;
  /** About an actor that counts for one of these states on that day, as for within, such as ['state/united-states']. */
  aboutWithin?: Array<string> | null | undefined;
  /** Acts by their CAMEO codes, such as ['111']; a root or the beginning of a code, such as ['11'], matches all below it. */
  act?: Array<string> | null | undefined;
  /** By one of these about another of them, such as ['state/iran', 'state/united-states']. */
  between?: Array<string> | null | undefined;
  /** With evidence from one of these sources, such as ['source/article']. */
  evidence?: Array<string> | null | undefined;
  /** Of one of these forms, such as [DIRECT, PARTIAL]. */
  form?: Array<StatementForm> | null | undefined;
  /** In one of these media, such as ['tweet']. */
  medium?: Array<string> | null | undefined;
  /** Leaves out what meets all conditions of one of these, 5 at most, such as [{ act: ['19'] }, { speaker: ['state/iran'], toneAtLeast: 0 }]. */
  not?: Array<StatementConditions> | null | undefined;
  /** Acts of these classes, such as [VERBAL_CONFLICT]. */
  quadClass?: Array<QuadClass> | null | undefined;
  /** What the graph held before this instant, such as '2026-01-01T00:00:00Z', with the statuses of that time. */
  recordedBefore?: string | null | undefined;
  /** Said on a day of this interval; a statement said '2021-10' matches '2021-10-27'. */
  saidOn?: string | null | undefined;
  /**
   * With evidence from one of these sources, such as ['source/article'].
   * @deprecated Use evidence, as the filter of interactions calls it, where source is who acts.
   */
  source?: Array<string> | null | undefined;
  /** Said by one of these, such as ['person/robert-malley']. */
  speaker?: Array<string> | null | undefined;
  /** Said by one of these kinds, such as [PERSON]. */
  speakerKind?: Array<SubjectKind> | null | undefined;
  /** With one of these statuses; without it, [CURRENT]. */
  status?: Array<StatementStatus> | null | undefined;
  /** With all of these words in its quote or paraphrase, such as 'mutual compliance'; in quotation marks they must follow each other, and 'negotiat*' matches all words that begin so. Case and accents do not count. If no statement has the words as spelled, typing errors and an unfinished last word are tolerated. */
  text?: string | null | undefined;
  /** This friendly or friendlier, from -10 to 10, such as 0.5. */
  toneAtLeast?: number | null | undefined;
  /** This hostile or more hostile, from -10 to 10, such as -2. */
  toneAtMost?: number | null | undefined;
  /** Said by an actor that counts for one of these states on that day, such as ['state/iran']: the state, its parts, their members, and the holders of roles in any of them. */
  within?: Array<string> | null | undefined;
};

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

/** The order of a list of statements; ties are in the order of ids. */
export type StatementOrder =
  /** The most recently recorded first; of those recorded at once, as by an import, the latest first. */
  | 'RECORDED_AT_DESC'
  /** What matches filter.text best first; only with filter.text. */
  | 'RELEVANCE'
  /** The earliest first, by the first day that saidOn allows. */
  | 'SAID_ON_ASC'
  /** The latest first, by the first day that saidOn allows. */
  | 'SAID_ON_DESC'
  /** The most hostile first. */
  | 'TONE_ASC'
  /** The friendliest first. */
  | 'TONE_DESC';

/** Whether a statement is current, corrected or retracted. */
export type StatementStatus =
  /** Another statement corrects it; see correctedBy. */
  | 'CORRECTED'
  /** It is neither corrected nor retracted. */
  | 'CURRENT'
  /** It was withdrawn; nothing takes its place. */
  | 'RETRACTED';

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

/** What a credential allows; each role includes those before it. */
export type ViewerRole =
  /** The same as EDITOR: no operation needs more at present. */
  | 'ADMIN'
  /** To record, correct, retract and merge, and to read who changed what. */
  | 'EDITOR'
  /** To read, where reading needs a credential. */
  | 'READER';

export type ActNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ActNamesQuery = { acts: Array<{ code: string, name: string }> | null };

export type BlocQueryVariables = Exact<{
  actor: string;
  filter?: StatementFilter | null | undefined;
  counting?: Counting | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BlocQuery = { communityOf: { rank: number, size: number, memberPages: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ weightIn: number, weightOut: number, actor:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> } | null } | null };

export type ActorWeightsFragment = { weightIn: number, weightOut: number, actor:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   };

type SubjectName_Agreement_Fragment = { id: string, name: string };

type SubjectName_Event_Fragment = { id: string, name: string };

type SubjectName_Group_Fragment = { id: string, name: string };

type SubjectName_Organization_Fragment = { id: string, name: string };

type SubjectName_Person_Fragment = { id: string, name: string };

type SubjectName_State_Fragment = { id: string, name: string };

type SubjectName_Topic_Fragment = { id: string, name: string };

export type SubjectNameFragment =
  | SubjectName_Agreement_Fragment
  | SubjectName_Event_Fragment
  | SubjectName_Group_Fragment
  | SubjectName_Organization_Fragment
  | SubjectName_Person_Fragment
  | SubjectName_State_Fragment
  | SubjectName_Topic_Fragment
;

export type BlocPairsQueryVariables = Exact<{
  from: string;
  to: string;
  isWithin: boolean;
  filter?: StatementFilter | null | undefined;
  counting?: Counting | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BlocPairsQuery = { from: { rank: number, weightInside: number, bridges?: Array<{ rank: number, weightOut: number }> | null, pairs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ count: number, meanTone: number | null, from:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , to:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> } | null, members: Array<{ actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> | null } | null, to?: { rank: number, members: Array<{ actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> | null } | null };

export type BlocHeadFragment = { members: Array<{ actor:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     }> | null };

export type BlocsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  counting?: Counting | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BlocsQuery = { communityPages: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, size: number, weightInside: number, weightAcross: number, meanToneInside: number | null, bridges: Array<{ rank: number, weightOut: number, meanToneOut: number | null }> | null, members: Array<{ actor:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> | null }> } | null };

export type CounterpartsQueryVariables = Exact<{
  id: string;
  filter?: StatementFilter | null | undefined;
}>;


export type CounterpartsQuery = { subject:
    | { out: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null, in: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null }
    | { out: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null, in: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null }
    | { out: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null, in: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null }
    | { out: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null, in: { totalCount: number, nodes: Array<{ count: number, meanTone: number | null, subject:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null }
    | Record<PropertyKey, never>
   | null };

export type CounterpartRowFragment = { count: number, meanTone: number | null, subject:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type DeedsQueryVariables = Exact<{
  filter?: InteractionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeedsQuery = { interactions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, heldOn: string | null, heldFrom: string, tone: number | null, act: { code: string, name: string }, source:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } | null };

export type DeedFragment = { id: string, heldOn: string | null, heldFrom: string, tone: number | null, act: { code: string, name: string }, source:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , target:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
   };

export type HubQueryVariables = Exact<{
  id: string;
  filter?: StatementFilter | null | undefined;
}>;


export type HubQuery = { subject:
    | { counterparts: { totalCount: number } | null }
    | { counterparts: { totalCount: number } | null }
    | { counterparts: { totalCount: number } | null }
    | { counterparts: { totalCount: number } | null }
    | Record<PropertyKey, never>
   | null };

export type MostSaidAboutQueryVariables = Exact<{ [key: string]: never; }>;


export type MostSaidAboutQuery = { statementStats: Array<{ count: number, meanTone: number | null, key: Array<{ subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null };

export type NamesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NamesQuery = { nodes: Array<
    | { __typename: 'Agreement', name: string, id: string }
    | { __typename: 'AgreementParty', id: string }
    | { __typename: 'Candidate', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'Event', name: string, id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'ExtractionRun', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'Interaction', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'Participation', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Source', title: string, id: string }
    | { __typename: 'State', name: string, id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', name: string, id: string }
   | null> | null };

export type NetQueryVariables = Exact<{
  around: Array<string> | string;
  limit?: number | null | undefined;
  through?: Array<EdgeKind> | EdgeKind | null | undefined;
  during?: string | null | undefined;
  recordedBefore?: string | null | undefined;
}>;


export type NetQuery = { neighborhood: { isTruncated: boolean, nodes: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, edges: Array<{ kind: EdgeKind, count: number, meanTone: number | null, firstDay: string | null, lastDay: string | null, fromId: string, toId: string }> } | null };

export type NewestStatementsQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestStatementsQuery = { statements: { totalCount: number, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null };

export type StatementItemFragment = { id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  , about: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  >, act: { code: string, name: string, quadClass: QuadClass } };

export type OneDeedQueryVariables = Exact<{
  id: string;
}>;


export type OneDeedQuery = { interaction: { place: string | null, confidence: number | null, recordedAt: string, recordedBy: string | null, id: string, heldOn: string | null, heldFrom: string, tone: number | null, act: { goldstein: number, quadClass: QuadClass, code: string, name: string }, evidence: Array<{ id: string, exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, language: string | null } }>, source:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , target:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     } | null };

export type PassageFragment = { id: string, exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, language: string | null } };

export type PairQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  recordedBefore?: string | null | undefined;
}>;


export type PairQuery = { relationship: { a:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , b:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , agreements: { nodes: Array<{ id: string, name: string }> } | null, events: { nodes: Array<{ id: string, name: string }> } | null } | null };

export type PairSaidQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  recordedBefore?: string | null | undefined;
}>;


export type PairSaidQuery = { relationship: { aToB: { count: number, meanTone: number | null } | null, bToA: { count: number, meanTone: number | null } | null } | null };

export type SummaryFragment = { count: number, meanTone: number | null };

export type PairTimelineQueryVariables = Exact<{
  a: string;
  b: string;
  during?: string | null | undefined;
  recordedBefore?: string | null | undefined;
  counting?: Counting | null | undefined;
  interval?: Interval | null | undefined;
}>;


export type PairTimelineQuery = { relationship: { reciprocity: number | null, timeline: Array<{ label: string, start: string, end: string, aToB: { count: number, meanTone: number | null }, bToA: { count: number, meanTone: number | null } }> | null } | null };

export type PassagesQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
}>;


export type PassagesQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, evidence: Array<{ exact: string | null, start: number | null, end: number | null, source: { id: string, title: string, language: string | null } }>, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null };

export type StatementSourcesFragment = { evidence: Array<{ source: { id: string, title: string, language: string | null } }> };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  during?: string | null | undefined;
  recordedBefore?: string | null | undefined;
}>;


export type PathsQuery = { paths: Array<{ length: number, nodes: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    >, edges: Array<{ kind: EdgeKind, count: number, meanTone: number | null, from:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , to:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , statement: { id: string, quote: string | null, paraphrase: string | null } | null }> }> | null };

export type RankingQueryVariables = Exact<{
  metric: Centrality;
  filter?: StatementFilter | null | undefined;
  counting?: Counting | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RankingQuery = { rankedActors: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, score: number, weightIn: number, weightOut: number, actor:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } | null };

export type RecordedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type RecordedSubscription = { statementRecorded: { id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , about: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, act: { code: string, name: string, quadClass: QuadClass } } | null };

export type SaidAboutQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type SaidAboutQuery = { statements: { totalCount: number, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null };

export type SaidByQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type SaidByQuery = { statements: { totalCount: number, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ kind: SearchKind, snippet: string, highlight: Array<{ field: SearchField, parts: Array<{ text: string, isMatch: boolean }> }>, node:
        | { __typename: 'Agreement', name: string, description: string | null, id: string }
        | { __typename: 'AgreementParty', id: string }
        | { __typename: 'Candidate', id: string }
        | { __typename: 'Change', id: string }
        | { __typename: 'Decision', id: string }
        | { __typename: 'Event', name: string, description: string | null, id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'ExtractionRun', id: string }
        | { __typename: 'Group', name: string, description: string | null, id: string }
        | { __typename: 'Interaction', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Organization', name: string, description: string | null, id: string }
        | { __typename: 'Participation', id: string }
        | { __typename: 'Person', name: string, description: string | null, id: string }
        | { __typename: 'Role', id: string }
        | { __typename: 'Source', title: string, publisher: string | null, id: string }
        | { __typename: 'State', name: string, description: string | null, id: string }
        | { __typename: 'Statement', saidOn: string, id: string, speaker:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , about: Array<
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          > }
        | { __typename: 'Topic', name: string, description: string | null, id: string }
       }> } | null };

export type SimilarNamesQueryVariables = Exact<{
  text: string;
  kinds: Array<SearchKind> | SearchKind;
}>;


export type SimilarNamesQuery = { search: { edges: Array<{ node:
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

export type SourceQueryVariables = Exact<{
  id: string;
}>;


export type SourceQuery = { source: { id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, language: string | null } | null };

export type SpeakerMonthsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  counting?: Counting | null | undefined;
}>;


export type SpeakerMonthsQuery = { statementStats: Array<{ count: number, meanTone: number | null, key: Array<{ dimension: StatementDimension, value: string | null, subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }> }> | null };

export type SpeakersQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  counting?: Counting | null | undefined;
}>;


export type SpeakersQuery = { statementStats: Array<{ key: Array<{ subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null };

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { statement: { medium: string | null, place: string | null, confidence: number | null, recordedAt: string, recordedBy: string | null, id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, addressedTo: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, onBehalfOf: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, via:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
     | null, act: { goldstein: number, quadClass: QuadClass, code: string, name: string }, evidence: Array<{ id: string, exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, source: { id: string, title: string, language: string | null, publisher: string | null, publishedOn: string | null, url: string | null } }>, corrects: { id: string, quote: string | null, paraphrase: string | null, recordedAt: string } | null, correctedBy: { id: string, quote: string | null, paraphrase: string | null, recordedAt: string } | null, speaker:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    , about: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    > } | null };

export type CorrectionFragment = { id: string, quote: string | null, paraphrase: string | null, recordedAt: string };

export type StatementNeighboursQueryVariables = Exact<{
  sources?: Array<string> | string | null | undefined;
  speaker?: Array<string> | string | null | undefined;
  about?: Array<string> | string | null | undefined;
}>;


export type StatementNeighboursQuery = { sameSource: { totalCount: number, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null, sameSubject: { totalCount: number, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass } }> } | null };

export type StatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementsQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, quote: string | null, paraphrase: string | null, language: string | null, form: StatementForm, tone: number | null, saidOn: string, status: StatementStatus, speaker:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, act: { code: string, name: string, quadClass: QuadClass }, evidence: Array<{ source: { id: string, title: string, language: string | null } }> }> } | null };

export type SubjectQueryVariables = Exact<{
  id: string;
  day?: string | null | undefined;
  during?: string | null | undefined;
  isPerson: boolean;
  isState: boolean;
  isOrganization: boolean;
  isAgreement: boolean;
  isEvent: boolean;
}>;


export type SubjectQuery = { subject:
    | { category: string | null, adoptedOn: string | null, aliases: Array<string>, description: string | null, id: string, name: string, parties?: { nodes: Array<{ partyStatus: PartyStatus, since: string | null, until: string | null, party:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
           }> } | null, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { category: string | null, place: string | null, heldOn: string | null, expectedOn: string | null, aliases: Array<string>, description: string | null, id: string, name: string, participations?: Array<{ role: string | null, participant:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }>, concerns?: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      >, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { aliases: Array<string>, description: string | null, id: string, name: string, agreements: { nodes: Array<{ partyStatus: PartyStatus, since: string | null, until: string | null, agreement: { id: string, name: string } }> } | null, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { aliases: Array<string>, description: string | null, id: string, name: string, members?: Array<
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      > | null, agreements: { nodes: Array<{ partyStatus: PartyStatus, since: string | null, until: string | null, agreement: { id: string, name: string } }> } | null, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { aliases: Array<string>, description: string | null, id: string, name: string, roles?: Array<{ title: string, during: string | null, of:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> | null, agreements: { nodes: Array<{ partyStatus: PartyStatus, since: string | null, until: string | null, agreement: { id: string, name: string } }> } | null, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { aliases: Array<string>, description: string | null, id: string, name: string, representatives?: Array<{ title: string, holder: { id: string, name: string } }> | null, agreements: { nodes: Array<{ partyStatus: PartyStatus, since: string | null, until: string | null, agreement: { id: string, name: string } }> } | null, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
    | { aliases: Array<string>, description: string | null, id: string, name: string, identifiers: Array<{ scheme: string, value: string }>, events: { nodes: Array<{ id: string, name: string, heldOn: string | null }> } | null }
   | null };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { suggestions: Array<
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
    | { id: string, name: string }
  > | null };

export type TimelineQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  interval: Interval;
  counting?: Counting | null | undefined;
}>;


export type TimelineQuery = { timeline: Array<{ label: string, start: string, end: string, count: number, meanTone: number | null, byQuadClass: { verbalCooperation: number, materialCooperation: number, verbalConflict: number, materialConflict: number } }> | null };

export type BucketFragment = { label: string, start: string, end: string, count: number, meanTone: number | null, byQuadClass: { verbalCooperation: number, materialCooperation: number, verbalConflict: number, materialConflict: number } };

export type ClassCountsFragment = { verbalCooperation: number, materialCooperation: number, verbalConflict: number, materialConflict: number };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string | null, role: ViewerRole | null, canEdit: boolean } };

export type WhatIsHereQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsHereQuery = { actors: { totalCount: number } | null, agreements: { totalCount: number } | null, events: { totalCount: number } | null, sources: { totalCount: number } | null };

export type WhoSaysMostAboutWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSaysMostAboutWhomQuery = { statementStats: Array<{ count: number, key: Array<{ subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null };

export type WhoToWhomQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  counting?: Counting | null | undefined;
  first?: number | null | undefined;
}>;


export type WhoToWhomQuery = { statementStats: Array<{ count: number, meanTone: number | null, key: Array<{ subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null }> }> | null };
export const ActNames: Operation<ActNamesQuery, ActNamesQueryVariables> = {
  name: 'ActNames',
  text: "query ActNames {\n  acts {\n    code\n    name\n  }\n}",
};

export const Bloc: Operation<BlocQuery, BlocQueryVariables> = {
  name: 'Bloc',
  text: "query Bloc($actor: ID!, $filter: StatementFilter, $counting: Counting, $first: Int, $after: String) {\n  communityOf(actor: $actor, filter: $filter, counting: $counting) {\n    rank\n    size\n    memberPages(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...ActorWeights\n      }\n    }\n  }\n}\n\nfragment ActorWeights on RankedActor {\n  weightIn\n  weightOut\n  actor {\n    ...SubjectName\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const BlocPairs: Operation<BlocPairsQuery, BlocPairsQueryVariables> = {
  name: 'BlocPairs',
  text: "query BlocPairs($from: ID!, $to: ID!, $isWithin: Boolean!, $filter: StatementFilter, $counting: Counting, $first: Int, $after: String) {\n  from: communityOf(actor: $from, filter: $filter, counting: $counting) {\n    rank\n    weightInside\n    ...BlocHead\n    bridges(first: 500) @skip(if: $isWithin) {\n      rank\n      weightOut\n    }\n    pairs(toCommunityOf: $to, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        count\n        meanTone\n        from {\n          ...SubjectName\n        }\n        to {\n          ...SubjectName\n        }\n      }\n    }\n  }\n  to: communityOf(actor: $to, filter: $filter, counting: $counting) @skip(if: $isWithin) {\n    rank\n    ...BlocHead\n  }\n}\n\nfragment BlocHead on Community {\n  members(first: 1) {\n    actor {\n      ...SubjectName\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Blocs: Operation<BlocsQuery, BlocsQueryVariables> = {
  name: 'Blocs',
  text: "query Blocs($filter: StatementFilter, $counting: Counting, $first: Int, $after: String) {\n  communityPages(\n    filter: $filter\n    counting: $counting\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      rank\n      size\n      weightInside\n      weightAcross\n      meanToneInside\n      bridges(first: 100) {\n        rank\n        weightOut\n        meanToneOut\n      }\n      members(first: 6) {\n        actor {\n          ...SubjectName\n        }\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Counterparts: Operation<CounterpartsQuery, CounterpartsQueryVariables> = {
  name: 'Counterparts',
  text: "query Counterparts($id: ID!, $filter: StatementFilter) {\n  subject(id: $id) {\n    ... on Actor {\n      out: counterparts(direction: OUT, filter: $filter, first: 10) {\n        totalCount\n        nodes {\n          ...CounterpartRow\n        }\n      }\n      in: counterparts(direction: IN, filter: $filter, first: 10) {\n        totalCount\n        nodes {\n          ...CounterpartRow\n        }\n      }\n    }\n  }\n}\n\nfragment CounterpartRow on Counterpart {\n  count\n  meanTone\n  subject {\n    ...SubjectName\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Deeds: Operation<DeedsQuery, DeedsQueryVariables> = {
  name: 'Deeds',
  text: "query Deeds($filter: InteractionFilter, $first: Int, $after: String) {\n  interactions(filter: $filter, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...Deed\n    }\n  }\n}\n\nfragment Deed on Interaction {\n  id\n  heldOn\n  heldFrom\n  tone\n  act {\n    code\n    name\n  }\n  source {\n    ...SubjectName\n  }\n  target {\n    ...SubjectName\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Hub: Operation<HubQuery, HubQueryVariables> = {
  name: 'Hub',
  text: "query Hub($id: ID!, $filter: StatementFilter) {\n  subject(id: $id) {\n    ... on Actor {\n      counterparts(filter: $filter, first: 0) {\n        totalCount\n      }\n    }\n  }\n}",
};

export const MostSaidAbout: Operation<MostSaidAboutQuery, MostSaidAboutQueryVariables> = {
  name: 'MostSaidAbout',
  text: "query MostSaidAbout {\n  statementStats(groupBy: [ABOUT], first: 8) {\n    count\n    meanTone\n    key {\n      subject {\n        ...SubjectName\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Names: Operation<NamesQuery, NamesQueryVariables> = {
  name: 'Names',
  text: "query Names($ids: [ID!]!) {\n  nodes(ids: $ids) {\n    __typename\n    id\n    ... on Subject {\n      name\n    }\n    ... on Source {\n      title\n    }\n  }\n}",
};

export const Net: Operation<NetQuery, NetQueryVariables> = {
  name: 'Net',
  text: "query Net($around: [ID!]!, $limit: Int, $through: [EdgeKind!], $during: EDTF, $recordedBefore: DateTime) {\n  neighborhood(\n    around: $around\n    depth: 1\n    limit: $limit\n    through: $through\n    during: $during\n    recordedBefore: $recordedBefore\n  ) {\n    isTruncated\n    nodes {\n      ...SubjectName\n    }\n    edges {\n      kind\n      count\n      meanTone\n      firstDay\n      lastDay\n      fromId\n      toId\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const NewestStatements: Operation<NewestStatementsQuery, NewestStatementsQueryVariables> = {
  name: 'NewestStatements',
  text: "query NewestStatements {\n  statements(first: 5, orderBy: RECORDED_AT_DESC) {\n    totalCount\n    nodes {\n      ...StatementItem\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const OneDeed: Operation<OneDeedQuery, OneDeedQueryVariables> = {
  name: 'OneDeed',
  text: "query OneDeed($id: ID!) {\n  interaction(id: $id) {\n    ...Deed\n    act {\n      goldstein\n      quadClass\n    }\n    place\n    confidence\n    recordedAt\n    recordedBy\n    evidence {\n      ...Passage\n    }\n  }\n}\n\nfragment Deed on Interaction {\n  id\n  heldOn\n  heldFrom\n  tone\n  act {\n    code\n    name\n  }\n  source {\n    ...SubjectName\n  }\n  target {\n    ...SubjectName\n  }\n}\n\nfragment Passage on Evidence {\n  id\n  exact\n  prefix\n  suffix\n  start\n  end\n  source {\n    id\n    title\n    publisher\n    publishedOn\n    url\n    language\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Pair: Operation<PairQuery, PairQueryVariables> = {
  name: 'Pair',
  text: "query Pair($a: ID!, $b: ID!, $during: EDTF, $recordedBefore: DateTime) {\n  relationship(\n    a: $a\n    b: $b\n    during: $during\n    recordedBefore: $recordedBefore\n    counting: BOTH\n  ) {\n    a {\n      ...SubjectName\n    }\n    b {\n      ...SubjectName\n    }\n    agreements(first: 10) {\n      nodes {\n        id\n        name\n      }\n    }\n    events(first: 10) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const PairSaid: Operation<PairSaidQuery, PairSaidQueryVariables> = {
  name: 'PairSaid',
  text: "query PairSaid($a: ID!, $b: ID!, $during: EDTF, $recordedBefore: DateTime) {\n  relationship(\n    a: $a\n    b: $b\n    during: $during\n    recordedBefore: $recordedBefore\n    counting: STATEMENTS\n  ) {\n    aToB {\n      ...Summary\n    }\n    bToA {\n      ...Summary\n    }\n  }\n}\n\nfragment Summary on StatementSummary {\n  count\n  meanTone\n}",
};

export const PairTimeline: Operation<PairTimelineQuery, PairTimelineQueryVariables> = {
  name: 'PairTimeline',
  text: "query PairTimeline($a: ID!, $b: ID!, $during: EDTF, $recordedBefore: DateTime, $counting: Counting, $interval: Interval) {\n  relationship(\n    a: $a\n    b: $b\n    during: $during\n    recordedBefore: $recordedBefore\n    counting: $counting\n  ) {\n    reciprocity\n    timeline(interval: $interval) {\n      label\n      start\n      end\n      aToB {\n        ...Summary\n      }\n      bToA {\n        ...Summary\n      }\n    }\n  }\n}\n\nfragment Summary on StatementSummary {\n  count\n  meanTone\n}",
};

export const Passages: Operation<PassagesQuery, PassagesQueryVariables> = {
  name: 'Passages',
  text: "query Passages($filter: StatementFilter) {\n  statements(filter: $filter, first: 150) {\n    totalCount\n    pageInfo {\n      hasNextPage\n    }\n    nodes {\n      ...StatementItem\n      ...StatementSources\n      evidence {\n        exact\n        start\n        end\n      }\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment StatementSources on Statement {\n  evidence {\n    source {\n      id\n      title\n      language\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Paths: Operation<PathsQuery, PathsQueryVariables> = {
  name: 'Paths',
  text: "query Paths($from: ID!, $to: ID!, $during: EDTF, $recordedBefore: DateTime) {\n  paths(\n    from: $from\n    to: $to\n    first: 6\n    maxLength: 3\n    during: $during\n    recordedBefore: $recordedBefore\n  ) {\n    length\n    nodes {\n      id\n    }\n    edges {\n      kind\n      count\n      meanTone\n      from {\n        ...SubjectName\n      }\n      to {\n        ...SubjectName\n      }\n      statement {\n        id\n        quote\n        paraphrase\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Ranking: Operation<RankingQuery, RankingQueryVariables> = {
  name: 'Ranking',
  text: "query Ranking($metric: Centrality!, $filter: StatementFilter, $counting: Counting, $first: Int, $after: String) {\n  rankedActors(\n    metric: $metric\n    filter: $filter\n    counting: $counting\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      rank\n      score\n      ...ActorWeights\n    }\n  }\n}\n\nfragment ActorWeights on RankedActor {\n  weightIn\n  weightOut\n  actor {\n    ...SubjectName\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Recorded: Operation<RecordedSubscription, RecordedSubscriptionVariables> = {
  name: 'Recorded',
  text: "subscription Recorded {\n  statementRecorded {\n    ...StatementItem\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const SaidAbout: Operation<SaidAboutQuery, SaidAboutQueryVariables> = {
  name: 'SaidAbout',
  text: "query SaidAbout($filter: StatementFilter, $first: Int) {\n  statements(filter: $filter, first: $first) {\n    totalCount\n    nodes {\n      ...StatementItem\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const SaidBy: Operation<SaidByQuery, SaidByQueryVariables> = {
  name: 'SaidBy',
  text: "query SaidBy($filter: StatementFilter, $first: Int) {\n  statements(filter: $filter, first: $first) {\n    totalCount\n    nodes {\n      ...StatementItem\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Search: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: "query Search($query: String!, $first: Int) {\n  search(query: $query, first: $first) {\n    totalCount\n    edges {\n      kind\n      snippet\n      highlight {\n        field\n        parts {\n          text\n          isMatch\n        }\n      }\n      node {\n        __typename\n        id\n        ... on Subject {\n          name\n          description\n        }\n        ... on Source {\n          title\n          publisher\n        }\n        ... on Statement {\n          speaker {\n            ...SubjectName\n          }\n          about {\n            ...SubjectName\n          }\n          saidOn\n        }\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const SimilarNames: Operation<SimilarNamesQuery, SimilarNamesQueryVariables> = {
  name: 'SimilarNames',
  text: "query SimilarNames($text: String!, $kinds: [SearchKind!]!) {\n  search(query: $text, kinds: $kinds, first: 8) {\n    edges {\n      node {\n        id\n        ... on Subject {\n          name\n        }\n      }\n    }\n  }\n}",
};

export const Source: Operation<SourceQuery, SourceQueryVariables> = {
  name: 'Source',
  text: "query Source($id: ID!) {\n  source(id: $id) {\n    id\n    title\n    publisher\n    publishedOn\n    url\n    language\n  }\n}",
};

export const SpeakerMonths: Operation<SpeakerMonthsQuery, SpeakerMonthsQueryVariables> = {
  name: 'SpeakerMonths',
  text: "query SpeakerMonths($filter: StatementFilter, $first: Int, $counting: Counting) {\n  statementStats(\n    groupBy: [SPEAKER, MONTH]\n    filter: $filter\n    counting: $counting\n    first: $first\n  ) {\n    count\n    meanTone\n    key {\n      dimension\n      value\n      subject {\n        id\n      }\n    }\n  }\n}",
};

export const Speakers: Operation<SpeakersQuery, SpeakersQueryVariables> = {
  name: 'Speakers',
  text: "query Speakers($filter: StatementFilter, $first: Int, $counting: Counting) {\n  statementStats(\n    groupBy: [SPEAKER]\n    filter: $filter\n    counting: $counting\n    first: $first\n  ) {\n    key {\n      subject {\n        ...SubjectName\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Statement: Operation<StatementQuery, StatementQueryVariables> = {
  name: 'Statement',
  text: "query Statement($id: ID!) {\n  statement(id: $id) {\n    ...StatementItem\n    ...StatementSources\n    addressedTo {\n      ...SubjectName\n    }\n    onBehalfOf {\n      ...SubjectName\n    }\n    via {\n      ...SubjectName\n    }\n    act {\n      goldstein\n    }\n    medium\n    place\n    confidence\n    recordedAt\n    recordedBy\n    evidence {\n      ...Passage\n    }\n    corrects {\n      ...Correction\n    }\n    correctedBy {\n      ...Correction\n    }\n  }\n}\n\nfragment Correction on Statement {\n  id\n  quote\n  paraphrase\n  recordedAt\n}\n\nfragment Passage on Evidence {\n  id\n  exact\n  prefix\n  suffix\n  start\n  end\n  source {\n    id\n    title\n    publisher\n    publishedOn\n    url\n    language\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment StatementSources on Statement {\n  evidence {\n    source {\n      id\n      title\n      language\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const StatementNeighbours: Operation<StatementNeighboursQuery, StatementNeighboursQueryVariables> = {
  name: 'StatementNeighbours',
  text: "query StatementNeighbours($sources: [ID!], $speaker: [ID!], $about: [ID!]) {\n  sameSource: statements(filter: {evidence: $sources}, first: 6) {\n    totalCount\n    nodes {\n      ...StatementItem\n    }\n  }\n  sameSubject: statements(filter: {speaker: $speaker, about: $about}, first: 6) {\n    totalCount\n    nodes {\n      ...StatementItem\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Statements: Operation<StatementsQuery, StatementsQueryVariables> = {
  name: 'Statements',
  text: "query Statements($filter: StatementFilter, $orderBy: StatementOrder, $first: Int, $after: String) {\n  statements(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...StatementItem\n      ...StatementSources\n    }\n  }\n}\n\nfragment StatementItem on Statement {\n  id\n  speaker {\n    ...SubjectName\n  }\n  about {\n    ...SubjectName\n  }\n  quote\n  paraphrase\n  language\n  form\n  act {\n    code\n    name\n    quadClass\n  }\n  tone\n  saidOn\n  status\n}\n\nfragment StatementSources on Statement {\n  evidence {\n    source {\n      id\n      title\n      language\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Subject: Operation<SubjectQuery, SubjectQueryVariables> = {
  name: 'Subject',
  text: "query Subject($id: ID!, $day: Date, $during: EDTF, $isPerson: Boolean!, $isState: Boolean!, $isOrganization: Boolean!, $isAgreement: Boolean!, $isEvent: Boolean!) {\n  subject(id: $id) {\n    ...SubjectName\n    aliases\n    description\n    identifiers {\n      scheme\n      value\n    }\n    ... on Person {\n      roles(during: $during) @include(if: $isPerson) {\n        title\n        during\n        of {\n          ...SubjectName\n        }\n      }\n    }\n    ... on State {\n      representatives(on: $day) @include(if: $isState) {\n        title\n        holder {\n          ...SubjectName\n        }\n      }\n    }\n    ... on Organization {\n      members(during: $during) @include(if: $isOrganization) {\n        ...SubjectName\n      }\n    }\n    ... on Actor {\n      agreements(first: 20, during: $during) {\n        nodes {\n          partyStatus\n          since\n          until\n          agreement {\n            ...SubjectName\n          }\n        }\n      }\n    }\n    ... on Agreement {\n      category\n      adoptedOn\n      parties(first: 30, during: $during) @include(if: $isAgreement) {\n        nodes {\n          partyStatus\n          since\n          until\n          party {\n            ...SubjectName\n          }\n        }\n      }\n    }\n    ... on Event {\n      category\n      place\n      heldOn\n      expectedOn\n      participations @include(if: $isEvent) {\n        role\n        participant {\n          ...SubjectName\n        }\n      }\n      concerns @include(if: $isEvent) {\n        ...SubjectName\n      }\n    }\n    events(first: 10, during: $during) {\n      nodes {\n        id\n        name\n        heldOn\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Suggest: Operation<SuggestQuery, SuggestQueryVariables> = {
  name: 'Suggest',
  text: "query Suggest($text: String!) {\n  suggestions(text: $text) {\n    ...SubjectName\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const Timeline: Operation<TimelineQuery, TimelineQueryVariables> = {
  name: 'Timeline',
  text: "query Timeline($filter: StatementFilter, $interval: Interval!, $counting: Counting) {\n  timeline(filter: $filter, interval: $interval, counting: $counting) {\n    ...Bucket\n  }\n}\n\nfragment Bucket on TimelineBucket {\n  label\n  start\n  end\n  count\n  meanTone\n  byQuadClass {\n    ...ClassCounts\n  }\n}\n\nfragment ClassCounts on QuadClassCounts {\n  verbalCooperation\n  materialCooperation\n  verbalConflict\n  materialConflict\n}",
};

export const Viewer: Operation<ViewerQuery, ViewerQueryVariables> = {
  name: 'Viewer',
  text: "query Viewer {\n  viewer {\n    id\n    name\n    role\n    canEdit\n  }\n}",
};

export const WhatIsHere: Operation<WhatIsHereQuery, WhatIsHereQueryVariables> = {
  name: 'WhatIsHere',
  text: "query WhatIsHere {\n  actors(first: 0) {\n    totalCount\n  }\n  agreements(first: 0) {\n    totalCount\n  }\n  events(first: 0) {\n    totalCount\n  }\n  sources(first: 0) {\n    totalCount\n  }\n}",
};

export const WhoSaysMostAboutWhom: Operation<WhoSaysMostAboutWhomQuery, WhoSaysMostAboutWhomQueryVariables> = {
  name: 'WhoSaysMostAboutWhom',
  text: "query WhoSaysMostAboutWhom {\n  statementStats(groupBy: [SPEAKER, ABOUT], first: 9) {\n    count\n    key {\n      subject {\n        ...SubjectName\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};

export const WhoToWhom: Operation<WhoToWhomQuery, WhoToWhomQueryVariables> = {
  name: 'WhoToWhom',
  text: "query WhoToWhom($filter: StatementFilter, $counting: Counting, $first: Int) {\n  statementStats(\n    groupBy: [SPEAKER, ABOUT]\n    filter: $filter\n    counting: $counting\n    first: $first\n  ) {\n    count\n    meanTone\n    key {\n      subject {\n        ...SubjectName\n      }\n    }\n  }\n}\n\nfragment SubjectName on Subject {\n  id\n  name\n}",
};
