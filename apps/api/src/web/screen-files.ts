import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export interface WebFolders {
  /** The built office and council screens. */
  readonly webRoot: string;
  /** Files that citizens' pages ask for: the typeface, the enhancement script. */
  readonly assetsRoot: string;
}

/** Their names hold a hash of their content, so they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again before use: an update of Hamava shows at once. */
const ASK_AGAIN = 'no-cache';
const A_MONTH = 'public, max-age=2592000';

/** Names that a build writes. Anything else, encoded or clever, is no file of ours. */
const FILE = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

type FileRequest = FastifyRequest<{ Params: { '*': string } }>;

/** Serves the screens under `/app`, where every address that is no file is the start page, and files under `/assets`. */
export async function screenFiles(fastify: FastifyInstance, { webRoot, assetsRoot }: WebFolders): Promise<void> {
  const cachingOf = (file: string): string => {
    if (file.startsWith(assetsRoot + path.sep)) return A_MONTH;
    return file.startsWith(path.join(webRoot, 'assets') + path.sep) ? FOR_EVER : ASK_AGAIN;
  };
  await fastify.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    suppressWarning: true,
    dotfiles: 'ignore',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
  });

  fastify.get('/app', (_, reply) => reply.redirect('/app/', 308));
  fastify.get('/app/*', (request: FileRequest, reply) => {
    const wanted = request.params['*'];
    const isFile = wanted.startsWith('assets/') || path.posix.basename(wanted).includes('.');
    return isFile ? sendFile(reply, wanted, webRoot) : reply.sendFile('index.html', webRoot);
  });
  fastify.get('/assets/*', (request: FileRequest, reply) => sendFile(reply, request.params['*'], assetsRoot));
}

function sendFile(reply: FastifyReply, name: string, root: string): FastifyReply {
  if (!FILE.test(name)) {
    reply.callNotFound();
    return reply;
  }
  return reply.sendFile(name, root);
}
