import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: ['src/**/*.tsx'],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        scalars: { Date: '../scalars#Day', DateTime: '../scalars#Instant', EDTF: '../scalars#Edtf', JSON: 'unknown' },
        strictScalars: true,
      },
    },
    'src/generated/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
