import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { linkedOperation } from './linked-operation.js';
import { ProseInEditors } from './prose-in-editors.js';
import { firstTabs } from './question-tabs.js';
import { questionsPlugin } from './questions-plugin.js';
import { createStorageWithoutHeaders } from './storage-without-headers.js';

// Resolved against the page, so that a proxy may serve the whole service below a path of its own.
const url = new URL('graphql', document.baseURI).href;

// Subscriptions go over a WebSocket, with the contents of the tab Headers as its connection parameters.
const subscriptionUrl = url.replace(/^http/, 'ws');

// The server answers in one piece: without this GraphiQL would ask for multipart answers.
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl, enableIncrementalDelivery: false });

const storage = createStorageWithoutHeaders();

const plugins = [questionsPlugin, HISTORY_PLUGIN];

const linked = linkedOperation();
const tabs = linked ? [linked, ...firstTabs] : firstTabs;

/**
 * GraphiQL on this server's schema. The first tabs open only where the browser holds none from an earlier visit; the operation
 * of a link opens beside whatever there is.
 */
export const Playground = () => (
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    defaultTabs={tabs}
    initialQuery={linked?.query}
    initialVariables={linked?.variables}
    plugins={plugins}
  >
    <GraphiQL.Logo>Demarche</GraphiQL.Logo>
    <ProseInEditors />
  </GraphiQL>
);
