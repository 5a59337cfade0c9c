// What all commands of a room share: the shape of one kind and the answer to what was done.
import type { RoomCommand } from '../../../shared/net/protocol.ts'

export type Command<K extends RoomCommand['kind']> = Extract<RoomCommand, { kind: K }>

export const DONE = { ok: true } as const
