package riffle.room;

import riffle.game.Refusal;

/** A request, as it was offered to a room; see {@link LiveRoom#offer}. */
record Offered(
    Outbox from, long atMillis, int lagCreditMillis, int requestId, int stage, Incoming request) {
  Offered at(long millis) {
    return new Offered(from, millis, lagCreditMillis, requestId, stage, request);
  }

  /** The reply that it is not done. */
  Outgoing.Reply refused(Refusal refusal) {
    return new Outgoing.Reply(requestId, new Outgoing.Refused(refusal));
  }

  /** The reply that it is not done. */
  Outgoing.Reply refused(Refusal.Reason reason, String detail) {
    return refused(new Refusal(reason, detail));
  }
}
