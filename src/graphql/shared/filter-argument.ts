import { type ClassType, Field } from 'type-graphql';
import { IsOptional, ValidateNested } from './class-validator.js';

/** An argument that selects items by the conditions of an input, which are checked one by one. */
export function FilterArgument(type: () => ClassType, description: string): PropertyDecorator {
  return (...argument) => {
    Field(type, { nullable: true, description })(...argument);
    IsOptional()(...argument);
    ValidateNested()(...argument);
  };
}
