/** Authored decks: how they are read, and those that come with the server. */
@NullMarked
package riffle.deck;

import org.jspecify.annotations.NullMarked;
