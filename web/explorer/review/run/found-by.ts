import type { Candidate } from './review.js';

const isRules = (extractor: string) => extractor.startsWith('rules-');

/** The name of a rule in words: 'quotation then subject'. */
export function ruleInWords(rule: string): string {
  return rule.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The rule and the other extractors that found a candidate, in words. */
export function foundInWords({ foundBy, rule }: Candidate): string {
  const rules = foundBy.filter(isRules);
  const others = foundBy.filter((name) => !isRules(name));
  if (foundBy.length === 0) return 'Added by an editor';
  if (rules.length === 0) return `Found by ${others.join(' and ')} alone, and by no rule`;
  if (others.length === 0) return `Found by the rule “${ruleInWords(rule)}”`;
  return `Found by the rule “${ruleInWords(rule)}” and by ${others.join(' and ')}`;
}
