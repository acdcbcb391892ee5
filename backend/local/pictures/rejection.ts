/** Why a request for a picture is refused, in words for people. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
