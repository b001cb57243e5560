package workbook.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server of which only the address is known: the one that the learner's own test judges.
 *
 * @param place where it is, unless it is the other
 * @param killable one whose JVM the test may kill, or null
 */
record ForeignStage(Place place, Host.@Nullable Stage killable) implements Host.Stage {

    static Host.Stage at(Place place) {
        return new ForeignStage(place, null);
    }

    static Host.Stage killable(Host.Stage server) {
        return new ForeignStage(new Place(server.port(), server.namespace()), server);
    }

    @Override
    public int port() {
        return killable == null ? place.port() : killable.port(); // another one each time it starts
    }

    @Override
    public String namespace() {
        return place.namespace();
    }

    @Override
    public boolean shared() {
        return killable == null; // many are tried on one port, each on a namespace of its own
    }

    @Override
    public void kills() {
        own().kills();
    }

    @Override
    public void startsAgain() {
        own().startsAgain();
    }

    @Override
    public void stopsInAWrite(int permille) {
        own().stopsInAWrite(permille);
    }

    @Override
    public boolean hasStopped() {
        return own().hasStopped();
    }

    private Host.Stage own() {
        if (killable == null) {
            throw new IllegalStateException("this is a server of which only the address is known");
        }
        return killable;
    }

    @Override
    public boolean fence() {
        return true; // A server is fenced by its clients.
    }

    @Override
    public List<String> log() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public List<String> handled(String of) {
        return List.of();
    }

    @Override
    public String call(String method, List<String> parameterTypes, List<String> arguments) {
        throw new IllegalStateException("only the address of this server is known");
    }

    @Override
    public Host.Running launch(List<String> arguments) {
        throw new IllegalStateException("only the address of this server is known");
    }

    @Override
    public List<String> rooms(String of, String session) {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public boolean rest() {
        return false; // Nothing of it runs here.
    }

    @Override
    public boolean gone(String of, String session) {
        return true;
    }

    @Override
    public String busy() {
        return "";
    }

    @Override
    public void close() {
        // The jury that put it on trial ends it.
    }
}
