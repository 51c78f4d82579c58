import type { GraphQLFieldResolver } from 'graphql';
import { Extensions, Field } from 'type-graphql';
import type { BatchLoader } from '../../loader/batch-loader.js';
import type { RequestContext } from '../request-context.js';

type Source = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** How a field returns what its parent names. */
export interface NamedBy {
  /** The loader to use. */
  loader: 'candidates' | 'decisions' | 'runs' | 'sources' | 'statements' | 'subjects';
  /** The property of the parent with the id, or the ids of several. */
  property: string;
}

/** A field that returns what its parent names by ids: those of a whole level are read at once. */
export function Named(
  loader: NamedBy['loader'],
  property: string,
  type: Parameters<typeof Field>[0],
  options: { description: string; nullable?: boolean },
): PropertyDecorator {
  return (...field) => {
    Extensions({ namedBy: { loader, property } satisfies NamedBy })(...field);
    Field(type, options)(...field);
  };
}

/** The ids by which a parent names what a field returns. */
export function namedIn({ property }: NamedBy, source: unknown): readonly string[] {
  const named = (source as Source)[property] ?? [];
  return typeof named === 'string' ? [named] : named;
}

/** The resolver of such a field: null if its parent names nothing. */
export function resolverOfNamed({ loader: name, property }: NamedBy): GraphQLFieldResolver<Source, RequestContext> {
  return (source, _given, { loaders }) => {
    const loader: BatchLoader<unknown> = loaders[name];
    const named = source[property] ?? null;
    if (named === null) return null;
    return typeof named === 'string' ? loader.load(named) : loader.loadMany(named);
  };
}
