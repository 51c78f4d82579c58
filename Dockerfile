# Debian rather than Alpine: the embedded engine, @grafeo-db/js, is a native module built against glibc.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No scripts: `prepare` would build before the sources are copied.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
# On 0.0.0.0 the service starts only if DEMARCHE_AUTH is set, which says who may read (docs/access.md).
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DEMARCHE_DATA=/data
RUN install --directory --owner=node --group=node /data
WORKDIR /app
COPY package.json ./
COPY cypher ./cypher
COPY data ./data
COPY schema ./schema
COPY bin ./bin
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/demarche.js"]
CMD ["serve"]
