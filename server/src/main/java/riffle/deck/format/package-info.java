/**
 * Files that hold a deck, one class a format, each from bytes to a {@link
 * riffle.deck.format.DeckFile}.
 *
 * <p>A file comes from anybody: it is bounded before it is read, every problem in it is reported at
 * once, and a deck that comes out keeps all of {@link riffle.game.DeckLimits}.
 */
@NullMarked
package riffle.deck.format;

import org.jspecify.annotations.NullMarked;
