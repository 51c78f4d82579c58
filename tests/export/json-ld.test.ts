// The linked data document: schema.org claims and quotations, with Web Annotations as their evidence.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Graph } from '../../src/graph.js';
import { describeOnEachEngine, exchangeFile, openTestGraph, VIENNA } from '../engines.js';
import { exported, HARD_LINES, HARD_TEXT } from './exported.js';

const CODED = {
  ...{ type: 'statement', id: 'statement/coded', speaker: 'person/ada', about: ['state/ruritania'], form: 'CODED' },
  ...{ act: '010', saidOn: '2022-03-11', evidence: [{ source: 'source/a', coding: { eventId: '7' } }] },
};

describeOnEachEngine('an export as linked data', (config) => {
  let graph: Graph;
  // biome-ignore lint/suspicious/noExplicitAny: a document of any shape.
  let document: any;
  beforeAll(async () => {
    graph = await openTestGraph(config, [VIENNA, exchangeFile([...HARD_LINES, CODED])]);
    document = JSON.parse(await exported(graph, { format: 'jsonld' }));
  });
  afterAll(() => graph?.close());

  const thing = (id: string) => document['@graph'].find((one: { id?: string }) => one.id === `demarche:${id}`);

  it('has one context and one graph', () => {
    expect(Object.keys(document)).toEqual(['@context', '@graph']);
  });

  it('has a statement with its words as a claim and a quotation of its speaker', () => {
    expect(thing('statement/one')).toMatchObject({
      type: ['Claim', 'Quotation'],
      creator: 'demarche:person/ada',
      spokenByCharacter: 'demarche:person/ada',
      text: HARD_TEXT,
      dateCreated: '2022-03-10',
      appearance: ['demarche:source/a'],
    });
  });

  it('has a statement without its words as a claim alone', () => {
    expect(
      document['@graph'].find(
        (one: { type: unknown; text?: string }) => String(one.type).startsWith('Claim') && !one.text,
      ).type,
    ).toEqual(['Claim']);
  });

  it('has each passage as an annotation whose body is the statement', () => {
    const [annotation] = thing('statement/vienna-06').evidence;
    expect([document['@context'].evidence, annotation]).toEqual([
      { '@reverse': 'oa:hasBody' },
      {
        type: 'Annotation',
        motivation: 'oa:linking',
        target: {
          type: 'SpecificResource',
          source: 'demarche:source/article',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: expect.stringMatching(/^The official reasons/),
              prefix: expect.any(String),
              suffix: expect.any(String),
            },
            { type: 'TextPositionSelector', start: 1097, end: 1343 },
          ],
        },
      },
    ]);
  });

  it('says of evidence without a passage which source it is in', () => {
    expect(thing('statement/one').evidence).toEqual([
      { type: 'Annotation', motivation: 'oa:linking', target: 'demarche:source/a' },
    ]);
  });

  it('has how a data set coded what is said as a JSON literal', () => {
    const [annotation] = thing('statement/coded').evidence;
    expect([document['@context'].coding['@type'], annotation.coding]).toEqual(['@json', { eventId: '7' }]);
  });

  it('uses no word that its context does not explain', () => {
    const explained = new Set(Object.keys(document['@context']));
    // Terms of schema.org, which need no line of their own.
    const schemaOrg = [
      ...['name', 'alternateName', 'description', 'identifier', 'startDate', 'dateCreated', 'location', 'inLanguage'],
      ...['publisher', 'url', 'datePublished', 'text', 'keywords', 'locationCreated', 'roleName', 'startTime'],
      ...['propertyID', 'value', 'termCode', 'inDefinedTermSet'],
    ];
    const words = new Set<string>();
    JSON.stringify(document['@graph'], (key, value) => {
      if (key !== '' && !/^\d+$/.test(key)) words.add(key);
      // A literal, whose keys are not terms.
      return key === 'coding' ? null : value;
    });
    expect([...words].filter((word) => !explained.has(word) && !schemaOrg.includes(word))).toEqual([]);
  });
});
