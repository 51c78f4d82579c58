/** An operation of the explorer, as in the shipped manifest; its text is sent as it is, since a locked service trusts that. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** Never set: it only ties the types to the operation. */
  readonly types?: (variables: Variables) => Answer;
}
