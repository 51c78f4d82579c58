import type { Span } from './article.js';

/** What an editor is choosing just now; its keys mean something else for so long. */
export type Mode =
  | { kind: 'by' | 'byAll' | 'on' | 'onAll' | 'to' | 'for' | 'via' }
  | { kind: 'edit'; first: 'saidOn' | 'act' }
  | { kind: 'acceptAll' }
  | { kind: 'words'; span: Span }
  | { kind: 'split'; span: Span; cut: number };
