/** Something that a person must put right before the program can start; `message` tells them. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
