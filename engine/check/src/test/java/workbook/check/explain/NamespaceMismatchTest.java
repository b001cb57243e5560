package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static workbook.check.explain.RelayFixture.BROADCAST;
import static workbook.check.explain.RelayFixture.TO_ALL;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** A namespace that is not there, and listeners on another object than the clients' namespace. */
class NamespaceMismatchTest {

    @Test
    void a_namespace_that_is_not_there() {
        String right = """
                class A { static void configure(SocketIOServer shop) { var desk = shop.addNamespace("/desk");
                desk.addEventListener("say", String.class, (client, text, ack) ->
                TO.getBroadcastOperations().sendEvent("said", text)); } }""";
        String solution = right.replace("TO", "desk");
        Recording refused = run().says("alan is connected", "alan was refused: {\"message\":\"Invalid namespace\"}");
        means(
                "Your code makes no namespace `/desk`, but one called `/Desk`: a client that joins it is refused.",
                refused.beside(run(), solution.replace("\"/desk", "\"/Desk"), solution));
        silent(refused.beside(run(), solution.replace("\"/desk\"", "name()"), solution));
        Recording unheard = run("ada> say \"hi\"").missed("grace", "said \"hi\"");
        means(
                "`said` is sent in the namespace `/des` (line 3), and no client is in that one.",
                unheard.beside(TO_ALL, right.replace("TO", "shop.addNamespace(\"/des\")"), solution));
    }

    @Test
    void a_line_that_adds_a_listener_and_did_not_run_or_adds_it_elsewhere() {
        Recording unheard =
                run("ada> say \"hi\"").missed("ada", "said \"hi\"").noted("nobody on the server handles say");
        means("line 2, which adds one to `chat`, has not run", unheard.beside(TO_ALL, BROADCAST, BROADCAST));
        String made = BROADCAST.replace("{\nchat.", "{\nvar chat = server.addNamespace(\"/x\"); chat.");
        means("is not on the namespace that the client is in", unheard.beside(TO_ALL, made, BROADCAST));
    }

    @Test
    void a_listener_is_missing_in_one_of_two_namespaces_or_is_in_the_wrong_one() {
        String inOrders = listener("orders", "next");
        String inRepairs = listener("repairs", "next");
        String right = shop(inOrders + inRepairs);
        Recording solution = run("ada> next \"joan\"", "ada< next \"joan\"");
        Recording unheard =
                run("ada> next \"joan\"").missed("ada", "next \"joan\"").noted("nobody on the server handles next");

        means(
                "The client emits `next` in a namespace in which your code has no listener for it.",
                unheard.beside(solution, shop(inOrders), right));
        means(
                "Your code listens for `Next`, but the client emits `next`.",
                unheard.beside(solution, shop(inOrders + listener("repairs", "Next")), right));
        means(
                "which adds one to `repairs`, has not run",
                unheard.beside(solution, shop(inOrders + "if (open) " + inRepairs), right));
        means(
                "The listener for `next` is not on the namespace that the client is in.",
                unheard.beside(solution, shop(inOrders + inOrders), right));
    }

    private static String shop(String listeners) {
        return "class A { void configure(SocketIOServer shop) {\n"
                + "var orders = shop.addNamespace(\"/orders\");\n"
                + "var repairs = shop.addNamespace(\"/repairs\");\n"
                + listeners
                + "} }";
    }

    private static String listener(String namespace, String event) {
        return namespace + ".addEventListener(\"" + event + "\", String.class, (client, name, ack) -> {\n" + namespace
                + ".getBroadcastOperations().sendEvent(\"next\", name); });\n";
    }

    @Test
    void the_librarys_own_server_and_a_listener_that_comes_too_late() {
        String solution = program("RepairedServer", LISTENER, "server.start();", "System.in.read();");
        Recording right = Recording.of("ada> connect", "ada> say \"a\"", "ada< said \"a\"");
        Recording nothing = Recording.of("ada> connect", "ada> say \"a\"").missed("ada", "said \"a\"");
        means(
                "In the library's own `SocketIOServer`, `addNamespace(\"/\")` makes a separate namespace",
                nothing.beside(
                        right, program("SocketIOServer", LISTENER, "server.start();", "System.in.read();"), solution));
        means(
                "The listener is added in line 6, but line 5 waits for input before that",
                nothing.beside(
                        right, program("RepairedServer", "server.start();", "System.in.read();", LISTENER), solution));
        String means = means(nothing.beside(right, solution, solution));
        assertFalse(means.contains("own `SocketIOServer`") || means.contains("waits for input"), means);
    }

    private static final String LISTENER = "chat.addEventListener(\"say\", String.class, (client, text, ack) ->"
            + " chat.getBroadcastOperations().sendEvent(\"said\", text));";

    private static String program(String server, String... lines) {
        return "class A { static void main(String[] args) {\nvar server = new " + server + "(config);\n"
                + "SocketIONamespace chat = server.addNamespace(\"/\");\n" + String.join("\n", lines) + "\n} }";
    }
}
