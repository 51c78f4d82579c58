// How costs are composed. The schema is the real one, so that a changed weight is noticed here.
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, getOperationAST, parse, valueFromASTUntyped } from 'graphql';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { CostEstimator } from '../../src/bounds/operation-cost.js';
import { createSchema } from '../../src/graphql/schema.js';
import { QUESTIONS } from '../questions/questions.js';

const estimator = new CostEstimator(createSchema());

function costOf(operation: string, variables: Record<string, unknown> = {}, name?: string): number {
  const document = parse(operation);
  const asked = getOperationAST(document, name)!;
  const defaults = (asked.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return estimator.estimate(document, asked, { ...Object.fromEntries(defaults), ...variables }).cost;
}

const page = (size: string | number) => `{ statements(first: ${size}) { nodes { id } } }`;
const PER_ROW = 1;
const whole = costOf(page(0));

describe('the cost of an operation', () => {
  it('is 1 where nothing of the graph is asked for', () => {
    expect(costOf('{ __typename }')).toBe(1);
  });

  it('is at least 1 for each field at the root, also of a fragment', () => {
    expect(costOf('{ a: viewer { kind } b: viewer { kind } ...F } fragment F on Query { rateLimit { limit } }')).toBe(
      3,
    );
  });

  it('has nothing for __typename at the root, which clients add to what they ask for', () => {
    expect(costOf('{ __typename person(id: "person/a") { __typename id } }')).toBe(1);
  });

  it.each([
    ['by', 'by: { identifier: { scheme: "wikidata", value: "Q794" } }'],
    ['the deprecated argument', 'identifier: { scheme: "wikidata", value: "Q794" }'],
  ])('is 10 more for a node that is found by an identifier, given as %s', (_, argument) => {
    expect(costOf(`{ state(${argument}) { id } }`)).toBe(11);
  });

  it('is 1 for a node with its scalars', () => {
    expect(costOf('{ person(id: "person/a") { id name description version aliases } }')).toBe(1);
  });

  it('has nothing for what a node holds of its own, such as identifiers', () => {
    expect(costOf('{ person(id: "person/a") { identifiers { scheme value } } }')).toBe(1);
  });

  it('rises by a node for each row of a page', () => {
    expect(costOf(page(300)) - costOf(page(100))).toBe(200 * PER_ROW);
  });

  it('takes 20 rows where no number is given', () => {
    expect(costOf('{ statements { nodes { id } } }')).toBe(costOf(page(20)));
  });

  it('counts the rows of a page read from its end', () => {
    expect(costOf('{ statements(last: 77) { nodes { id } } }')).toBe(costOf(page(77)));
  });

  it('counts rows that are read for pageInfo alone', () => {
    expect(costOf('{ statements(first: 50) { pageInfo { hasNextPage } } }')).toBe(costOf(page(50)));
  });

  it('counts nodes and edges each', () => {
    expect(costOf('{ statements(first: 50) { nodes { id } edges { node { id } } } }')).toBe(costOf(page(100)));
  });

  it('counts each field under a name of its own', () => {
    expect(costOf('{ a: statements(first: 9) { nodes { id } } b: statements(first: 9) { nodes { id } } }')).toBe(
      2 * costOf(page(9)),
    );
  });

  it('multiplies pages within pages', () => {
    const nested = (size: number) =>
      `{ statements(first: 10) { nodes { speaker { statements(first: ${size}) { nodes { id } } } } } }`;
    expect(costOf(nested(60)) - costOf(nested(50))).toBe(10 * 10);
  });

  it('has something for beginning a list, however short', () => {
    expect(whole).toBeGreaterThan(1);
  });

  it('has something for a count', () => {
    expect(costOf('{ statements(first: 0) { totalCount } }')).toBeGreaterThan(whole);
  });

  it('counts a whole list of 500', () => {
    expect(costOf('{ organization(id: "organization/a") { members { id } } }')).toBe(1 + 500);
  });

  it('counts a long list once, and others at what is usual', () => {
    const about = (size: number) => costOf(`{ statements(first: ${size}) { nodes { about { id } } } }`);
    expect(about(11) - about(10)).toBe(1 + 5);
  });

  it('takes as many nodes as ids are given', () => {
    expect(costOf('{ nodes(ids: ["state/a", "state/b", "state/c"]) { id } }')).toBe(3);
  });

  it('is that of the most expensive type that a node can have', () => {
    const [person, state] = ['... on Person { roles { title } }', '... on State { representatives { title } }'];
    const cost = (selection: string) => costOf(`{ actors(first: 100) { nodes { ${selection} } } }`);
    expect(cost(`${person} ${state}`) - cost(state)).toBeLessThan(cost(person) / 2);
  });

  it('leaves out fragments on other types', () => {
    expect(costOf('{ person(id: "person/a") { name ... on Actor { id } } }')).toBe(1);
  });

  it('counts a fragment wherever it is spread', () => {
    const spread =
      'fragment Said on Actor { statements(first: 10) { nodes { id } } } { a: person(id: "person/a") { ...Said } b: state(id: "state/b") { ...Said } }';
    const written =
      '{ a: person(id: "person/a") { statements(first: 10) { nodes { id } } } b: state(id: "state/b") { statements(first: 10) { nodes { id } } } }';
    expect(costOf(spread)).toBe(costOf(written));
  });

  it('is of the operation that is named', () => {
    expect(costOf(`query A ${page(5)} query B ${page(9)}`, {}, 'B')).toBe(costOf(page(9)));
  });

  it('counts a change', () => {
    expect(
      costOf('mutation { retractStatement(input: { id: "statement/a", version: 1 }) { statement { id } } }'),
    ).toBeGreaterThan(10);
  });

  it('counts an event of a subscription', () => {
    expect(costOf('subscription { statementRecorded { speaker { id } } }')).toBe(2);
  });

  describe('where it depends on variables', () => {
    const byVariable = 'query ($size: Int = 30) { statements(first: $size) { nodes { id } } }';

    it('takes their values', () => {
      expect(costOf(byVariable, { size: 70 })).toBe(costOf(page(70)));
    });

    it('takes their defaults', () => {
      expect(costOf(byVariable)).toBe(costOf(page(30)));
    });

    it('takes the usual size for null', () => {
      expect(costOf(byVariable, { size: null })).toBe(costOf(page(20)));
    });

    it.each([-1, 501, 2 ** 40, 1.5e300, '9', [], {}, true, Number.NaN])('takes the largest page for %j', (size) => {
      expect(costOf(byVariable, { size })).toBe(costOf(page(500)));
    });

    it('counts the values of a list', () => {
      expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['state/a', 'state/b'] })).toBe(2);
    });

    it('leaves out what they skip', () => {
      const operation = 'query ($off: Boolean!) { statements(first: 99) @skip(if: $off) { nodes { id } } }';
      expect([costOf(operation, { off: true }), costOf(operation, { off: false })]).toEqual([1, costOf(page(99))]);
    });

    it('leaves out what they do not include', () => {
      const operation =
        'query ($on: Boolean = false) { ... @include(if: $on) { statements(first: 99) { nodes { id } } } }';
      expect([costOf(operation), costOf(operation, { on: true })]).toEqual([1, costOf(page(99))]);
    });
  });

  describe('with a filter by text', () => {
    const text = 10_000;
    const byFilter = 'query ($filter: StatementFilter) { statements(filter: $filter, first: 20) { nodes { id } } }';
    const byText =
      'query ($text: String) { statements(filter: { form: QUOTE, text: $text }, first: 20) { nodes { id } } }';
    const byDefault = byFilter.replace('$filter: StatementFilter', '$filter: StatementFilter = { text: "sanctions" }');

    it.each([
      ['in its text', '{ statements(filter: { text: "sanctions" }, first: 20) { nodes { id } } }', {}],
      ['in a variable', byFilter, { filter: { text: 'sanctions' } }],
      ['in a variable within it', byText, { text: 'sanctions' }],
      ['in the default of a variable', byDefault, {}],
    ])('includes what may match where the text is %s', (_, operation, variables) => {
      expect(costOf(operation, variables)).toBe(costOf(page(20)) + text);
    });

    it.each([
      ['there is none', byFilter, { filter: { form: 'QUOTE' } }],
      ['it is null', byText, { text: null }],
      ['a variable has its default', byDefault, { filter: null }],
    ])('has nothing for it where %s', (_, operation, variables) => {
      expect(costOf(operation, variables)).toBe(costOf(page(20)));
    });

    it('has it once, however many parents there are', () => {
      const nested = (filter: string) =>
        `{ actors(first: 50) { nodes { statements(${filter} first: 20) { nodes { id } } } } }`;
      expect(costOf(nested('filter: { text: "sanctions" }')) - costOf(nested(''))).toBe(text);
    });

    it('has nothing for it where a subscription holds each statement against it', () => {
      const operation = 'subscription { statementRecorded(filter: { text: "sanctions" }) { id } }';
      expect(costOf(operation)).toBe(costOf('subscription { statementRecorded { id } }'));
    });
  });

  describe('leaves a lot of room', () => {
    it.each(QUESTIONS)('to the question: $title', ({ operation }) => {
      expect(costOf(operation)).toBeLessThan(DEFAULT_BOUNDS.maxCost / 3);
    });

    it('to the introspection of the playground', () => {
      const introspection = getIntrospectionQuery({
        ...{ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true },
      });
      expect(costOf(introspection)).toBeLessThan(DEFAULT_BOUNDS.maxCost / 5);
    });

    it('to a page of 500 statements with all their ends and sources', () => {
      expect(
        costOf(
          '{ statements(first: 500) { nodes { speaker { name } about { name } evidence { source { title } } } } }',
        ),
      ).toBeLessThan(DEFAULT_BOUNDS.maxCost / 3);
    });
  });

  describe('is beyond the limit', () => {
    it('where pages of 500 are nested four levels deep', () => {
      const level = (inner: string) => `about { statementsAbout(first: 500) { nodes { id ${inner} } } }`;
      expect(costOf(`{ statement(id: "statement/a") { ${level(level(level(level(''))))} } }`)).toBeGreaterThan(
        1_000 * DEFAULT_BOUNDS.maxCost,
      );
    });

    it('where fragments double each other', () => {
      const fragments = Array.from(
        { length: 40 },
        (_, index) =>
          `fragment F${index} on Actor { a: statements(first: 1) { nodes { speaker { ...F${index + 1} } } } b: statements(first: 1) { nodes { speaker { ...F${index + 1} } } } }`,
      );
      const operation = `{ person(id: "person/a") { ...F0 } } ${fragments.join(' ')} fragment F40 on Actor { id }`;
      expect(costOf(operation)).toBe(1e12);
    });
  });
});
