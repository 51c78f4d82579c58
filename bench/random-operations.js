// Random GraphQL operations over a schema, derived from a list of numbers: each choice takes the next number, and once none is
// left, the first option, which is the simplest. So the shorter the list, the smaller the operation, and whatever shrinks a list
// of numbers (as fast-check does) finds the smallest operation that shows a fault.
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const IDS = [
  'person/robert-malley',
  'state/iran',
  'agreement/jcpoa',
  'organization/iaea',
  'statement/vienna-01',
  'statement/vienna-10',
  'source/article',
  'event/vienna-talks',
  'person/nobody',
];
const TEXTS = ['Iran', 'JCPOA', 'critical phase', '010', '111', 'en', 'wikidata', 'Q794'];
const NUMBERS = [1, 2, 5, 20, 100, 0];
const DAYS = ['2021-10-27', '2021-10', '2021', '../2021', '2021-10/2021-11'];
const INSTANTS = ['2021-10-27T09:30:00.000Z', '2030-01-01T00:00:00Z'];
/** What clients should not send: now and then one replaces a text or a number. */
const ODD_TEXTS = [
  '',
  ' ',
  'a'.repeat(3_000),
  '\u0000',
  'ﷺ𝕏\u202e',
  "' OR 1=1 //",
  '$x',
  '*',
  '%',
  '🧨',
  '2021-02-30',
  '2021/2019',
];
const ODD_NUMBERS = [500, 501, -1, 2 ** 31 - 1, 2 ** 31, 1e21, 0.5, -0];
const DIRECTIVES = [' @include(if: true)', ' @skip(if: false)', ' @skip(if: true)', ' @skip(if: null)', ' @nope'];
const MAX_DEPTH = 5;

/** Generates operations over a schema. */
export class RandomOperations {
  #schema;
  #numbers = [];
  #position = 0;
  #variables = {};
  #definitions = [];
  #fragments = [];

  constructor(schema) {
    this.#schema = schema;
  }

