// Words about accounts, in Spanish.

import type { Translation } from '../translation.ts'
import { plural } from './plural.ts'

const MESSAGES = 'Tus mensajes pierden su texto y tu nombre. Su lugar queda, como el de una cuenta eliminada.'

export const account: Translation['account'] = {
  title: 'Cuenta',
  back: 'Atrás',
  name: 'Apodo',
  guest: 'Juegas como invitado. Elige una contraseña y quédate con tu nombre.',
  user: 'Tu nombre es solo tuyo.',
  data: 'Tus datos',
  renameNow: (days) => `Puedes cambiarlo una vez cada ${days} días.`,
  renameAt: (date) => `Puedes volver a cambiarlo el ${date}.`,
  password: 'Contraseña',
  passwordLength: (least) => `${least} caracteres o más. Unas cuantas palabras van bien.`,
  passwordMissing: (n) => `${n === 1 ? 'Falta' : 'Faltan'} ${plural(n, 'carácter', 'caracteres')}`,
  passwordLong: 'Bastante larga',
  passwordTooLong: (most) => `Esa contraseña es demasiado larga. Usa ${most} caracteres o menos.`,
  show: 'Mostrar',
  hide: 'Ocultar',
  busy: 'Mucha gente está entrando. Inténtalo de nuevo en un minuto.',
  changed: 'Tu cuenta cambió en otra pestaña. Cierra esto y vuelve a mirar.',
  claim: {
    open: 'Conservar mi nombre',
    title: 'Conserva tu nombre',
    text: 'Con una contraseña el nombre es solo tuyo, con todo lo que has hecho hasta ahora. Con ella entras desde cualquier sitio.',
    submit: 'Conservar mi nombre',
    done: (name) => `${name} es tuyo`,
    doneText: 'Entra con tu contraseña desde cualquier sitio.',
  },
  'sign-in': {
    open: 'Tengo cuenta: entrar',
    title: 'Entrar',
    text: 'Este navegador sigue con tu cuenta. El invitado que eres ahora se queda atrás.',
    submit: 'Entrar',
    done: (name) => `Hola de nuevo, ${name}`,
    doneText: 'Has entrado en tu cuenta.',
  },
  change: {
    open: 'Cambiar contraseña',
    title: 'Cambiar contraseña',
    text: 'Aquí sigues dentro; en todo lo demás se cierra la sesión.',
    current: 'Contraseña actual',
    next: 'Contraseña nueva',
    submit: 'Cambiar contraseña',
    done: 'Contraseña cambiada',
    doneText: 'Se cerró la sesión en los demás dispositivos.',
  },
  signOut: 'Cerrar sesión',
  signOutEverywhere: 'Cerrar sesión en todas partes',
  signedOut: { title: 'Sesión cerrada', text: 'Juegas como un invitado nuevo.' },
  exportData: 'Guardar como archivo',
  remove: {
    open: 'Eliminar cuenta',
    openGuest: 'Eliminar todo',
    title: '¿Eliminar tu cuenta?',
    titleGuest: '¿Eliminar todo sobre ti?',
    rows: [
      'Se eliminan tu nombre, avatar, sesiones, grupos y bloqueos, y también tu contraseña.',
      MESSAGES,
      'Cualquiera puede tomar tu nombre.',
    ],
    rowsGuest: ['Se eliminan tu nombre, avatar, grupos y bloqueos.', MESSAGES],
    forGood: 'Nada de esto se puede deshacer.',
    keep: 'Conservar',
    submit: 'Eliminar para siempre',
    done: 'Tu cuenta está eliminada',
    doneGuest: 'Todo sobre ti está eliminado',
    doneText: 'Tus mensajes conservan su lugar, sin texto ni nombre.',
  },
}
