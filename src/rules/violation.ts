/** A rule that a record violates: where (a JSON Pointer such as '/evidence/0/end'), which rule, and what would be right. */
export interface Violation {
  path: string;
  rule: string;
  message: string;
  /** For the rule 'required', the missing key; `path` is that of the object without it. */
  missing?: string;
}
