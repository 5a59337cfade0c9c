// The session cookie as text in a header; who it belongs to is for accounts to say.

export const SESSION_COOKIE = 'kickabout'

/** The session token in a Cookie header, '' if there is none. */
export function sessionToken(header: string | undefined): string {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2)
    if (name === SESSION_COOKIE) return value ?? ''
  }
  return ''
}
