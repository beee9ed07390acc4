/** How fast the server is: a load generator, a bare server beside it, and the workloads. */
@NullMarked
package riffle.bench;

import org.jspecify.annotations.NullMarked;
