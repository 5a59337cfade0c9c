// Words about accounts, in French.
import type { Translation } from '../translation.ts'
import { plural } from './forms.ts'

const MESSAGES =
  'Tes messages perdent leur texte et ton nom. Leur place reste, comme celle d’un compte supprimé.'

export const account: Translation['account'] = {
  title: 'Compte',
  back: 'Retour',
  name: 'Pseudo',
  guest: 'Tu joues en invité. Choisis un mot de passe pour garder ton nom.',
  user: 'Ton nom n’est qu’à toi.',
  data: 'Tes données',
  renameNow: (days) => `Tu peux le changer une fois tous les ${days} jours.`,
  renameAt: (date) => `Tu pourras le changer à nouveau le ${date}.`,
  password: 'Mot de passe',
  passwordLength: (least) => `${least} caractères ou plus. Quelques mots font l’affaire.`,
  passwordMissing: (n) => `Encore ${plural(n, 'caractère', 'caractères')}`,
  passwordLong: 'Assez long',
  passwordTooLong: (most) => `Ce mot de passe est trop long. Prends ${most} caractères ou moins.`,
  show: 'Afficher',
  hide: 'Masquer',
  busy: 'Beaucoup de monde se connecte. Réessaie dans une minute.',
  changed: 'Ton compte a changé dans un autre onglet. Ferme ceci et regarde à nouveau.',
  claim: {
    open: 'Garder mon nom',
    title: 'Garde ton nom',
    text: 'Avec un mot de passe, le nom n’est qu’à toi, avec tout ce que tu as fait jusqu’ici. Il te permet de te connecter partout.',
    submit: 'Garder mon nom',
    done: (name) => `${name} est à toi`,
    doneText: 'Connecte-toi partout avec ton mot de passe.',
  },
  'sign-in': {
    open: 'J’ai un compte : me connecter',
    title: 'Se connecter',
    text: 'Ce navigateur continue avec ton compte. L’invité que tu es maintenant reste derrière.',
    submit: 'Se connecter',
    done: (name) => `Bon retour, ${name}`,
    doneText: 'Te voilà dans ton compte.',
  },
  change: {
    open: 'Changer de mot de passe',
    title: 'Changer de mot de passe',
    text: 'Ici tu gardes ta session ; partout ailleurs elle se ferme.',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    submit: 'Changer',
    done: 'Mot de passe changé',
    doneText: 'Les sessions des autres appareils sont fermées.',
  },
  signOut: 'Se déconnecter',
  signOutEverywhere: 'Se déconnecter partout',
  signedOut: { title: 'Session fermée', text: 'Tu joues comme nouvel invité.' },
  exportData: 'Enregistrer le fichier',
  remove: {
    open: 'Supprimer le compte',
    openGuest: 'Tout supprimer',
    title: 'Supprimer ton compte ?',
    titleGuest: 'Supprimer tout ce qui te concerne ?',
    rows: [
      'Ton nom, ton avatar, tes sessions, tes groupes et tes blocages sont supprimés, ton mot de passe aussi.',
      MESSAGES,
      'N’importe qui peut prendre ton nom.',
    ],
    rowsGuest: ['Ton nom, ton avatar, tes groupes et tes blocages sont supprimés.', MESSAGES],
    forGood: 'Rien de tout cela ne peut être annulé.',
    keep: 'Garder',
    submit: 'Supprimer pour de bon',
    done: 'Ton compte est supprimé',
    doneGuest: 'Tout ce qui te concerne est supprimé',
    doneText: 'Tes messages gardent leur place, sans texte ni nom.',
  },
}
