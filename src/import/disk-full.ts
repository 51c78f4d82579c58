const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const LONGEST_CHAIN = 5;

/** Whether an error, or what caused it, says that a disk takes no more: the engine's, or that of a temporary file. */
export function isDiskFull(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < LONGEST_CHAIN; depth++) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (NO_ROOM.has(code ?? '') || /I\/O error|no space left|disk takes no more/i.test(message)) return true;
    cause = cause.cause;
  }
  return false;
}
