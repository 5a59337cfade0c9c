// Chat: channels, messages and limits that both sides know.
import { cleanText } from './names.ts'

export const MESSAGE_MAX = 300 // characters
export const PAGE = 50 // messages a page of history

export interface ChatMessage {
  id: string
  channel: string
  seq: number // per channel, from 1, no gaps
  author: { id: string; name: string; kind: 'guest' | 'user' | 'bot'; avatar: string; team: 0 | 1 | 2 }
  text: string
  sentAt: number // ms since 1970
}

export const LOBBY_CHANNEL = 'lobby'
export const roomChannel = (code: string) => `room:${code}`
export const teamChannel = (code: string, team: 1 | 2) => `team:${code}:${team}`

export const cleanMessage = (text: string) => cleanText(text, MESSAGE_MAX)
