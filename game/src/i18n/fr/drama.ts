// Words about goals shown again, emotes and first steps, in French.
import type { Translation } from '../translation.ts'

export const show: Translation['show'] = {
  replay: 'Ralenti',
  goOn: 'Tire pour continuer',
  watchGoals: 'Revoir les buts',
  label: 'Les buts à nouveau',
  goal: (n, of) => `But ${n} sur ${of}`,
  next: 'Suivant',
  back: 'Retour au résultat',
}

export const emote: Translation['emote'] = {
  title: 'Emotes',
  names: { 1: 'Joli', 2: 'Ha ha', 3: 'Oups', 4: 'Beau match' },
}

export const first: Translation['first'] = {
  link: 'Première fois ? Apprends en 30 secondes',
  label: 'Premiers pas',
  keys: { move: 'Bouger', reach: 'Cours au ballon', kick: 'Tirer' },
  thumbs: {
    move: 'Pose un pouce et pousse pour bouger',
    reach: 'Cours au ballon',
    kick: 'Appuie sur l’anneau pour tirer',
  },
  score: (side) => `Marque dans le but de ${side === 'left' ? 'gauche' : 'droite'}`,
  skip: 'Passer',
  hide: 'Masquer l’aide',
  well: 'Voilà, c’est tout',
}
