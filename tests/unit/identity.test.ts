import { describe, expect, it } from '@jest/globals';
import { identifierKey, identifierOfKey, isActorId, prefixOfId, subjectKindOfId } from '../../src/domain/identity.js';

describe('an id', () => {
  it.each([
    ['person/robert-malley', 'person'],
    ['state/iran', 'state'],
    ['source/2021', 'source'],
    ['statement/vienna-01', 'statement'],
    ['interaction/a', 'interaction'],
    ['person/zoë-łukasz', 'person'],
    ['person/علی-باقری', 'person'],
    ['person/阿里', 'person'],
    ['topic/١٢', 'topic'],
    [`event/${'a'.repeat(194)}`, 'event'],
  ])('%s names a %s', (id, prefix) => {
    expect(prefixOfId(id)).toBe(prefix);
  });

  it.each([
    ['without a kind', 'robert-malley'],
    ['of an unknown kind', 'country/iran'],
    ['with a capital', 'person/Robert-malley'],
    ['with a capital kind', 'Person/robert-malley'],
    ['with a space', 'person/robert malley'],
    ['with an underscore', 'person/robert_malley'],
    ['with two hyphens', 'person/robert--malley'],
    ['that ends with a hyphen', 'person/robert-'],
    ['that starts with a hyphen', 'person/-robert'],
    ['without a slug', 'person/'],
    ['with a second slash', 'person/robert/malley'],
    ['with space around it', ' person/robert-malley'],
    ['with a line break', 'person/robert\n'],
    ['with an emoji', 'person/🕊'],
    ['of 201 characters', `event/${'a'.repeat(195)}`],
    ['that is empty', ''],
  ])('%s is not valid', (_, id) => {
    expect(prefixOfId(id)).toBeNull();
  });

  it.each([
    ['person/a', true],
    ['state/a', true],
    ['organization/a', true],
    ['group/a', true],
    ['agreement/a', false],
    ['topic/a', false],
    ['source/a', false],
    ['nothing', false],
  ])('%s is that of an actor: %s', (id, isActor) => {
    expect(isActorId(id)).toBe(isActor);
  });

  it.each([
    ['organization/iaea', 'ORGANIZATION'],
    ['event/vienna-talks', 'EVENT'],
    ['statement/vienna-01', null],
    ['source/article', null],
    ['', null],
  ])('%s names a subject of the kind %s', (id, kind) => {
    expect(subjectKindOfId(id)).toBe(kind);
  });
});

describe('the key of an identifier', () => {
  it('is its scheme and its value', () => {
    expect(identifierKey({ scheme: 'wikidata', value: 'Q794' })).toBe('wikidata:Q794');
  });

  it.each([
    { scheme: 'wikidata', value: 'Q794' },
    { scheme: 'url', value: 'https://example.org/a:b' },
    { scheme: 'cow', value: '' },
  ])('gives back %j', (identifier) => {
    expect(identifierOfKey(identifierKey(identifier))).toEqual(identifier);
  });
});
