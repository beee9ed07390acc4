/** Between the protobuf messages of {@code riffle/wire/v1} and what rooms understand. */
@NullMarked
package riffle.wire;

import org.jspecify.annotations.NullMarked;
