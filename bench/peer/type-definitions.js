// The graph as the peer sees it: the labels, edges and properties that Demarche writes.

/**
 * Type definitions for @neo4j/graphql over the graph of docs/model.md, as far as the operations need it: without properties that
 * every coded event lacks.
 */
export const typeDefs = /* GraphQL */ `
  type Subject
    @node
    @fulltext(indexes: [{ indexName: "bench_subject_names", queryName: "subjectsByName", fields: ["name"] }]) {
    id: ID!
    kind: String!
    name: String!
    sortName: String!
    aliases: [String!]
    foldedNames: [String!]
    description: String
    stated: [Subject!]! @relationship(type: "STATED", direction: OUT, properties: "Stated")
    statedAbout: [Subject!]! @relationship(type: "STATED", direction: IN, properties: "Stated")
  }

  type Stated @relationshipProperties {
    id: ID!
    speakerId: ID!
    aboutIds: [ID!]
    sourceIds: [ID!]
    actCode: String!
    tone: Float
    saidFrom: String!
    status: String
    recordedAt: String!
    recordedBy: String
  }

  type Statement @node {
    id: ID!
    speakerId: ID!
    aboutIds: [ID!]
    sourceIds: [ID!]
    actCode: String!
    tone: Float
    saidFrom: String!
    recordedAt: String!
    recordedBy: String
    evidencedBy: [Source!]! @relationship(type: "EVIDENCED_BY", direction: OUT)
  }

  type Source @node {
    id: ID!
    title: String!
  }
`;
