package workbook.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One event that the server sent to a room, to several rooms, or to everyone in a namespace, and who was
 * in which room when it did.
 *
 * <p>A client that was sent the event by itself, as in {@code client.sendEvent}, is in no broadcast.
 *
 * @param namespace as on the wire; the lab's own namespace is written {@code /chat}
 * @param event the event's name
 * @param data its values, each as JSON text of at most 1,000 characters
 * @param rooms the rooms that it was sent to; empty if it was sent to everyone in the namespace
 * @param members the members of each room of the namespace, also of rooms that it was not sent to
 * @param present everyone who was in the namespace
 * @param excluded the clients that the server left out, such as the sender
 */
public record Broadcast(
        String namespace,
        String event,
        List<String> data,
        List<String> rooms,
        Map<String, List<String>> members,
        List<String> present,
        List<String> excluded) {

    /** Everyone whom it was sent to: those in at least one of its rooms, without those who were left out. */
    public List<String> receivers() {
        var receivers = new TreeSet<>(addressed());
        receivers.removeAll(excluded);
        return List.copyOf(receivers);
    }

    private Collection<String> addressed() {
        return rooms.isEmpty()
                ? present
                : rooms.stream()
                        .flatMap(room -> members.getOrDefault(room, List.of()).stream())
                        .toList();
    }

    /** The same, with those excluded who are among the addressed. */
    Broadcast without(Collection<String> others) {
        var excludedOnes = new TreeSet<>(addressed());
        excludedOnes.retainAll(others);
        return new Broadcast(namespace, event, data, rooms, members, present, List.copyOf(excludedOnes));
    }

    /** The same with other names for the clients, sorted, and for the namespace. */
    Broadcast named(String shown, UnaryOperator<String> name) {
        var named = new TreeMap<String, List<String>>();
        members.forEach((room, clients) -> named.put(room, names(clients, name)));
        return new Broadcast(shown, event, data, rooms, named, names(present, name), names(excluded, name));
    }

    private static List<String> names(List<String> clients, UnaryOperator<String> name) {
        return clients.stream().map(name).sorted().toList();
    }

    /** Such as {@code told "hot" to tea: ada, grace}. */
    @Override
    public String toString() {
        String what = String.join(" ", event, String.join(" ", data)).strip();
        String where = rooms.isEmpty() ? "everyone in " + namespace : String.join(" and ", rooms);
        return what + " to " + where + ": " + String.join(", ", receivers());
    }
}
