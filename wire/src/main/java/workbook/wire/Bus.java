package workbook.wire;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What joins several servers: whatever one of them publishes reaches all that have subscribed, itself included.
 *
 * <p>It works like the channel of a Redis: it forwards each message to those that are there at that moment, and stores
 * none.
 */
public interface Bus {

    /**
     * Sends a message to all servers that have subscribed.
     *
     * @param message its fields and their texts, none of them null
     */
    void publish(Map<String, String> message);

    /** From now on, gives each message that any server publishes to this listener, as a copy. */
    void subscribe(Consumer<? super Map<String, String>> listener);
}
