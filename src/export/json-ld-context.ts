const id = (term: string) => ({ '@id': term, '@type': '@id' });
const ids = (term: string) => ({ '@id': term, '@type': '@id', '@container': '@set' });
const date = (term: string) => ({ '@id': term, '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' });
const instant = (term: string) => ({ '@id': term, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });

/**
 * The meaning of the terms of the document: those of schema.org unless stated otherwise, those of the W3C Web Annotation
 * vocabulary for evidence, and under `demarche:` where neither has a term. Ids are URNs, since nothing is served at them.
 */
export const JSON_LD_CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  demarche: 'urn:demarche:',
  id: '@id',
  type: '@type',
  ...{ creator: id('schema:creator'), spokenByCharacter: id('schema:spokenByCharacter'), about: ids('schema:about') },
  ...{ appearance: ids('schema:appearance'), agent: id('schema:agent'), object: id('schema:object') },
  ...{ Annotation: 'oa:Annotation', SpecificResource: 'oa:SpecificResource' },
  ...{ TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector' },
  evidence: { '@reverse': 'oa:hasBody' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  target: id('oa:hasTarget'),
  source: id('oa:hasSource'),
  selector: { '@id': 'oa:hasSelector', '@container': '@set' },
  ...{ exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix', start: 'oa:start', end: 'oa:end' },
  coding: { '@id': 'demarche:coding', '@type': '@json' },
  kind: 'demarche:kind',
  standsFor: id('demarche:standsFor'),
  addressedTo: ids('demarche:addressedTo'),
  onBehalfOf: ids('demarche:onBehalfOf'),
  via: id('demarche:via'),
  ...{ form: 'demarche:form', tone: 'demarche:tone', quadClass: 'demarche:quadClass', medium: 'demarche:medium' },
  ...{ confidence: 'demarche:confidence', status: 'demarche:status', relation: 'demarche:relation' },
  ...{ corrects: id('demarche:corrects'), correctedBy: id('demarche:correctedBy') },
  ...{ saidOn: date('demarche:saidOn'), heldOn: date('demarche:heldOn'), expectedOn: date('demarche:expectedOn') },
  ...{ adoptedOn: date('demarche:adoptedOn'), publishedOn: date('demarche:publishedOn') },
  ...{ during: date('demarche:during'), endedOn: date('demarche:endedOn') },
  ...{ since: date('demarche:since'), until: date('demarche:until') },
  ...{ statusSince: instant('demarche:statusSince'), recordedAt: instant('demarche:recordedAt') },
  ...{ recordedBy: 'demarche:recordedBy', namedAs: 'demarche:namedAs', category: 'demarche:category' },
};
