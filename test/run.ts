// `npm test`: types, lint, build, then unit, integration and browser tests; the last line counts. `npm run check` is the fast part.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Count {
  passed: number
  failed: number
}

const COMMANDS = ['tsc --noEmit', 'biome check --error-on-warnings .', 'npm run -s build'] // each counts as one test; browser tests need the build
const PROJECTS = ['unit', 'integration', 'browser']

/** Runs in the shell with the output shown as it comes; npm has put node_modules/.bin on the path. */
function run(command: string): boolean {
  console.log(`\n> ${command}`)
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}

function runCommand(command: string): Count {
  return run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function runProject(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'kickabout-test-'))
  const report = join(folder, 'report.json')
  const vitest = `vitest run --config test/vitest.config.ts --project ${project}`
  const isFine = run(`${vitest} --reporter=default --reporter=json --outputFile.json="${report}"`)
  const { passed, failed } = readReport(report)
  rmSync(folder, { recursive: true })
  return { passed, failed: isFine ? failed : Math.max(1, failed) } // a file that doesn't load has no tests to fail
}

function readReport(file: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 } // the run ended before its report
  }
}

const counts = [...COMMANDS.map(runCommand), ...PROJECTS.map(runProject)]
const sum = (key: keyof Count) => counts.reduce((n, count) => n + count[key], 0)
if (sum('failed') > 0) process.exitCode = 1
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
