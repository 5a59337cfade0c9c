// Who is online and where, as chat needs to know it.
import type { PersonHere } from '../../shared/chat.ts'
import type { User } from '../../shared/net/protocol.ts'

/** Where a user is now. */
export interface Place {
  code: string
  team: 0 | 1 | 2
}

export interface Whereabouts {
  online(): Iterable<User>
  /** The state of a user and the code of the public room they are in, '' if none. */
  look(userId: string): Pick<PersonHere, 'state' | 'room'>
  place(userId: string): Place | null
  /** The room a user was let into and has not entered yet, '' if none: its chat may be read. */
  expectedIn(userId: string): string
}
