/** Whether the service runs trusted operations only, as the page says; it then has neither a playground nor exports. */
export const isLocked = document.documentElement.dataset.locked === 'true';
