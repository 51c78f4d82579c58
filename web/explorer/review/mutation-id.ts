const BYTES = 16;

/**
 * A new random `clientMutationId`, of 32 hexadecimal digits. Not from `crypto.randomUUID`, which browsers offer only on HTTPS and
 * on the machine itself, while these pages may be served over plain HTTP from another machine.
 */
export function newMutationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
