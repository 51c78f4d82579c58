import { registerEnumType } from 'type-graphql';
import { CENTRALITIES, type Centrality } from '../../analytics/centrality.js';

const NAMES = Object.keys(CENTRALITIES) as Centrality[];

export const CentralityEnum = Object.fromEntries(NAMES.map((name) => [name, name])) as { [C in Centrality]: C };

registerEnumType(CentralityEnum, {
  name: 'Centrality',
  description: 'How to say how central an actor is in the graph of who speaks about whom.',
  valuesConfig: Object.fromEntries(NAMES.map((name) => [name, { description: CENTRALITIES[name] }])) as Record<
    Centrality,
    { description: string }
  >,
});
