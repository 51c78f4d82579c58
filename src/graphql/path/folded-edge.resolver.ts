import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Evidence } from '../../domain/evidence.js';
import { evidenceOfLatest, type FoldedEdge } from '../../domain/folded-edge.js';
import { InteractionType } from '../interaction/interaction.type.js';
import type { RequestContext } from '../request-context.js';
import { EvidenceType } from '../source/evidence.type.js';
import { StatementType } from '../statement/statement.type.js';
import { QuadClassCountsType, QuadClassTonesType } from '../statistics/statement-summary.type.js';
import { FoldedEdgeInterface, type ScopedEdge } from './path.type.js';

function bestStatement({ kind, bestId }: FoldedEdge, { loaders }: RequestContext) {
  return kind === 'STATED' && bestId !== null ? loaders.statements.load(bestId) : null;
}

function bestInteraction({ kind, bestId }: FoldedEdge, { loaders }: RequestContext) {
  return kind === 'INTERACTED' && bestId !== null ? loaders.interactions.load(bestId) : null;
}

function classesOf({ scope, ...edge }: ScopedEdge, { loaders }: RequestContext) {
  return edge.kind === 'STATED' || edge.kind === 'INTERACTED' ? loaders.edges.classes(scope).load(edge) : null;
}

@Resolver(() => FoldedEdgeInterface)
export class FoldedEdgeResolver {
  @FieldResolver(() => QuadClassCountsType, {
    nullable: true,
    description: 'Of STATED and INTERACTED: how many acts are of each class. Else null.',
  })
  async byQuadClass(@Root() edge: ScopedEdge, @Ctx() context: RequestContext) {
    return (await classesOf(edge, context))?.byQuadClass;
  }

  @FieldResolver(() => QuadClassTonesType, {
    nullable: true,
    description: 'Of STATED and INTERACTED: their tone by class of acts. Else null.',
  })
  async toneByQuadClass(@Root() edge: ScopedEdge, @Ctx() context: RequestContext) {
    return (await classesOf(edge, context))?.toneByQuadClass;
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description:
      'Of STATED: the statement with the most of its wording (DIRECT before PARTIAL, INDIRECT and CODED), the latest of equal ones. Else null.',
  })
  statement(@Root() edge: FoldedEdge, @Ctx() context: RequestContext) {
    return bestStatement(edge, context);
  }

  @FieldResolver(() => InteractionType, {
    nullable: true,
    description: 'Of INTERACTED: the latest interaction. Else null.',
  })
  interaction(@Root() edge: FoldedEdge, @Ctx() context: RequestContext) {
    return bestInteraction(edge, context);
  }

  @FieldResolver(() => [EvidenceType], {
    description:
      'The passages that say so: those of the best statement, of the latest interaction, or of the latest other edge.',
  })
  async evidence(@Root() edge: FoldedEdge, @Ctx() context: RequestContext): Promise<readonly Evidence[]> {
    if (edge.bestId === null) return evidenceOfLatest(edge);
    const best = await (bestStatement(edge, context) ?? bestInteraction(edge, context));
    return best?.evidence ?? [];
  }
}
