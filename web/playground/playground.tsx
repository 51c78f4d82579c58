import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { linkedOperation } from './linked-operation.js';
import { ProseInEditors } from './prose-in-editors.js';
import { firstTabs } from './question-tabs.js';
import { questionsPlugin } from './questions-plugin.js';
import { createStorageWithoutHeaders } from './storage-without-headers.js';

// Resolved against the page, so that a proxy may serve the whole service under some path.
const url = new URL('graphql', document.baseURI).href;

// Subscriptions use a WebSocket, with the contents of the tab Headers as its connection parameters.
const subscriptionUrl = url.replace(/^http/, 'ws');

// The server sends each response in one piece: without this GraphiQL would request multipart responses.
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl, enableIncrementalDelivery: false });

const storage = createStorageWithoutHeaders();

const plugins = [questionsPlugin, HISTORY_PLUGIN];

const linked = linkedOperation();
const tabs = linked ? [linked, ...firstTabs] : firstTabs;

/**
 * GraphiQL for this server's schema. The first tabs open only if the browser has none from an earlier visit; the operation of a
 * link opens in addition.
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
