import { didYouMean } from '../domain/did-you-mean.js';
import { refuseConfig } from '../errors/service-error.js';
import { whyNotJson } from '../errors/why-not-json.js';

/** The fields to which columns of a table can be mapped. */
export const MAPPED_FIELDS = [
  'id',
  'saidOn',
  'speaker',
  'speakerKind',
  'about',
  'aboutKind',
  'act',
  'addressedTo',
  'onBehalfOf',
  'quote',
  'paraphrase',
  'language',
  'form',
  'tone',
  'medium',
  'place',
  'confidence',
  'source',
  'publisher',
  'url',
  'publishedOn',
] as const;

/** A field that a column can be mapped to. */
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Where each field comes from: a column by its name, or a value that is the same in every row. */
export type CsvMapping = Partial<Record<MappedField, { column: string } | { value: string }>>;

/** The example of a mapping in messages. */
export const MAPPING_EXAMPLE = "--map saidOn=Date,speaker=Who,about=Whom,act='010'";

const REQUIRED: MappedField[] = ['saidOn', 'speaker', 'about', 'act'];

function checked(mapping: CsvMapping): CsvMapping {
  for (const field of Object.keys(mapping)) {
    if (!(MAPPED_FIELDS as readonly string[]).includes(field)) {
      refuseConfig(
        `--map ${field}=…: unknown field; the fields are ${MAPPED_FIELDS.join(', ')}${didYouMean(field, MAPPED_FIELDS)}`,
      );
    }
  }
  for (const field of REQUIRED) {
    if (!Object.hasOwn(mapping, field)) {
      refuseConfig(`--map: says nothing of '${field}'; each of ${REQUIRED.join(', ')} needs a column or a 'value'`);
    }
  }
  return mapping;
}

/**
 * Parses `--map speaker=Who,about=Whom,act='010'`: columns by name, and in single quotes a value for every row. Errors:
 * CONFIG_INVALID.
 */
export function parseMapping(text: string): CsvMapping {
  const mapping: CsvMapping = Object.create(null);
  for (const part of text.match(/(?:'[^']*'|[^,])+/g) ?? []) {
    const [, field, target] =
      /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(part) ??
      refuseConfig(`--map '${part}': give field=column, as in ${MAPPING_EXAMPLE}`);
    const literal = /^'(.*)'$/.exec(target!);
    if (Object.hasOwn(mapping, field!)) refuseConfig(`--map ${field}=…: is given twice; one column holds a field`);
    mapping[field as MappedField] = literal ? { value: literal[1]! } : { column: target! };
  }
  return checked(mapping);
}

/** The mapping of a JSON file, such as {"speaker": "Who", "act": {"value": "010"}}. Errors: CONFIG_INVALID. */
export function readMapping(file: string, text: string): CsvMapping {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    refuseConfig(`--mapping ${file}: is not JSON: ${whyNotJson(error as SyntaxError)}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    refuseConfig(`--mapping ${file}: holds no object; give one such as {"speaker": "Who", "about": "Whom"}`);
  }
  const mapping: CsvMapping = Object.create(null);
  for (const [field, target] of Object.entries(parsed)) {
    if (typeof target === 'string') mapping[field as MappedField] = { column: target };
    else if (typeof target?.value === 'string') mapping[field as MappedField] = { value: target.value };
    else refuseConfig(`--mapping ${file}: '${field}' is neither the name of a column nor {"value": "…"}`);
  }
  return checked(mapping);
}
