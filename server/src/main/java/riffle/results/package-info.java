/** What stays of a game: a result read off its state, saved as it goes, and its exports. */
@NullMarked
package riffle.results;

import org.jspecify.annotations.NullMarked;
