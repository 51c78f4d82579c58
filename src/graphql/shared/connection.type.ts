import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** The position of a page in its list. */
@ObjectType('PageInfo', { description: 'The position of a page in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its first item, for before; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its last item, for after; null for an empty page.',
  })
  endCursor!: string | null;
}

/**
 * The edge and the connection type of a list of nodes, named `<name>Edge` and `<name>Connection`. Their values are
 * Connection objects. `plural` names the items of the list, for descriptions.
 */
export function connectionType(name: string, plural: string, nodeType: () => ClassType | object): ClassType {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} of a list, with its cursor.` })
  class EdgeType {
    @Field(() => String, { description: 'Marks its place in the list; give it to after or before.' })
    cursor!: string;

    @Field(nodeType as never, { description: 'The item itself.' })
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: `The ${plural} of this page, each with its cursor.` })
    edges!: EdgeType[];

    @Field(() => [nodeType()] as never, { description: `The ${plural} of this page.` })
    nodes!: unknown[];

    @Field(() => PageInfoType, { description: 'Whether there is more before and after this page, and its cursors.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: `How many ${plural} the whole list has; counted only when asked for.` })
    totalCount!: number;
  }
  return ConnectionType;
}
