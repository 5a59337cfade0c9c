// What is wrong with a form about accounts, in which field and in what words; it knows no form.

import { ACCOUNT_PASSWORD_MAX, ACCOUNT_PASSWORD_MIN } from '../../../../shared/net/account.ts'
import { sentenceOf } from '../../actions/hub.ts'
import { locale } from '../../i18n/language.ts'
import { type Problem, problems, words } from '../words.ts'

export interface Fault {
  at: 'name' | 'password' | 'next' | 'form' // next: the new one beside the current
  text: string
}

const own = words.account
const inWords = ({ title, text }: { title: string; text: string }) => `${title}. ${text}`

/** Characters a password has, as the server counts them. */
const lengthOf = (password: string): number => [...password].length

/** What a field of a new password says below it. */
export function passwordHint(password: string): string {
  const missing = ACCOUNT_PASSWORD_MIN - lengthOf(password)
  if (password === '') return own.passwordLength(ACCOUNT_PASSWORD_MIN)
  return missing > 0 ? own.passwordMissing(missing) : own.passwordLong
}

/** Why a new password cannot be taken, '' if it can. */
export function passwordFault(password: string): string {
  const length = lengthOf(password)
  if (length > ACCOUNT_PASSWORD_MAX) return own.passwordTooLong(ACCOUNT_PASSWORD_MAX)
  return length < ACCOUNT_PASSWORD_MIN ? inWords(problems['weak-password']) : ''
}

/** Where to show a refusal and what it says. `renameAt`: when the name may change again, ms since 1970, 0 = unknown. */
export function faultOf(failure: { code: Problem; text: string }, hasNext = false, renameAt = 0): Fault {
  const text = inWords(sentenceOf(failure))
  switch (failure.code) {
    case 'bad-name':
    case 'name-taken':
      return { at: 'name', text }
    case 'renamed-lately':
      return {
        at: 'name',
        text:
          renameAt > 0 ? `${problems['renamed-lately'].title}. ${own.renameAt(dateText(renameAt))}` : text,
      }
    case 'weak-password':
      return { at: hasNext ? 'next' : 'password', text }
    case 'wrong-login':
    case 'wrong-password':
    case 'too-many-tries':
      return { at: 'password', text }
    case 'server-full':
      return { at: 'form', text: own.busy }
    case 'not-now':
      return { at: 'form', text: own.changed }
    default:
      return { at: 'form', text }
  }
}

/** A moment, ms since 1970, as people here write it. */
export const dateText = (ms: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(ms)
