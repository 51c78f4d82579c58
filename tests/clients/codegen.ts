import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: ['operations/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    'generated/codegen/': {
      preset: 'client',
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' }, fragmentMasking: false },
      config: {
        useTypeImports: true,
        scalars: {
          Date: '../../scalars.js#Day',
          DateTime: '../../scalars.js#Instant',
          EDTF: '../../scalars.js#Edtf',
          JSON: 'unknown',
        },
        strictScalars: true,
      },
    },
    'generated/possible-types.ts': { plugins: ['fragment-matcher'] },
  },
};

export default config;
