// The built game as files: hashed assets for good, the page asked for anew each time.
import { readFile } from 'node:fs/promises'
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
  router.get(['/', '/r/:code'], page(folder, 200))
  router.use(forPeople(page(folder, 404))) // a mistyped address leads into the lobby
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

/** For who asks for a page; programs and the parts of a page are passed on. */
const forPeople =
  (show: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads && request.accepts(['json', 'html']) === 'html') show(request, response, next)
    else next()
  }

/** The page. Other sites show the picture of it that it names, but only by its whole address. */
function page(folder: string, status: number): RequestHandler {
  return async (request, response, next) => {
    try {
      const text = await readFile(join(folder, 'index.html'), 'utf8')
      const origin = encodeURI(`${request.protocol}://${request.host}`)
      response.set('Cache-Control', 'no-cache').status(status).type('html')
      response.send(text.replace('content="/share.jpg"', () => `content="${origin}/share.jpg"`))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        response.status(503).type('text').send(NOT_BUILT)
      else next(error)
    }
  }
}
