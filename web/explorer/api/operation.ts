/** An operation of the explorer, as the shipped manifest has it: to be asked by its text, which a locked service trusts. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** Never there: what ties the types to the operation. */
  readonly types?: (variables: Variables) => Answer;
}
