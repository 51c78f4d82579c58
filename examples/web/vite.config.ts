import { defineConfig } from 'vite';

// The page asks its own origin; this hands what it asks on to a Demarche on this machine.
const proxy = { '/graphql': { target: process.env.DEMARCHE_URL ?? 'http://127.0.0.1:4000' } };

export default defineConfig({ server: { proxy }, preview: { proxy } });
