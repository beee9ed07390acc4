package riffle.account;

/**
 * A browser in which the teacher is signed in.
 *
 * @param tokenHash SHA-256 of the token in the browser's cookie, as 64 hex digits
 * @param openedAtMillis since 1970
 * @param expiresAtMillis since 1970
 */
public record Session(String tokenHash, long openedAtMillis, long expiresAtMillis) {}
