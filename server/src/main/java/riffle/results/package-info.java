/** What stays of a game: a fold of its events, saved after every round, and its exports. */
@NullMarked
package riffle.results;

import org.jspecify.annotations.NullMarked;
