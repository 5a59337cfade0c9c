// The first file of the browser client: the styles of the first screen, the app, the interface.
import './ui/styles/fonts.css'
import './ui/styles/tokens.css'
import './ui/styles/ui.css'
import './ui/styles/lobby.css'
import { render } from 'preact'
import { startApp } from './app.ts'
import { App } from './ui/App.tsx'

startApp()
render(<App />, document.querySelector('#app')!)
