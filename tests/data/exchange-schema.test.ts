import { describe, expect, it } from '@jest/globals';
import { daysOfEdtf } from '../../src/domain/edtf-interval.js';
import { ID_PREFIXES } from '../../src/domain/identity.js';
import { EXCHANGE_SCHEMA, LINE_TYPES, problemsOfLine, problemsOfProperty, schemaWarnings } from './exchange-files.js';

const properties = Object.entries(EXCHANGE_SCHEMA.$defs).flatMap(([definition, { properties = {} }]) =>
  Object.entries(properties).map(([key, schema]) => ({ definition, key, schema })),
);
const person = { type: 'person', id: 'person/ada-berg', name: 'Ada Berg' };
const evidence = [{ source: 'source/lake-report' }];
const statement = {
  type: 'statement',
  id: 'statement/lake-01',
  speaker: person.id,
  about: ['topic/lake'],
  form: 'CODED',
  act: '036',
  saidOn: '2022-03-10',
  evidence,
};

describe('schema/exchange.schema.json', () => {
  it('compiles in the strict mode of ajv without a warning', () => {
    expect(schemaWarnings).toEqual([]);
  });

  it('describes every kind of node and edge', () => {
    const edges = ['role', 'party', 'participation', 'concern', 'membership', 'part'];
    expect([...LINE_TYPES].sort()).toEqual(['format', 'alias', ...ID_PREFIXES, ...edges].sort());
  });

  it('describes every property', () => {
    expect(properties.filter(({ schema }) => !schema.description)).toEqual([]);
  });

  it('gives an example of every property', () => {
    expect(properties.filter(({ schema }) => !schema.examples?.length)).toEqual([]);
  });

  it('accepts its own examples', () => {
    const refused = properties.flatMap(({ definition, key, schema }) =>
      (schema.examples ?? []).flatMap((example) => problemsOfProperty(definition, key, example)),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['a person with a name only', person],
    ['a slug in another script', { ...person, id: 'person/علی-باقری-کنی' }],
    ['a slug with combining marks', { ...person, id: 'person/नरेन्द्र-मोदी' }],
    ['a statement of which only a code is known', statement],
    ['a tone at the end of the scale', { ...statement, tone: -10 }],
  ])('accepts %s', (_name, line) => {
    expect(problemsOfLine(line)).toEqual([]);
  });

  it.each([
    ['an unknown type', { ...person, type: 'planet' }, ' value of tag "type" must be in oneOf'],
    ['a line without a type', { id: person.id, name: person.name }, ' tag "type" must be string'],
    ['an unknown key', { ...person, nickname: 'Ada' }, ' must NOT have additional properties'],
    ['a missing name', { type: 'person', id: person.id }, " must have required property 'name'"],
    ['null', { ...person, description: null }, '/description must be string'],
    ['an empty text', { ...person, description: '' }, '/description must NOT have fewer than 1 characters'],
    ['an empty list', { ...person, aliases: [] }, '/aliases must NOT have fewer than 1 items'],
    ['a capital in a slug', { ...person, id: 'person/Ada-Berg' }, '/id must match pattern'],
    ['a double hyphen in a slug', { ...person, id: 'person/ada--berg' }, '/id must match pattern'],
    ['an id of another type', { ...person, id: 'state/ada-berg' }, '/id must match pattern'],
    ['a statement about nothing', { ...statement, about: [] }, '/about must NOT have fewer than 1 items'],
    ['a speaker that cannot speak', { ...statement, speaker: 'topic/lake' }, '/speaker must match pattern'],
    ['a statement without evidence', { ...statement, evidence: undefined }, " must have required property 'evidence'"],
    ['a tone beyond the scale', { ...statement, tone: 10.5 }, '/tone must be <= 10'],
    ['a code as a number', { ...statement, act: 36 }, '/act must be string'],
    ['a form in lower case', { ...statement, form: 'direct' }, '/form must be equal to one of the allowed values'],
    [
      'an instant without its zone',
      { ...statement, recordedAt: '2022-03-11T09:30:00' },
      '/recordedAt must match pattern',
    ],
    [
      'a start without an end',
      { ...statement, evidence: [{ ...evidence[0], start: 3 }] },
      '/evidence/0 must have property end when property start is present',
    ],
    [
      'a prefix of 33 characters',
      { ...statement, evidence: [{ ...evidence[0], exact: 'a', prefix: 'x'.repeat(33) }] },
      '/evidence/0/prefix must NOT have more than 32 characters',
    ],
  ])('refuses %s and says where', (_name, line, problem) => {
    const problems = problemsOfLine(line);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    '2021',
    '2021-10',
    '2021-10-27',
    '2021?',
    '2021-10~',
    '2021-10-27%',
    '2021-10~/2021-10-27',
    '2021/2022?',
    '2021-10-27/..',
    '../2018-05',
    '2021-10-27/',
    '/2021-06',
    '202X',
    '20XX',
    '2021-XX',
    '2021-10-XX',
    '2021-21',
  ])('takes the date %s as the service does', (date) => {
    expect([problemsOfLine({ ...statement, saidOn: date }), daysOfEdtf(date)]).toEqual([[], expect.anything()]);
  });

  it.each([
    '',
    'yesterday',
    '27.10.2021',
    '2021-1',
    '2021-13',
    '2021-10-32',
    '2021-10-27/2021-10-28/2021-10-29',
    '..',
    '/',
    '/..',
    '../..',
    '2021-25',
    'circa 2021',
  ])('refuses the date "%s" as the service does', (date) => {
    expect([problemsOfLine({ ...statement, saidOn: date }).length, daysOfEdtf(date)]).toEqual([1, null]);
  });
});
