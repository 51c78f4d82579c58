/** A rule that a record breaks: where (a JSON pointer such as '/evidence/0/end'), which rule, and what would be right. */
export interface Violation {
  path: string;
  rule: string;
  message: string;
  /** The key that is missing, of the rule 'required', whose path is that of the object without it. */
  missing?: string;
}
