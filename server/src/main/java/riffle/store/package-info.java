/** The database: what outlives the server. SQLite by default; the SQL is PostgreSQL's too. */
@NullMarked
package riffle.store;

import org.jspecify.annotations.NullMarked;
