import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.js';
import { loadViewAt } from './views.js';

// Before React starts, and for each link that is hovered or focused.
loadViewAt(location.pathname);
for (const type of ['pointerover', 'focusin'] as const) {
  document.addEventListener(type, ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.origin === location.origin) loadViewAt(link.pathname);
  });
}

// Browsers resolve the icon again at each address, against which a relative URL would be wrong.
const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
icon?.setAttribute('href', icon.href);

const container = document.getElementById('explorer');
if (!container) throw new Error('index.html has no element with the id "explorer"');
createRoot(container).render(<Explorer />);
