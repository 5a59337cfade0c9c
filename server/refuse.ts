// What the server says when it refuses something: one sentence for each reason.
import type { Failure, Reason } from '../shared/net/protocol.ts'

const SENTENCES: Record<Reason, string> = {
  'bad-request': 'The request has the wrong form.',
  'bad-name': 'The name has no visible characters.',
  version: 'The page and the server are of different versions. Reload the page.',
  'no-session': 'There is no session. Reload the page.',
  'no-room': 'There is no room with this code.',
  'no-stadium': 'There is no such stadium.',
  'bad-stadium': 'The stadium file cannot be read.',
  'wrong-password': 'The password is wrong.',
  'too-many-tries': 'Too many wrong passwords. Try again in a minute.',
  'too-fast': 'That was too fast. Wait a moment.',
  'room-full': 'The room is full.',
  'team-full': 'The team is full.',
  'teams-locked': 'The teams are locked.',
  'not-admin': 'Only an admin of the room may do that.',
  'not-now': 'That is not possible now.',
  'not-there': 'That player is not in the room.',
  'bad-ticket': 'The ticket is not valid any more.',
  'server-full': 'The server is full.',
  'server-error': 'Something went wrong on the server.',
}

/** A Failure with `code` and its sentence, or with `text` where something more exact can be said. */
export const refuse = (code: Reason, text = SENTENCES[code]): Failure => ({ ok: false, code, text })
