// The operations that the Relay compiler turns into artifacts; the tests use these, so that their text needs no transform.
import { graphql } from 'relay-runtime';

graphql`
  query operationsPersonQuery($id: ID!, $count: Int!, $cursor: String) {
    person(id: $id) {
      ...operationsForward_person @arguments(count: $count, cursor: $cursor)
    }
  }
`;

graphql`
  fragment operationsForward_person on Person
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "operationsForwardQuery") {
    id
    name
    statements(orderBy: SAID_ON_ASC, first: $count, after: $cursor) @connection(key: "operationsForward_statements") {
      edges {
        node {
          id
          status
          ...operationsStatement_statement
        }
      }
    }
  }
`;

graphql`
  query operationsBackwardPersonQuery($id: ID!, $count: Int!, $cursor: String) {
    person(id: $id) {
      ...operationsBackward_person @arguments(count: $count, cursor: $cursor)
    }
  }
`;

graphql`
  fragment operationsBackward_person on Person
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "operationsBackwardQuery") {
    statements(orderBy: SAID_ON_ASC, last: $count, before: $cursor) @connection(key: "operationsBackward_statements") {
      edges {
        node {
          id
        }
      }
    }
  }
`;

graphql`
  fragment operationsStatement_statement on Statement @refetchable(queryName: "operationsStatementQuery") {
    id
    quote
    status
    version
    saidOn
    recordedAt
    act {
      code
      name
    }
    evidence {
      id
      exact
      source {
        id
        title
      }
    }
  }
`;

graphql`
  fragment operationsEvidence_evidence on Evidence @refetchable(queryName: "operationsEvidenceQuery") {
    id
    prefix
  }
`;

graphql`
  query operationsStateAndAuditQuery($id: ID!) {
    state(id: $id) {
      name
      representatives {
        title
        holder {
          name
        }
      }
    }
    audit(id: $id) @catch(to: RESULT) {
      totalCount
    }
  }
`;

graphql`
  mutation operationsRetractMutation($input: RetractStatementInput!) {
    retractStatement(input: $input) {
      statement {
        id
        status
        version
      }
    }
  }
`;

graphql`
  mutation operationsRecordMutation($input: RecordStatementInput!, $connections: [ID!]!) {
    recordStatement(input: $input) {
      statement @appendNode(connections: $connections, edgeTypeName: "StatementEdge") {
        id
        status
        ...operationsStatement_statement
      }
    }
  }
`;

graphql`
  subscription operationsLiveSubscription($filter: StatementFilter) {
    statementChanged(filter: $filter) {
      kind
      statements {
        id
        status
        version
      }
    }
  }
`;
