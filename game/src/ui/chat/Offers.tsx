// The list of ways to go on with a line that is being typed; the line keeps the focus.
import type { Offer } from '../../actions/slash.ts'
import { slashWords } from '../words/slash.ts'

interface Props {
  id: string
  list: readonly Offer[]
  chosen: number
  take: (offer: Offer) => void
}

export function Offers({ id, list, chosen, take }: Props) {
  return (
    <div class="offers" id={id} role="listbox" aria-label={slashWords.commands}>
      {list.map((offer, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the chosen one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
        <div
          key={offer.text}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          ref={(row) => {
            if (row && i === chosen) row.scrollIntoView({ block: 'nearest' })
          }}
          onPointerDown={(event) => event.preventDefault()} // the input keeps the focus
          onClick={() => take(offer)}
        >
          <b>{offer.label}</b>
          {offer.hint !== '' && <span>{offer.hint}</span>}
        </div>
      ))}
    </div>
  )
}
