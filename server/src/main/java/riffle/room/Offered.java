package riffle.room;

/** A request, as it was offered to a room; see {@link LiveRoom#offer}. */
record Offered(
    Outbox from, long atMillis, int lagCreditMillis, int requestId, int stage, Incoming request) {
  Offered at(long millis) {
    return new Offered(from, millis, lagCreditMillis, requestId, stage, request);
  }
}
