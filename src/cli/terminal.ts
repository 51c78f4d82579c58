import { printable } from '../domain/printable.js';

/** Prints what a command was asked for, on standard output. */
export function print(text: string): void {
  console.log(printable(text));
}

/** Prints what one should know beside it, on standard error. */
export function tell(text: string): void {
  console.error(printable(text));
}
