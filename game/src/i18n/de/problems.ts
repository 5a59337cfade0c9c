// Why something was refused and why a room was left, in German.
import type { Translation } from '../translation.ts'

export const problems: Translation['problems'] = {
  'bad-request': {
    title: 'Das hat nicht geklappt',
    text: 'Der Server hat es nicht verstanden. Lade neu und versuch es noch einmal.',
  },
  'bad-name': { title: 'Dieser Name geht nicht', text: 'Wähl einen mit 1 bis 24 sichtbaren Zeichen.' },
  'name-taken': {
    title: 'Dieser Name ist vergeben',
    text: 'Jemand hat ihn oder einen, der so aussieht, registriert.',
  },
  'renamed-lately': {
    title: 'Noch nicht wieder',
    text: 'Ein registrierter Name lässt sich einmal in 7 Tagen ändern.',
  },
  'wrong-login': { title: 'Das passt nicht', text: 'Prüf Name und Passwort, dann versuch es noch einmal.' },
  'weak-password': { title: 'Dieses Passwort ist zu kurz', text: 'Nimm 8 Zeichen oder mehr.' },
  version: { title: 'Kickabout wurde aktualisiert', text: 'Drück auf Aktualisieren, um weiterzumachen.' },
  'no-session': { title: 'Du wurdest abgemeldet', text: 'Lade die Seite neu, um zurückzukommen.' },
  'no-room': {
    title: 'Diesen Raum gibt es nicht',
    text: 'Vielleicht ist er schon zu. Prüf den Code oder wähl einen anderen Raum.',
  },
  'no-stadium': {
    title: 'Dieses Stadion gibt es nicht',
    text: 'Lade es noch einmal hoch oder wähl ein anderes.',
  },
  'bad-stadium': { title: 'Das Stadion wurde nicht geladen', text: 'In der Datei ist ein Fehler.' },
  'wrong-password': { title: 'Dieses Passwort stimmt nicht', text: 'Prüf es und versuch es noch einmal.' },
  'too-many-tries': { title: 'Zu viele Versuche', text: 'Warte eine Minute, dann versuch es noch einmal.' },
  banned: {
    title: 'Du kannst nicht in diesen Raum',
    text: 'Ein Admin hat dich gesperrt. Wähl einen anderen.',
  },
  'too-fast': { title: 'Zu schnell', text: 'Warte kurz, dann versuch es noch einmal.' },
  'room-full': { title: 'Der Raum ist voll', text: 'Wähl einen anderen oder versuch es später noch einmal.' },
  'team-full': { title: 'Das Team ist voll', text: 'Nimm die andere Seite oder warte auf einen Platz.' },
  'teams-locked': { title: 'Die Teams sind gesperrt', text: 'Bitte einen Admin, dich einzuteilen.' },
  'not-admin': { title: 'Das können nur Admins', text: 'Frag einen Admin des Raums.' },
  'not-now': {
    title: 'Jetzt nicht',
    text: 'Grenzen und Stadion ändern sich zwischen den Spielen, und wer ansteht, kommt der Reihe nach dran.',
  },
  'not-there': { title: 'Nicht im Raum', text: 'Die Person ist inzwischen gegangen.' },
  'not-that': { title: 'Das passt nicht', text: 'Mit diesem Spieler geht das nicht.' },
  'bad-ticket': { title: 'Die Einladung ist abgelaufen', text: 'Tritt dem Raum noch einmal bei.' },
  barred: {
    title: 'Du kannst eine Weile nicht herein',
    text: 'Ein Moderator hat dich von diesem Server gesperrt.',
  },
  muted: {
    title: 'Du bist stumm geschaltet',
    text: 'Das war ein Moderator. Lesen und spielen kannst du weiter.',
  },
  blocked: { title: 'Nicht mit dieser Person', text: 'Eine von euch hat die andere blockiert.' },
  'slow-mode': {
    title: 'Langsamer Modus ist an',
    text: 'Warte hier ein paar Sekunden zwischen deinen Nachrichten.',
  },
  repeated: { title: 'Das hast du gerade gesagt', text: 'Sag etwas anderes oder warte eine halbe Minute.' },
  'not-moderator': { title: 'Das können nur Moderatoren', text: 'Melde es, dann sehen sie es sich an.' },
  'not-owner': { title: 'Das kann nur der Inhaber', text: 'Frag den Inhaber der Gruppe.' },
  'no-user': { title: 'Niemand da', text: 'Vielleicht ist das Konto gelöscht. Prüf den Namen.' },
  'no-message': { title: 'Diese Nachricht ist weg', text: 'Sie wurde inzwischen gelöscht.' },
  'group-full': {
    title: 'Mehr passen nicht hinein',
    text: 'Eine Gruppe hat bis zu 50 Leute, eine Person bis zu 100 Gruppen.',
  },
  'server-full': { title: 'Der Server ist voll', text: 'Versuch es in ein paar Minuten noch einmal.' },
  'server-error': {
    title: 'Auf dem Server ist etwas schiefgegangen',
    text: 'Du hast nichts verloren. Versuch es noch einmal.',
  },
  offline: {
    title: 'Keine Antwort vom Server',
    text: 'Prüf deine Verbindung und versuch es noch einmal.',
  },
}

export const holds: Translation['holds'] = {
  until: (when) => `Bis ${when}.`,
  reason: (why) => `Grund: ${why}`,
  wait: (time) => `Du kannst sie in ${time} senden.`,
  now: 'Du kannst sie jetzt senden.',
  opens: 'Diese Seite öffnet sich von selbst, sobald du wieder herein darfst.',
}

export const byes: Translation['byes'] = {
  closed: { title: 'Der Raum ist zu', text: 'Alle sind zurück in der Lobby.' },
  replaced: { title: 'Du bist in einem anderen Tab beigetreten', text: 'Dieser ging zurück in die Lobby.' },
  slow: { title: 'Die Verbindung war zu langsam', text: 'Tritt wieder bei, wenn sie besser ist.' },
  flood: {
    title: 'Zu viele Nachrichten',
    text: 'Diese Seite hat mehr gesendet, als der Raum annimmt. Tritt noch einmal bei.',
  },
  'bad-data': {
    title: 'Der Raum hat diese Seite nicht verstanden',
    text: 'Lade die Seite neu und tritt noch einmal bei.',
  },
  'server-error': {
    title: 'Das Spiel ist auf dem Server abgebrochen',
    text: 'Du hast nichts verloren. Tritt noch einmal bei oder erstell einen Raum.',
  },
  kicked: { title: 'Du wurdest aus dem Raum geworfen', text: 'Du darfst wiederkommen.' },
  banned: {
    title: 'Du wurdest für den Raum gesperrt',
    text: 'Solange es ihn gibt, kannst du nicht zurück.',
  },
  version: problems.version,
  gone: { title: 'Dein Platz wurde vergeben', text: 'Tritt wieder bei, wenn Platz ist.' },
}
