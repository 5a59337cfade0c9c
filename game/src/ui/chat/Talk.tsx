// One channel to read and to write in, and who is typing there.
import { isPrivate, typing } from '../../actions/chat-people.ts'
import { ChatLog } from '../parts/ChatLog.tsx'
import { Composer } from '../parts/Composer.tsx'
import { words } from '../words.ts'

interface Props {
  channel: string
  label: string
  placeholder: string
  plain?: boolean
  over?: boolean // nobody is there to write to
}

export function Talk({ channel, label, placeholder, plain = false, over = false }: Props) {
  const names = (typing.value.get(channel) ?? []).map((one) => one.name)
  return (
    <>
      <ChatLog key={channel} channel={channel} label={label} plain={plain} />
      {isPrivate(channel) && (
        <p class="typing" aria-live="polite">
          {names.length > 0 && words.chat.typing(names)}
        </p>
      )}
      {!over && <Composer key={`to ${channel}`} channel={channel} placeholder={placeholder} />}
    </>
  )
}
