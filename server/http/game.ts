// The built game as files: hashed assets for good, the page asked for anew each time.
import { extname, join } from 'node:path'
import express, { type RequestHandler, type Response, Router } from 'express'

const NOT_BUILT = 'The game is not built yet. Run "npm run build", then reload this page.\n'

const ENDINGS = { br: '.br', gzip: '.gz' } as const
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

type SendFileOptions = NonNullable<Parameters<Response['sendFile']>[1]>

/** Serves the build in `folder`, which may be absent. */
export function gameRoutes(folder: string): Router {
  const router = Router()
  router.use('/assets', compressed(join(folder, 'assets'), { immutable: true, maxAge: '1y' }))
  router.use(compressed(folder, { headers: { 'Cache-Control': 'no-cache' } }))
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  router.use(
    express.static(folder, { index: false, setHeaders: (r) => void r.set('Cache-Control', 'no-cache') }),
  )
  router.get(['/', '/r/:code'], page(folder))
  return router
}

/** Answers with the compressed twin that the build put beside a file, where there is one and the browser takes it. */
function compressed(root: string, options: SendFileOptions): RequestHandler {
  return (request, response, next) => {
    const type = TYPES[extname(request.path)]
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    const encoding = (['br', 'gzip'] as const).find((e) => request.acceptsEncodings(e))
    if (!encoding) return next()
    const headers = { ...options.headers, 'Content-Encoding': encoding, 'Content-Type': type }
    response.sendFile(request.path.slice(1) + ENDINGS[encoding], { ...options, root, headers }, (error) => {
      if (error && !response.headersSent) next() // there is no twin: the file itself, or the right refusal
    })
  }
}

function page(folder: string): RequestHandler {
  return (_request, response, next) => {
    const headers = { 'Cache-Control': 'no-cache' }
    response.sendFile('index.html', { root: folder, headers, cacheControl: false }, (error) => {
      if (!error || response.headersSent) return
      if ('code' in error && error.code === 'ENOENT') response.status(503).type('text').send(NOT_BUILT)
      else next(error)
    })
  }
}