  /** The operation that a list of whole numbers from 0 to 255 encodes, with its variables. */
  from(numbers) {
    this.#numbers = numbers;
    this.#position = 0;
    this.#variables = {};
    this.#definitions = [];
    this.#fragments = [];
    const kind = this.#pick([
      'query',
      'query',
      'query',
      'query',
      'query',
      'query',
      'query',
      'mutation',
      'subscription',
    ]);
    const selection = this.#selection(this.#schema.getRootType(kind), 0);
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const query = `${kind} Random${definitions} ${selection} ${this.#fragments.join(' ')}`;
    return { query: this.#chance(20) ? this.#damaged(query) : query, variables: this.#variables };
  }

  #next() {
    return this.#numbers[this.#position++] ?? 0;
  }

  #pick(choices) {
    return choices[this.#next() % choices.length];
  }

  /** True once in `times` calls, on average. */
  #chance(times) {
    return this.#next() % times === times - 1;
  }

  #selection(type, depth) {
    const isObject = 'getFields' in type;
    const fields = isObject ? Object.values(type.getFields()) : [];
    const reachable = depth < MAX_DEPTH ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const selected = [];
    const keys = new Set();
    const count = 1 + (this.#next() % 4);
    for (let index = 0; index < count; index++) {
      if (reachable.length === 0 || this.#chance(9)) selected.push('__typename');
      else selected.push(this.#field(this.#pick(reachable), depth, keys));
    }
    if (isAbstractType(type) && this.#chance(2)) {
      const inner = this.#pick(this.#schema.getPossibleTypes(type));
      selected.push(`... on ${inner.name} ${this.#selection(inner, depth + 1)}`);
    }
    if (isObject && this.#chance(8)) selected.push(this.#fragment(type, depth));
    if (type === this.#schema.getQueryType() && this.#chance(15))
      selected.push('__schema { types { name fields { name type { kind } } } }');
    return `{ ${selected.join(' ')} }`;
  }

  #fragment(type, depth) {
    const name = `F${this.#fragments.length}`;
    const place = this.#fragments.push('') - 1;
    // Now and then a fragment that spreads itself.
    const tail = this.#chance(20) ? `...${name}` : '';
    this.#fragments[place] =
      `fragment ${name} on ${type.name} { __typename ${tail} ...on ${type.name} ${this.#selection(type, depth + 1)} }`;
    return `...${name}`;
  }

  /** `keys` are the response names of the selection so far: repeating one with other arguments would be invalid. */
  #field(field, depth, keys) {
    const named = getNamedType(field.type);
    const isRepeated = keys.has(field.name) && !this.#chance(30);
    const alias = isRepeated || this.#chance(8) ? `a${keys.size}_${this.#next() % 8}: ` : '';
    keys.add(field.name);
    keys.add(alias);
    const given = field.args.filter((arg) => isNonNullType(arg.type) || this.#chance(2));
    const args = given.map((arg) => `${arg.name}: ${this.#argument(arg.type)}`).join(', ');
    const directive = this.#chance(10) ? this.#pick(DIRECTIVES) : '';
    const below = isCompositeType(named) && !this.#chance(150) ? ` ${this.#selection(named, depth + 1)}` : '';
    return `${alias}${field.name}${args ? `(${args})` : ''}${directive}${below}`;
  }

  #argument(type) {
    if (!this.#chance(4)) return this.#literal(this.#value(type, 0), type);
    const name = `v${this.#definitions.length}`;
    this.#definitions.push(`$${name}: ${type}`);
    if (!this.#chance(10)) this.#variables[name] = this.#value(type, 0);
    return `$${name}`;
  }

  /** A value of a type, now and then one of another. */
  #value(type, depth) {
    if (this.#chance(60)) return this.#pick([null, true, {}, [], 'x', 7, [[[]]]]);
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = this.#pick([1, 1, 2, 1, 3, this.#chance(9) ? 600 : 0]);
      const item = this.#value(nullable.ofType, depth + 1);
      return Array.from({ length }, () => item);
    }
    if (isEnumType(nullable))
      return this.#pick([...nullable.getValues().map(({ name }) => name), ...(this.#chance(20) ? ['NOPE'] : [])]);
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isNonNullType(field.type) || this.#chance(depth > 2 ? 9 : 3),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth + 1)]));
    }
    const isNumber = nullable.name === 'Int' || nullable.name === 'Float';
    if (nullable.name === 'Boolean') return this.#pick([true, false]);
    if (this.#chance(8)) return this.#pick(isNumber ? ODD_NUMBERS : ODD_TEXTS);
    if (isNumber) return this.#pick(NUMBERS);
    switch (nullable.name) {
      case 'ID':
        return this.#pick(IDS);
      case 'Date':
        return DAYS[0];
      case 'EDTF':
        return this.#pick(DAYS);
      case 'DateTime':
        return this.#pick(INSTANTS);
      default:
        return this.#pick(TEXTS);
    }
  }

  /** A value as it is written in the text of an operation. */
  #literal(value, type) {
    const nullable = getNullableType(type);
    if (Array.isArray(value)) {
      const itemType = isListType(nullable) ? nullable.ofType : nullable;
      return `[${value.map((item) => this.#literal(item, itemType)).join(' ')}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
      const parts = Object.entries(value).map(
        ([name, part]) => `${name}: ${this.#literal(part, fields[name]?.type ?? nullable)}`,
      );
      return `{ ${parts.join(' ')} }`;
    }
    if (typeof value === 'string' && isEnumType(getNamedType(nullable))) return value || '""';
    return JSON.stringify(value);
  }

  /** A text with an error in some place. */
  #damaged(text) {
    const at = (this.#next() * 256 + this.#next()) % text.length;
    const piece = this.#pick(['', '{', '}', '"', '$', '@', '...', '\u0000', '#', ':', '!', '&', '"""']);
    return text.slice(0, at) + piece + text.slice(at + 1);
  }
}

/** What no answer may contain: stack traces, files, the text of queries, and internal errors. */
export const LEAKS = [
  /\bat (?:async )?[\w.<>]+ \(?(?:file:|node:|\/)/,
  /node_modules|\.cypher\b|\/dist\/|\/src\//,
  /\b(?:MATCH|MERGE|UNWIND|OPTIONAL MATCH|DETACH DELETE) ?[([$]/,
  /Neo4jError|Neo\.ClientError|GRAFEO|Grafeo|TypeError|RangeError|ReferenceError|is not a function|Cannot read propert/,
  /INTERNAL_SERVER_ERROR/,
];
