/** Tests of the house as a whole. */
@NullMarked
package riffle;

import org.jspecify.annotations.NullMarked;
