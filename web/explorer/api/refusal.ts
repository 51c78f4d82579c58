/** What a refused request tells: what went wrong, and what its sender can do about it. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The code of the error, such as RATE_LIMITED; OFFLINE where no answer came. */
    readonly code: string,
    /** In how many seconds another try is worth it; null where the service does not say. */
    readonly retryAfterSeconds: number | null = null,
    /** What else the error tells programs, such as the candidates of a conflict. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Whether the same question may be answered a moment later. */
  get isPassing(): boolean {
    return this.code === 'SERVICE_UNAVAILABLE' || this.code === 'OFFLINE';
  }
}

interface ErrorBody {
  errors?: { message: string; extensions?: { code?: string; [detail: string]: unknown } }[];
}

/** A message for people: of the path of an argument, such as 'input.changes.saidOn' or 'filter.saidOn', the last name says enough. */
function inWords(message: string): string {
  return message.replace(/(^|; )\w+(?:\.\w+)*\.(\w+): /g, (_path, before: string, name: string) => {
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${before}${words}: `;
  });
}

/** The refusal that a response holds; null where it holds none. */
export function refusalIn(response: Response, body: ErrorBody | null): Refusal | null {
  const [error] = body?.errors ?? [];
  if (!error && response.ok && body) return null;
  const after = Number(response.headers.get('retry-after'));
  return new Refusal(
    error ? inWords(error.message) : `The answer had the status ${response.status} and gave no reason.`,
    // A proxy that gets no answer gives one of its own.
    error?.extensions?.code ?? (response.status >= 502 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR'),
    after > 0 ? after : null,
    error?.extensions,
  );
}
