import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { shown } from '../../errors/shown.js';

// The scalars only check that a text is given: its content is checked with the other arguments, so that a wrong one is
// BAD_USER_INPUT with the path of its field, both in a literal and in a variable.
function textScalar(name: string, description: string, specifiedByURL: string): GraphQLScalarType<string, string> {
  const refuse = (shown: string, nodes?: ValueNode): never => {
    throw new GraphQLError(`${name} is written as text, found ${shown}`, { nodes });
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: (value) => value as string,
    parseValue: (value) => (typeof value === 'string' ? value : refuse(shown(value))),
    parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : refuse(print(node), node)),
  });
}

/** An ISO calendar day. */
export const DateScalar = textScalar(
  'Date',
  "A calendar day as ISO 8601 writes it, such as '2021-10-27'.",
  'https://scalars.graphql.org/andimarek/local-date',
);

/** An ISO instant in UTC. */
export const DateTimeScalar = textScalar(
  'DateTime',
  "An instant in UTC as ISO 8601 writes it, such as '2021-10-27T09:30:00.000Z'.",
  'https://scalars.graphql.org/andimarek/date-time',
);

/** A date or interval of the Extended Date/Time Format, levels 0 and 1. */
export const EdtfScalar = textScalar(
  'EDTF',
  'A date or interval in the Extended Date/Time Format, levels 0 and 1, no more exact than the source is: ' +
    "'2021', '2021-10', '2021-10-27', '2021-10-27?' (uncertain), '2021-10-27~' (about), '2021-10/2021-11', " +
    "'../2018-05' (open beginning), '/2021-06' (unknown beginning).",
  'https://www.loc.gov/standards/datetime/',
);

/** Any JSON value. Only for output, never for input. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: "Any JSON value: a string such as 'CURRENT', a number, a list, an object or null.",
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
});

/** An instant that was checked, as the graph stores it: in full, with milliseconds, so that texts sort like instants. */
export function instantOf(given: string | null | undefined): string | null {
  return given ? new Date(given).toISOString() : null;
}
