import 'graphiql/setup-workers/vite';
// GraphiQL's own style.css would work, but contains Monaco's styles a second time.
import '@graphiql/react/font/roboto.css';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './layout.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground.js';

const container = document.getElementById('playground');
if (!container) throw new Error('index.html has no element with the id "playground"');
createRoot(container).render(<Playground />);
