/** Whether the service runs trusted operations alone, which it says in the page: it has neither a playground nor exports then. */
export const isLocked = document.documentElement.dataset.locked === 'true';
