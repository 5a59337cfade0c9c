// The first file of the browser client: styles, screens, app.
import './ui/styles/fonts.css'
import './ui/styles/tokens.css'
import './ui/styles/ui.css'
import './ui/styles/lobby.css'
import './ui/styles/room.css'
import './ui/styles/dialogs.css'
import './ui/styles/hud.css'
import { render } from 'preact'
import { startApp } from './app.ts'
import { App } from './ui/App.tsx'

startApp()
render(<App />, document.querySelector('#app')!)
