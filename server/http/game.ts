// The built game as files: hashed assets for good, the page asked for anew each time.
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const NOT_BUILT = 'The game is not built yet. Run "npm run build", then reload this page.\n'

/** Serves the build in `folder`, which may be absent. */
export function gameRoutes(folder: string): Router {
  const router = Router()
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
