// What the build makes of imported files that TypeScript does not know.
declare module '*.hbs' {
  const stadium: import('../../shared/stadium/types.ts').Stadium
  export default stadium
  export const hash: string
}
