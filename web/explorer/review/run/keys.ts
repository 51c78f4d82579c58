/** The commands that an editor can give by a single key. */
export const KEYS = {
  accept: { keys: ['a'], does: 'Accept', group: 'Decide' },
  reject: { keys: ['r'], does: 'Reject', group: 'Decide' },
  undo: { keys: ['u'], does: 'Undo what was done last', group: 'Decide' },
  undoOne: { keys: ['U'], does: 'Undo the decision in view, no matter who made it', group: 'Decide' },
  acceptAll: { keys: ['A'], does: 'Accept all that are clear', group: 'Decide' },
  next: { keys: ['n', 'ArrowDown'], does: 'Next', group: 'Go' },
  previous: { keys: ['p', 'ArrowUp'], does: 'Previous', group: 'Go' },
  act: { keys: ['1', '2', '3', '4'], does: 'Choose this act', group: 'Edit' },
  code: { keys: ['c'], does: 'Another act, by its code or words', group: 'Edit' },
  by: { keys: ['b'], does: 'By whom; then a digit', group: 'Edit' },
  byAll: { keys: ['B'], does: 'By whom, for all mentions of the same one', group: 'Edit' },
  on: { keys: ['o'], does: 'About whom or what', group: 'Edit' },
  onAll: { keys: ['O'], does: 'About whom or what, for all that are about the same', group: 'Edit' },
  to: { keys: ['t'], does: 'To whom', group: 'Edit' },
  for: { keys: ['f'], does: 'On behalf of whom', group: 'Edit' },
  via: { keys: ['v'], does: 'Through whom', group: 'Edit' },
  edit: { keys: ['e'], does: 'Edit day, tone, place and medium', group: 'Edit' },
  words: { keys: ['w'], does: 'Move the ends of the words, or take the selected ones', group: 'Words' },
  split: { keys: ['s'], does: 'Split in two', group: 'Words' },
  join: { keys: ['j'], does: 'Join with the next one', group: 'Words' },
  add: { keys: ['+'], does: 'Add the selected words as one more', group: 'Words' },
  help: { keys: ['?'], does: 'Show or hide the keys', group: 'Go' },
} as const;

export type KeyName = keyof typeof KEYS;

/** The command of a keyboard event, and the index of the pressed key among the command's keys; null if it has none. */
export function keyOf(event: KeyboardEvent): { name: KeyName; index: number } | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.target as HTMLElement;
  // In the scrollable article, the arrow keys scroll.
  if (event.key.startsWith('Arrow') && target.closest('.article-text')) return null;
  if (target.closest('input, textarea, select, dialog, [contenteditable]')) return null;
  for (const [name, { keys }] of Object.entries(KEYS)) {
    const index = (keys as readonly string[]).indexOf(event.key);
    if (index >= 0) return { name: name as KeyName, index };
  }
  return null;
}

/** The label of a key as on a keyboard. */
export function keyCap(key: string): string {
  if (key === 'ArrowDown') return '↓';
  if (key === 'ArrowUp') return '↑';
  return /^[A-Z]$/.test(key) ? `Shift ${key}` : key;
}
