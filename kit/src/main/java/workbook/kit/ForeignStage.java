package workbook.kit;

import java.util.List;

/** A server of which only the address is known: the one that the learner's own test judges. */
record ForeignStage(Place place) implements Host.Stage {

    @Override
    public int port() {
        return place.port();
    }

    @Override
    public String namespace() {
        return place.namespace();
    }

    @Override
    public boolean shared() {
        return true; // many are tried on one port, each on a namespace of its own
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
