/** The error of a refused request: what went wrong, and what its sender can do about it. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The code of the error, such as RATE_LIMITED; OFFLINE if no answer came. */
    readonly code: string,
    /** The number of seconds after which to retry; null if the service does not say. */
    readonly retryAfterSeconds: number | null = null,
    /** The extensions of the error for programs, such as the candidates of a conflict. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Whether the same request may succeed a moment later. */
  get isPassing(): boolean {
    return this.code === 'SERVICE_UNAVAILABLE' || this.code === 'OFFLINE';
  }
}

interface ErrorBody {
  errors?: ErrorOfBody[];
}

interface ErrorOfBody {
  message: string;
  extensions?: { code?: string; fields?: readonly { path: string; message: string }[]; [detail: string]: unknown };
}

/** The names that the pages show for arguments whose own names would be unclear or misleading. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ a: 'the first subject', b: 'the second subject', during: 'the days', saidOn: 'the days', heldOn: 'the days' },
  ...{ recordedBefore: 'as recorded before', after: 'the page' },
};

/** The last name in the path of an argument, such as 'filter.toneAtLeast' or '$filter.form[0]', in words. */
function argumentInWords(path: string): string {
  const name = path.match(/[a-z]\w*/gi)?.at(-1) ?? path;
  return NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The error for people: each broken rule with its argument, and the number of further ones. */
function inWords({ message, extensions: { fields = [], more } = {} }: ErrorOfBody): string {
  if (fields.length === 0) return message;
  const told = fields.map(({ path, message }) => `${argumentInWords(path)}: ${message}`);
  return [...told, ...(typeof more === 'number' ? [`and ${more} more`] : [])].join('; ');
}

/** The refusal that a response contains; null if it contains none. */
export function refusalIn(response: Response, body: ErrorBody | null): Refusal | null {
  const [error] = body?.errors ?? [];
  if (!error && response.ok && body) return null;
  const after = Number(response.headers.get('retry-after'));
  return new Refusal(
    error ? inWords(error) : `The answer had the status ${response.status} and gave no reason.`,
    // A proxy that gets no answer responds itself.
    error?.extensions?.code ?? (response.status >= 502 ? 'OFFLINE' : 'INTERNAL_SERVER_ERROR'),
    after > 0 ? after : null,
    error?.extensions,
  );
}
