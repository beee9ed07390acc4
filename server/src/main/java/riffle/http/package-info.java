/** What HTTP answers: the pages, from memory, and the API below {@code /api/v1}. */
@NullMarked
package riffle.http;

import org.jspecify.annotations.NullMarked;
