// The peer as a process of its own: PORT and NEO4J_URI (with NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE) come from the
// environment. It is set up as its documentation says, without anything else that would cost time.
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';
import { typeDefs } from './type-definitions.js';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, PORT } = process.env;

const auth = NEO4J_PASSWORD ? neo4j.auth.basic(NEO4J_USERNAME || 'neo4j', NEO4J_PASSWORD) : undefined;
const driver = neo4j.driver(NEO4J_URI, auth);
const library = new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { LTE: true, GTE: true } } } });
const apollo = new ApolloServer({ schema: await library.getSchema() });
await apollo.start();

const app = fastify();
const context = NEO4J_DATABASE ? { sessionConfig: { database: NEO4J_DATABASE } } : {};
await app.register(fastifyApollo(apollo), { path: '/graphql', context: async () => ({ ...context }) });
await app.listen({ host: '127.0.0.1', port: Number(PORT) });

process.once('SIGTERM', async () => {
  await app.close();
  await driver.close();
});
