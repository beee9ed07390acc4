/** Whole classes on bad lines, on a server that crashes, by seed. */
@NullMarked
package riffle.simulation;

import org.jspecify.annotations.NullMarked;
