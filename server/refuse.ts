// What the server says when it refuses something: one sentence for each reason.
import type { Failure, Reason } from '../shared/net/protocol.ts'

const SENTENCES: Record<Reason, string> = {
  'bad-request': 'The request has the wrong form.',
  'bad-name': 'The name has no visible characters.',
  'name-taken': 'This name belongs to a registered user.',
  'renamed-lately': 'A name can be changed once in 7 days.',
  'wrong-login': 'Name or password is wrong.',
  'weak-password': 'A password has 8 to 128 characters.',
  version: 'The page and the server are of different versions. Reload the page.',
  'no-session': 'There is no session. Reload the page.',
  'no-room': 'There is no room with this code.',
  'no-stadium': 'There is no such stadium.',
  'bad-stadium': 'The stadium file cannot be read.',
  'wrong-password': 'The password is wrong.',
  'too-many-tries': 'Too many tries. Try again in a minute.',
  banned: '', // here the text is the reason an admin gave
  'too-fast': 'That was too fast. Wait a moment.',
  'room-full': 'The room is full.',
  'team-full': 'The team is full.',
  'teams-locked': 'The teams are locked.',
  'not-admin': 'Only an admin of the room may do that.',
  'not-now': 'That is not possible now.',
  'not-there': 'That player is not in the room.',
  'not-that': 'That is not possible with this player.',
  'bad-ticket': 'The ticket is not valid any more.',
  barred: '', // here and below the text is the reason a moderator gave
  muted: '',
  blocked: 'One of you has blocked the other.',
  'slow-mode': 'This channel is in slow mode. Wait a moment.',
  repeated: 'You have just said that.',
  'not-moderator': 'Only moderators of the server may do that.',
  'not-owner': 'Only the owner of the group may do that.',
  'no-user': 'There is no such person.',
  'no-message': 'This message is not there any more.',
  'group-full': 'The group is full.',
  'server-full': 'The server is full.',
  'server-error': 'Something went wrong on the server.',
}

/** A Failure with `code` and its sentence, or with `text` where something more exact can be said. */
export const refuse = (code: Reason, text = SENTENCES[code]): Failure => ({ ok: false, code, text })

/** A Failure that is over after `waitMs`. */
export const refuseFor = (waitMs: number, code: Reason, text?: string): Failure => ({
  ...refuse(code, text),
  waitMs,
})
