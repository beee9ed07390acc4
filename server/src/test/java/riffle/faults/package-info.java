/** Real faults: killed processes, bad lines and failing disks, over real sockets. */
@NullMarked
package riffle.faults;

import org.jspecify.annotations.NullMarked;
