/**
 * The rules of Riffle, and nothing else: no clock, no randomness, no threads, no I/O.
 *
 * <p>{@link riffle.game.Game#decide} turns a command into events or a refusal, {@link
 * riffle.game.GameState#apply} turns events into the next state. Time and seeds come in with the
 * commands. All times are whole milliseconds of the server's clock.
 */
@NullMarked
package riffle.game;

import org.jspecify.annotations.NullMarked;
