// What somebody typed into a chat: a text to send, or a command to obey; and how it could go on while typing.
import { MENTION_LETTER } from '../../../shared/chat.ts'
import { isAdmin, room } from '../store.ts'
import { emojiFor, emojiNamed } from '../ui/chat/emoji.ts'
import { commandWords, slashWords } from '../ui/words/slash.ts'
import { say } from './chat-delivery.ts'
import { note } from './notes.ts'
import { readLine } from './slash/line.ts'
import { nameable } from './slash/names.ts'
import { type CommandName, commands } from './slash/table.ts'

/** Other names of commands. */
const ALIASES: Readonly<Record<string, CommandName>> = {
  clear_bans: 'clearbans',
  color: 'colors',
  colours: 'colors',
  kick_ratelimit: 'kickrate',
}

const OFFERED = 8
const ADDRESS = new RegExp(`${MENTION_LETTER.source}$`, 'u') // what an @ may follow and begin no mention

/** One way to go on: `text` is the whole line then. */
export interface Offer {
  text: string
  label: string
  hint: string
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandWords, name)
const isHere = (name: CommandName) =>
  name === 'help' || commands[name].everywhere === true || room.value !== null
const isFor = (name: CommandName) =>
  name === 'help' || (isHere(name) && (isAdmin.value || !commands[name].admin))
const usage = (name: CommandName) => `/${name} ${commandWords[name][0]}`.trim()
const mine = () => (Object.keys(commandWords) as CommandName[]).filter(isFor)

/** Sends what was typed to a channel, or does what it says. */
export function speak(channel: string, typed: string): void {
  const line = readLine(typed)
  if (line.kind === 'text') say(channel, line.text)
  else void obey(line.name, line.rest, channel)
}

async function obey(typed: string, rest: string, channel: string): Promise<void> {
  const tell = (text: string) => note('hint', text, channel)
  const name = Object.hasOwn(ALIASES, typed) ? ALIASES[typed]! : typed
  if (!isCommand(name)) return tell(slashWords.unknown(typed))
  if (name === 'help') return tell(helpAbout(rest))
  if (!isHere(name)) return tell(slashWords.roomOnly(name))
  if (!isFor(name)) return tell(slashWords.adminOnly(name))
  const answer = await commands[name].run(rest, channel)
  if (answer === null) tell(slashWords.usage(usage(name)))
  else if (answer) tell(answer)
}

function helpAbout(about: string): string {
  const name = about.replace(/^\//u, '').toLowerCase()
  if (isCommand(name)) return `${usage(name)}: ${commandWords[name][1]}.`
  const all = mine().map((one) => `/${one}`)
  return slashWords.help(all.join(' '))
}

/** How the line could go on: commands, what follows them, names after `@`, emoji after `:`. */
export function offersFor(typed: string, channel: string): readonly Offer[] {
  if (typed.startsWith('//')) return []
  const [, name, rest] = /^\/(\S*)(?:\s+(.*))?$/su.exec(typed) ?? []
  if (name === undefined) return [...mentionsFor(typed, channel), ...emojiOffers(typed)]
  if (rest === undefined && !/\s$/u.test(typed)) return commandsFor(name.toLowerCase())
  if (!isCommand(name) || name === 'help' || !isFor(name)) return []
  return restFor(name, rest ?? '', channel)
}

function commandsFor(begun: string): Offer[] {
  const fits = mine().filter((name) => name.startsWith(begun))
  return fits.map((name) => {
    const [args, what] = commandWords[name]
    return { text: args === '' ? `/${name}` : `/${name} `, label: usage(name), hint: what }
  })
}

function restFor(name: Exclude<CommandName, 'help'>, rest: string, channel: string): Offer[] {
  const offered = commands[name].offer?.(rest, channel) ?? []
  const [, before = '', last = ''] = /^(.*?)((?:"[^"]*)|\S*)$/su.exec(rest) ?? []
  const plain = (text: string) => text.replace(/["@]/gu, '').toLowerCase()
  const fits = [...new Set(offered)].filter((one) => plain(one).startsWith(plain(last)) && one !== last)
  return fits.slice(0, OFFERED).map((one) => ({ text: `/${name} ${before}${one} `, label: one, hint: '' }))
}

function mentionsFor(typed: string, channel: string): Offer[] {
  const [, before, begun] = /^(.*)@([^@]*)$/su.exec(typed) ?? []
  if (before === undefined || begun === undefined || ADDRESS.test(before)) return []
  const names = [...new Set(nameable(channel).map(({ name }) => name))] // of guests several may share one
  return names
    .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase())) // also one with spaces, half typed
    .slice(0, OFFERED)
    .map((name) => ({ text: `${before}@${name} `, label: `@${name}`, hint: '' }))
}

/** After two letters of a name, so that a time of day or a smiley is left alone. */
function emojiOffers(typed: string): Offer[] {
  const [, before, begun] = /^(.*?):([a-z0-9_+-]{2,})$/su.exec(typed) ?? []
  if (before === undefined || begun === undefined || /\w$/u.test(before)) return []
  return emojiFor(begun)
    .slice(0, OFFERED)
    .map(({ emoji, name }) => ({ text: `${before}${emoji} `, label: `${emoji} :${name}:`, hint: '' }))
}

/** A text with `:name:` at its end as the emoji. */
export function withEmoji(typed: string): string {
  return typed.replace(/:([a-z0-9_+-]+):$/u, (whole, name: string) => emojiNamed(name) ?? whole)
}
