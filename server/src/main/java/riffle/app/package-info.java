/** The only place that wires: builds the object graph from the command line and starts it. */
@NullMarked
package riffle.app;

import org.jspecify.annotations.NullMarked;
