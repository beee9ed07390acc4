/** Teachers: the one-time links they sign in with, and the sessions that keep them signed in. */
@NullMarked
package riffle.account;

import org.jspecify.annotations.NullMarked;
