import { type ActorKind, SUBJECT_KINDS } from '../../domain/identity.js';
import { slugOf } from '../../domain/slug.js';
import { classifyName } from '../../import/classify-name.js';
import { findCountry } from '../../import/country-names.js';
import type { Actor } from './actor.js';

const LONGEST_NAME = 100;

/** A speaker who is not named. */
export const UNNAMED: Actor = { id: 'group/unnamed-speaker', kind: 'GROUP', name: 'Unnamed speaker', isKnown: false };

/** The usual name of the state that a name with a capital denotes; null for any other name. */
export function stateNamed(name: string): string | null {
  const bare = name.replace(/^the\s/i, '');
  return /^\p{Lu}/u.test(bare) ? (findCountry(bare)?.name ?? null) : null;
}

function proposed(kind: ActorKind, name: string): Actor {
  const short = name.slice(0, LONGEST_NAME).trim();
  const slug = slugOf(short);
  return slug === '' ? UNNAMED : { id: `${SUBJECT_KINDS[kind]}/${slug}`, kind, name: short, isKnown: false };
}

/** A person who is not in the graph. */
export function proposePerson(name: string): Actor {
  return proposed('PERSON', name);
}

/** The actor for a name or description that matches no person of the article: usually a state, an organization or a group. */
export function proposeActor(name: string, isNamed: boolean): Actor {
  const state = stateNamed(name);
  if (state) return proposed('STATE', state);
  const { kind } = classifyName(name);
  if (kind === 'ORGANIZATION' || kind === 'PERSON') return proposed(kind, name);
  if (isNamed && /^\p{Lu}{2,}$/u.test(name)) return proposed('ORGANIZATION', name);
  return proposeGroup(name);
}

/** The actor for a description without a name: 'Spokesman for the European Union'. */
export function proposeGroup(description: string): Actor {
  return proposed(
    'GROUP',
    description.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  );
}
