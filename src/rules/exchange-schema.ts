import { RECORD_RULES } from './check-record.js';
import { VALUE_DEFINITIONS } from './definitions.js';
import { LIST_DEFINITIONS } from './lists.js';
import { type JsonSchema, schemaOfRecord } from './value-rule.js';

/** The JSON Schema (draft 2020-12) of one line of the exchange format: all rules that a schema can express. */
export function exchangeSchema(): JsonSchema {
  const types = Object.entries(RECORD_RULES);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:demarche:exchange:1',
    title: 'One line of the Demarche exchange format',
    description:
      'A file is JSON Lines: one such object a line, UTF-8, ending in LF. docs/format.md explains it. `discriminator` (OpenAPI; ajv option discriminator: true) lets a checker report only what is wrong for the type at hand.',
    type: 'object',
    discriminator: { propertyName: 'type' },
    oneOf: types.map(([type]) => ({ $ref: `#/$defs/${type}` })),
    $defs: {
      ...Object.fromEntries(types.map(([type, rule]) => [type, schemaOfRecord(rule)])),
      ...VALUE_DEFINITIONS,
      ...LIST_DEFINITIONS,
    },
  };
}
