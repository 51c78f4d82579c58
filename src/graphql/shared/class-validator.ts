import { createRequire } from 'node:module';

type ClassValidator = typeof import('class-validator');

export type { ValidationArguments, ValidationError, ValidationOptions } from 'class-validator';

const load = createRequire(import.meta.url);

/** One file of class-validator, by its path in the package. */
function partOf(path: string): ClassValidator {
  return load(`class-validator/cjs/${path}.js`);
}

// Its main entry point loads two hundred more files, with the telephone numbers of all countries: a quarter of the time
// from the start of the service to its first answer.
export const { ArrayMaxSize } = partOf('decorator/array/ArrayMaxSize');
export const { ArrayMinSize } = partOf('decorator/array/ArrayMinSize');
export const { ArrayUnique } = partOf('decorator/array/ArrayUnique');
export const { IsOptional } = partOf('decorator/common/IsOptional');
export const { ValidateBy } = partOf('decorator/common/ValidateBy');
export const { ValidateNested } = partOf('decorator/common/ValidateNested');
export const { Validator } = partOf('validation/Validator');
