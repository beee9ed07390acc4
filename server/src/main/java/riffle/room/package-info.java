/**
 * Live rooms: each has one owner, a {@link riffle.room.RoomLoop}, on which everything in it happens
 * in one order. {@link riffle.room.LiveRoom} is the only effectful object of a room.
 */
@NullMarked
package riffle.room;

import org.jspecify.annotations.NullMarked;
