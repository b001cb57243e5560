package workbook.kit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A host whose servers must listen themselves: where several programs share a loopback interface, a learner's JVM could
 * name the port of somebody else's server, and that one's answers would count.
 *
 * <p>Only Linux tells which process listens on a port; elsewhere the JVM is believed.
 */
final class OwnPorts {

    private static final Path PROCESSES = Path.of("/proc");
    private static final List<String> TABLES = List.of("net/tcp", "net/tcp6");
    private static final String LISTENS = "0A";

    /** 127.0.0.1 and every address, as version 4 and 6 have them. */
    private static final Set<String> LOCAL =
            Set.of("0100007F", "00000000", "00000000000000000000000000000000", "0000000000000000FFFF00000100007F");

    private static final int ADDRESS = 1; // the columns of such a table
    private static final int STATE = 3;
    private static final int NODE = 9;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final ProcessHandle process;

    private OwnPorts(ProcessHandle process) {
        this.process = process;
    }

    /** @param process what must listen, or one that it has started */
    static Host of(Host host, ProcessHandle process) {
        var ports = new OwnPorts(process);
        return (Host) Proxy.newProxyInstance(
                OwnPorts.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, asked, arguments) -> {
                    Object answer = call(host, asked, arguments);
                    return switch (asked.getName()) {
                        case "serve" -> ports.checked((Host.Stage) answer);
                        case "load" -> ports.launching((Host.Stage) answer);
                        default -> answer;
                    };
                });
    }

    /** A program that is told on which port it must listen. */
    interface Checked {

        /**
         * To be asked when something listens there.
         *
         * @throws Unmet if that is another program
         */
        void check(int port);
    }

    private Host.Stage launching(Host.Stage stage) {
        return (Host.Stage) Proxy.newProxyInstance(
                OwnPorts.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, (proxy, asked, arguments) -> {
                    Object answer = call(stage, asked, arguments);
                    return asked.getName().equals("launch") ? running((Host.Running) answer) : answer;
                });
    }

    private Host.Running running(Host.Running program) {
        return (Host.Running) Proxy.newProxyInstance(
                OwnPorts.class.getClassLoader(),
                new Class<?>[] {Host.Running.class, Checked.class},
                (proxy, asked, arguments) -> {
                    if (asked.getDeclaringClass() == Checked.class) {
                        check("your program", (Integer) arguments[0]);
                        return null;
                    }
                    return call(program, asked, arguments);
                });
    }

    private void check(String what, int port) {
        if (isAnothers(port)) {
            throw new Unmet(what + " listens on its port", "another program listens on port " + port, List.of());
        }
    }

    private Host.Stage checked(Host.Stage stage) {
        return (Host.Stage) Proxy.newProxyInstance(
                OwnPorts.class.getClassLoader(), new Class<?>[] {Host.Stage.class}, (proxy, asked, arguments) -> {
                    Object answer = call(stage, asked, arguments);
                    if (asked.getName().equals("port")) {
                        check("your server", (Integer) answer);
                    }
                    return answer;
                });
    }

    private static @Nullable Object call(Object subject, Method asked, Object @Nullable [] arguments) throws Throwable {
        try {
            return asked.invoke(subject, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** False also where nobody listens: then nobody answers either. */
    private boolean isAnothers(int port) {
        Set<String> listening = listening(port);
        return !listening.isEmpty() && !own().containsAll(listening);
    }

    private static Set<String> listening(int port) {
        var nodes = new HashSet<String>();
        for (String table : TABLES) {
            lines(PROCESSES.resolve(table)).stream()
                    .map(line -> BLANKS.split(line.strip(), -1))
                    .filter(columns -> columns.length > NODE && columns[STATE].equals(LISTENS))
                    .filter(columns -> isLocal(columns[ADDRESS], port))
                    .forEach(columns -> nodes.add("socket:[" + columns[NODE] + "]"));
        }
        return nodes;
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static boolean isLocal(String address, int port) {
        int colon = address.indexOf(':');
        return LOCAL.contains(address.substring(0, colon))
                && Integer.parseInt(address.substring(colon + 1), 16) == port;
    }

    /** The sockets of that process and of those that it has started. */
    private Set<String> own() {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> sockets(each.pid()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> sockets(long pid) {
        var nodes = new HashSet<String>();
        try (Stream<Path> files = Files.list(PROCESSES.resolve(pid + "/fd"))) {
            for (Path each : files.toList()) {
                nodes.add(target(each));
            }
        } catch (IOException ended) {
            return nodes;
        }
        return nodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
