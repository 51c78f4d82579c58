import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { exampleTabs } from './example-tabs.js';
import { ProseInEditors } from './prose-in-editors.js';
import { createStorageWithoutHeaders } from './storage-without-headers.js';

// Resolved against the page, so that a proxy may serve the whole service below a path of its own.
const url = new URL('graphql', document.baseURI).href;

// The server answers in one piece: without this GraphiQL would ask for multipart answers.
const fetcher = createGraphiQLFetcher({ url, enableIncrementalDelivery: false });

const storage = createStorageWithoutHeaders();

/** GraphiQL on this server's schema. The examples open only where the browser holds no tabs from an earlier visit. */
export const Playground = () => (
  <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={exampleTabs}>
    <GraphiQL.Logo>Demarche</GraphiQL.Logo>
    <ProseInEditors />
  </GraphiQL>
);
