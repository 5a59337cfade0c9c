// Why something was refused and why a room was left, with what to do about it. Part of words.ts.

import type { ArenaEvents, Reason } from '../../../../shared/net/protocol.ts'
import { say } from '../../i18n/say.ts'

/** `offline` is the client's own: nobody answered. */
export type Problem = Reason | 'offline'

interface Sentence {
  title: string
  text: string
}

/** What happened, and what to do about it. */
export const problems: Record<Problem, Sentence> = say('problems', {
  'bad-request': {
    title: 'That did not work',
    text: 'The server did not understand it. Reload and try again.',
  },
  'bad-name': { title: 'That name can’t be used', text: 'Choose one with 1 to 24 visible characters.' },
  'name-taken': {
    title: 'That name is taken',
    text: 'Somebody has registered it or one that looks like it.',
  },
  'renamed-lately': { title: 'Not again so soon', text: 'A registered name changes once in 7 days.' },
  'wrong-login': { title: 'That did not match', text: 'Check name and password, then try again.' },
  'weak-password': { title: 'That password is too short', text: 'Take 8 characters or more.' },
  version: { title: 'Kickabout has been updated', text: 'Press Update to go on.' },
  'no-session': { title: 'You were signed out', text: 'Reload the page to come back.' },
  'no-room': {
    title: 'That room is not there',
    text: 'It may have closed. Check the code, or pick another room.',
  },
  'no-stadium': { title: 'That stadium is not there', text: 'Upload it again, or choose another.' },
  'bad-stadium': { title: 'The stadium was not loaded', text: 'The file has a mistake in it.' },
  'wrong-password': { title: 'That password is not right', text: 'Check it and try again.' },
  'too-many-tries': { title: 'Too many tries', text: 'Wait a minute, then try again.' },
  banned: {
    title: 'You can’t come into this room',
    text: 'An admin has banned you from it. Pick another one.',
  },
  'too-fast': { title: 'Too fast', text: 'Wait a moment, then try again.' },
  'room-full': { title: 'The room is full', text: 'Pick another one, or try again in a while.' },
  'team-full': { title: 'The team is full', text: 'Take the other side, or wait for a place.' },
  'teams-locked': { title: 'Teams are locked', text: 'Ask an admin to move you.' },
  'not-admin': { title: 'Only admins can do that', text: 'Ask an admin of the room.' },
  'not-now': {
    title: 'Not now',
    text: 'Limits and stadium change between matches, and those in line go on in order.',
  },
  'not-there': { title: 'Not in the room', text: 'They have left in the meantime.' },
  'not-that': { title: 'That does not fit', text: 'It can’t be done with this player.' },
  'bad-ticket': { title: 'The invitation has run out', text: 'Join the room again.' },
  barred: { title: 'You can’t come in for a while', text: 'A moderator has banned you from this server.' },
  muted: { title: 'You are muted', text: 'A moderator has muted you. You can still read and play.' },
  blocked: { title: 'Not with this person', text: 'One of you has blocked the other.' },
  'slow-mode': { title: 'Slow mode is on', text: 'Wait a few seconds between your messages here.' },
  repeated: { title: 'You have just said that', text: 'Say something else, or wait half a minute.' },
  'not-moderator': { title: 'Only moderators can do that', text: 'Report it, and they will look.' },
  'not-owner': { title: 'Only the owner can do that', text: 'Ask the owner of the group.' },
  'no-user': { title: 'Nobody there', text: 'The account may be deleted. Check the name.' },
  'no-message': { title: 'That message is gone', text: 'It was deleted in the meantime.' },
  'group-full': {
    title: 'No more fit in',
    text: 'A group has up to 50 people, and a person up to 100 groups.',
  },
  'server-full': { title: 'The server is full', text: 'Try again in a few minutes.' },
  'server-error': { title: 'Something broke on the server', text: 'Nothing of yours is lost. Try again.' },
  offline: { title: 'No answer from the server', text: 'Check your connection and try again.' },
})

/** How long something holds that a moderator decided, and why. */
export const holds = say('holds', {
  until: (when: string) => `Until ${when}.`,
  reason: (why: string) => `Reason: ${why}`,
  wait: (time: string) => `You can send it in ${time}.`,
  now: 'You can send it now.',
  opens: 'This page opens by itself as soon as you may come in again.',
} as const)

export const byes: Record<ArenaEvents['bye']['code'] | 'version' | 'gone', Sentence> = say('byes', {
  closed: { title: 'The room has closed', text: 'Everybody is back in the lobby.' },
  replaced: { title: 'You joined from another tab', text: 'This one went back to the lobby.' },
  slow: { title: 'The connection was too slow', text: 'Join again when it is better.' },
  flood: { title: 'Too many messages', text: 'This page sent more than the room takes. Join again.' },
  'bad-data': { title: 'The room did not understand this page', text: 'Reload the page and join again.' },
  'server-error': {
    title: 'The match broke on the server',
    text: 'Nothing of yours is lost. Join or make a room again.',
  },
  kicked: { title: 'You were kicked from the room', text: 'You may come back.' },
  banned: { title: 'You were banned from the room', text: 'You can’t come back as long as it lives.' },
  version: problems.version,
  gone: { title: 'Your place was given away', text: 'Join again if there is room.' },
})
