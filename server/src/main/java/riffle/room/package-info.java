/**
 * Live rooms: each has one owner, a {@link riffle.room.RoomLoop}, on which everything in it happens
 * in one order. {@link riffle.room.LiveRoom} is a room as others know it, and holds its parts,
 * which know nothing of it.
 */
@NullMarked
package riffle.room;

import org.jspecify.annotations.NullMarked;
