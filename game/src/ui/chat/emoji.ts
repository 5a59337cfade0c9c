// The emoji people use most, by name: for `:name:` and the picker; pure.

export interface Emoji {
  emoji: string
  name: string // letters, digits and _
}

const LIST = `
😀 grinning|😃 smiley|😄 smile|😁 grin|😆 laughing|😅 sweat_smile|😂 joy|🤣 rofl|🙂 slightly_smiling|🙃 upside_down|😉 wink
😊 blush|😇 innocent|🥰 in_love|😍 heart_eyes|🤩 star_struck|😘 kiss|😋 yum|😛 tongue|😜 crazy_tongue|🤪 zany|🤗 hugging
🤭 giggle|🤫 shush|🤔 thinking|🤨 raised_eyebrow|😐 neutral|😑 expressionless|😶 no_mouth|😏 smirk|😒 unamused|🙄 eye_roll
😬 grimace|😌 relieved|😔 pensive|😪 sleepy|😴 sleeping|😷 mask|🤒 ill|🤢 sick|🥵 hot|🥶 cold|😵 dizzy|🤯 mind_blown
🤠 cowboy|🥳 party|😎 cool|🤓 nerd|🧐 monocle|😕 confused|😟 worried|🙁 frowning|😮 open_mouth|😲 astonished|😳 flushed
🥺 pleading|😨 fearful|😰 cold_sweat|😢 cry|😭 sob|😱 scream|😖 confounded|😞 disappointed|😓 sweat|😩 weary|😫 tired
🥱 yawn|😤 huff|😡 rage|😠 angry|🤬 swearing|😈 imp|💀 skull|💩 poop|🤡 clown|👻 ghost|👽 alien|🤖 robot|👋 wave
👌 ok|🤏 pinch|✌️ victory|🤞 fingers_crossed|🤘 rock_on|👈 point_left|👉 point_right|👆 point_up|👇 point_down|👍 thumbs_up
👎 thumbs_down|✊ fist|👊 punch|👏 clap|🙌 hands_up|🤝 handshake|🙏 pray|💪 strong|👀 eyes|🧠 brain|🤷 shrug|🤦 facepalm
🙋 raised_hand|🏃 run|💃 dance|❤️ heart|🧡 orange_heart|💛 yellow_heart|💚 green_heart|💙 blue_heart|💜 purple_heart
🖤 black_heart|💔 broken_heart|💯 hundred|💥 boom|💦 splash|💨 dash|🔥 fire|⭐ star|🌟 glowing_star|✨ sparkles|⚡ lightning
🎉 tada|🎊 confetti|🏆 trophy|🥇 gold|🥈 silver|🥉 bronze|⚽ football|🥅 goal|🏀 basketball|🎾 tennis|🏐 volleyball|🏒 hockey
🎮 game|🎲 dice|🎯 target|🎵 music|📣 megaphone|🔔 bell|🟥 red_card|🟨 yellow_card|🚩 flag|🏁 finish|🔴 red|🔵 blue
🐐 goat|🐶 dog|🐱 cat|🦊 fox|🦁 lion|🐢 turtle|🐸 frog|🐔 chicken|🦆 duck|🐧 penguin|🐝 bee|🐙 octopus|🦄 unicorn|🍕 pizza
🍔 burger|🍟 fries|🍿 popcorn|🍩 donut|🍎 apple|🍌 banana|☕ coffee|🍺 beer|🧊 ice|🌍 world|🌙 moon|☀️ sun|🌈 rainbow
❄️ snow|🚀 rocket|🚗 car|🚌 bus|⏰ alarm|⌛ hourglass|💡 idea|💤 zzz|💬 speech|✅ check|❌ cross|❓ question|❗ exclamation
➕ plus|🆗 ok_button|🆒 cool_button`

export const EMOJI: readonly Emoji[] = LIST.trim()
  .split(/[|\n]/u)
  .map((one) => {
    const [emoji = '', name = ''] = one.split(' ')
    return { emoji, name }
  })

const byName = new Map(EMOJI.map(({ emoji, name }) => [name, emoji]))

/** The emoji of exactly this name. */
export const emojiNamed = (name: string): string | undefined => byName.get(name)

/** Emoji with a word that begins like this; those whose name does come first. */
export function emojiFor(begun: string): Emoji[] {
  const wanted = begun.trim().toLowerCase().replace(/\s+/gu, '_')
  const rank = ({ name }: Emoji) => (name.startsWith(wanted) ? 0 : name.includes(`_${wanted}`) ? 1 : 2)
  return EMOJI.filter((one) => rank(one) < 2).sort((a, b) => rank(a) - rank(b))
}
