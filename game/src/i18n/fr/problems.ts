// Why something was refused and why a room was left, in French.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': { title: 'Ça n’a pas marché', text: 'Le serveur n’a pas compris. Recharge et réessaie.' },
  'bad-name': { title: 'Ce nom ne va pas', text: 'Choisis-en un de 1 à 24 caractères visibles.' },
  'name-taken': { title: 'Ce nom est pris', text: 'Quelqu’un l’a enregistré, ou un nom qui lui ressemble.' },
  'renamed-lately': { title: 'Pas si vite', text: 'Un nom enregistré change une fois tous les 7 jours.' },
  'wrong-login': { title: 'Ça ne correspond pas', text: 'Vérifie nom et mot de passe, puis réessaie.' },
  'weak-password': { title: 'Ce mot de passe est trop court', text: 'Prends 8 caractères ou plus.' },
  version: { title: 'Kickabout a été mis à jour', text: 'Appuie sur Mettre à jour pour continuer.' },
  'no-session': { title: 'Ta session est fermée', text: 'Recharge la page pour revenir.' },
  'no-room': {
    title: 'Ce salon n’existe pas',
    text: 'Il a peut-être fermé. Vérifie le code ou prends un autre salon.',
  },
  'no-stadium': { title: 'Ce stade n’est pas là', text: 'Charge-le à nouveau ou choisis-en un autre.' },
  'bad-stadium': { title: 'Le stade n’a pas été chargé', text: 'Le fichier contient une erreur.' },
  'wrong-password': { title: 'Mauvais mot de passe', text: 'Vérifie-le et réessaie.' },
  'too-many-tries': { title: 'Trop d’essais', text: 'Attends une minute, puis réessaie.' },
  banned: {
    title: 'Tu ne peux pas entrer dans ce salon',
    text: 'Un admin t’en a banni. Prends-en un autre.',
  },
  'too-fast': { title: 'Trop vite', text: 'Attends un instant, puis réessaie.' },
  'room-full': { title: 'Le salon est complet', text: 'Prends-en un autre ou réessaie plus tard.' },
  'team-full': { title: 'L’équipe est complète', text: 'Va dans l’autre camp ou attends une place.' },
  'teams-locked': { title: 'Équipes verrouillées', text: 'Demande à un admin de te déplacer.' },
  'not-admin': { title: 'Réservé aux admins', text: 'Demande à un admin du salon.' },
  'not-now': {
    title: 'Pas maintenant',
    text: 'Limites et stade changent entre les matchs, et la file avance dans l’ordre.',
  },
  'not-there': { title: 'Plus dans le salon', text: 'Cette personne est partie entre-temps.' },
  'not-that': { title: 'Ça ne va pas', text: 'C’est impossible avec ce joueur.' },
  'bad-ticket': { title: 'L’invitation a expiré', text: 'Rejoins le salon à nouveau.' },
  barred: { title: 'Tu ne peux pas entrer pour l’instant', text: 'Un modérateur t’a banni de ce serveur.' },
  muted: {
    title: 'Tu ne peux plus écrire',
    text: 'Un modérateur t’a rendu muet. Tu peux encore lire et jouer.',
  },
  blocked: { title: 'Pas avec cette personne', text: 'L’un de vous a bloqué l’autre.' },
  'slow-mode': { title: 'Mode lent', text: 'Attends quelques secondes entre tes messages ici.' },
  repeated: { title: 'Tu viens de le dire', text: 'Dis autre chose ou attends une demi-minute.' },
  'not-moderator': { title: 'Réservé aux modérateurs', text: 'Signale-le, ils regarderont.' },
  'not-owner': { title: 'Réservé au responsable', text: 'Demande au responsable du groupe.' },
  'no-user': { title: 'Personne ici', text: 'Le compte est peut-être supprimé. Vérifie le nom.' },
  'no-message': { title: 'Ce message n’est plus là', text: 'Il a été supprimé entre-temps.' },
  'group-full': {
    title: 'C’est complet',
    text: 'Un groupe a jusqu’à 50 personnes, et une personne jusqu’à 100 groupes.',
  },
  'server-full': { title: 'Le serveur est plein', text: 'Réessaie dans quelques minutes.' },
  'server-error': { title: 'Le serveur a eu un problème', text: 'Tu n’as rien perdu. Réessaie.' },
  offline: { title: 'Le serveur ne répond pas', text: 'Vérifie ta connexion et réessaie.' },
}

export const holds: Translation['holds'] = {
  until: (when) => `Jusqu’au ${when}.`,
  reason: (why) => `Raison : ${why}`,
  wait: (time) => `Tu peux l’envoyer dans ${time}.`,
  now: 'Tu peux l’envoyer maintenant.',
  opens: 'Cette page s’ouvre d’elle-même dès que tu peux revenir.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'Le salon a fermé', text: 'Tout le monde est de retour au lobby.' },
  replaced: { title: 'Tu es entré par un autre onglet', text: 'Celui-ci est revenu au lobby.' },
  slow: { title: 'La connexion était trop lente', text: 'Reviens quand elle ira mieux.' },
  flood: {
    title: 'Trop de messages',
    text: 'Cette page en a envoyé plus que le salon n’en accepte. Rejoins-le à nouveau.',
  },
  'bad-data': {
    title: 'Le salon n’a pas compris cette page',
    text: 'Recharge la page et rejoins-le à nouveau.',
  },
  'server-error': {
    title: 'Le match a échoué sur le serveur',
    text: 'Tu n’as rien perdu. Rejoins ou crée un autre salon.',
  },
  kicked: { title: 'On t’a expulsé du salon', text: 'Tu peux revenir.' },
  banned: { title: 'On t’a banni du salon', text: 'Tu ne peux pas revenir tant qu’il existe.' },
  version: problems.version,
  gone: { title: 'Ta place a été donnée', text: 'Reviens s’il reste de la place.' },
}
