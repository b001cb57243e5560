package workbook.kit.history;

/**
 * What somebody sends: once, however often they try.
 *
 * @param sender who sends it
 * @param topic the topic, room or queue that it goes to
 * @param key what tells it from every other message of the same sender and topic, such as its number
 * @param value what it says; two messages may say the same
 */
public record PublishedMessage(String sender, String topic, String key, String value) {

    /** A message whose value is its key: all values differ. */
    public PublishedMessage(String sender, String topic, String value) {
        this(sender, topic, value, value);
    }

    /** Such as {@code "tea" (order-7)}, without the key if the value is the same. */
    @Override
    public String toString() {
        return "\"" + value + "\"" + (key.equals(value) ? "" : " (" + key + ")");
    }
}
