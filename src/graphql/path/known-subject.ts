import { badUserInput } from '../../errors/service-error.js';
import type { RequestContext } from '../request-context.js';

/**
 * The id of the subject that an id stands for. Errors: BAD_USER_INPUT for the argument if there is no such subject,
 * since an empty result would say less.
 */
export async function knownSubject(
  argument: string,
  id: string,
  { loaders, aliases }: RequestContext,
): Promise<string> {
  const subject = await loaders.subjects.load(aliases.resolve(id));
  if (subject) return subject.id;
  throw badUserInput(argument, `there is no subject ${JSON.stringify(id)}; give the id of one that is in the graph`);
}
