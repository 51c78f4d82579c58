/** A rule that a record breaks: where (a JSON pointer such as '/evidence/0/end'), which rule, and what would be right. */
export interface Violation {
  path: string;
  rule: string;
  message: string;
}
