import { defineConfig } from 'vite';

// The page sends requests to its own origin; this proxies them to a Demarche on this machine.
const proxy = { '/graphql': { target: process.env.DEMARCHE_URL ?? 'http://127.0.0.1:4000' } };

export default defineConfig({ server: { proxy }, preview: { proxy } });
