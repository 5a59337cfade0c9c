// Everything of chat that the first screen does without, in one piece; extras.ts fetches it.
import '../parts/icons-later.ts'
import '../styles/chat.css'

export { offersFor, speak, withEmoji } from '../../actions/slash.ts'
export { EmojiPicker } from './EmojiPicker.tsx'
export { Offers } from './Offers.tsx'
export { People } from './People.tsx'
export { PersonMenu } from './PersonMenu.tsx'
export { Talks } from './Talks.tsx'
