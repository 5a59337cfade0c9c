// What an operator has to know when the database cannot be used; the message is one line and holds no address or password.
export class StorageError extends Error {
  override name = 'StorageError'
}
