import type { Span } from './article.js';

/** What an editor is currently choosing; meanwhile some keys have other meanings. */
export type Mode =
  | { kind: 'by' | 'byAll' | 'on' | 'onAll' | 'to' | 'for' | 'via' }
  | { kind: 'edit'; first: 'saidOn' | 'act' }
  | { kind: 'acceptAll' }
  | { kind: 'words'; span: Span }
  | { kind: 'split'; span: Span; cut: number };
