import { type FieldProblem, inputRefusal } from '../../errors/service-error.js';

/** What is wrong with a value of a property of an object; null where nothing is. */
type Problem = (value: unknown, object: Record<string, unknown>) => string | null;

/** The rules on one property. */
interface PropertyRules {
  /** Each with its name: what two rules of one name find wrong is told once. */
  problems: [name: string, problem: Problem][];
  /** Whether the rules on the class of its value, or of each item of it, hold as well. */
  isNested: boolean;
}

type ClassRules = Map<string, PropertyRules>;

/** The rules that classes of arguments and inputs bring themselves, by their prototypes. */
const own = new Map<object, ClassRules>();
/** The same with those that they inherit. */
const all = new Map<object, ClassRules>();

function rulesOn(prototype: object, property: string): PropertyRules {
  const rules: ClassRules = own.get(prototype) ?? new Map();
  own.set(prototype, rules);
  const known = rules.get(property) ?? { problems: [], isNested: false };
  rules.set(property, known);
  return known;
}

/** A property rule; null and absent values pass. `problem` says what is wrong with a value, or null where nothing is. */
export function rule(name: string, problem: Problem): () => PropertyDecorator {
  return () => (prototype, property) => {
    rulesOn(prototype, String(property)).problems.push([name, problem]);
  };
}

/** That the value of a property, or each item of it, is held to the rules on its class. */
export function IsNested(): PropertyDecorator {
  return (prototype, property) => {
    rulesOn(prototype, String(property)).isNested = true;
  };
}

function rulesOf(prototype: object): ClassRules {
  let rules = all.get(prototype);
  if (!rules) {
    const outer: object | null = Object.getPrototypeOf(prototype);
    const inherited = outer === null ? [] : rulesOf(outer);
    rules = new Map([
      ...(own.get(prototype) ?? []),
      ...[...inherited].filter(([name]) => !own.get(prototype)?.has(name)),
    ]);
    all.set(prototype, rules);
  }
  return rules;
}

/** Every broken rule of an object, by the rules on its class, each under its path. */
export function problemsIn(value: object, prefix = ''): FieldProblem[] {
  const found: FieldProblem[] = [];
  const object = value as Record<string, unknown>;
  for (const [property, { problems, isNested }] of rulesOf(Object.getPrototypeOf(value))) {
    const given = object[property];
    if (given === null || given === undefined) continue;
    const path = `${prefix}${property}`;
    const messages = new Map<string, string>();
    for (const [name, problem] of problems) {
      const message = problem(given, object);
      if (message !== null) messages.set(name, message);
    }
    for (const message of messages.values()) found.push({ path, message });
    if (!isNested) continue;
    if (!Array.isArray(given)) found.push(...problemsIn(given, `${path}.`));
    else for (const [index, item] of given.entries()) found.push(...problemsIn(item, `${path}.${index}.`));
  }
  return found;
}

/** Checks the arguments of a field by the rules on their class. Errors: BAD_USER_INPUT with every broken rule. */
export function validateArguments(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const problems = problemsIn(value);
  if (problems.length > 0) throw inputRefusal(problems);
}
