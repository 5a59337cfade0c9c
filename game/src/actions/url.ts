// The address of the page: /r/CODE is a room, /#practice is practice, anything else the lobby.
import { cleanCode } from '../../../shared/names.ts'
import { place } from '../store.ts'

export const PRACTICE = '#practice'

/** The room code in the address; '' if what stands there can't be one, null if it names no room. */
export function codeInUrl(): string | null {
  const [, code] = /^\/r\/([^/]+)\/?$/u.exec(location.pathname) ?? []
  return code === undefined ? null : cleanCode(decodeURIComponent(code))
}

export const roomPath = (code: string) => `/r/${code}`
/** What an invitation says: the whole address of a room. */
export const inviteLink = (code: string) => location.origin + roomPath(code)

/** Makes the address say where the person is. */
export function showInUrl(): void {
  const now = place.value
  if (now.at === 'entering') return
  const path = now.at === 'room' ? roomPath(now.code) : now.at === 'practice' ? `/${PRACTICE}` : '/'
  if (location.pathname + location.hash !== path) history.pushState(null, '', path)
}
