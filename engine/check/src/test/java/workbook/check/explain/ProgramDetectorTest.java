package workbook.check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.check.explain.RelayFixture.cause;
import static workbook.check.explain.RelayFixture.means;
import static workbook.check.explain.RelayFixture.run;
import static workbook.check.explain.RelayFixture.silent;

import org.junit.jupiter.api.Test;

/** A program of one's own that ends too early. */
class ProgramDetectorTest {

    @Test
    void a_program_that_ends_too_early() {
        means("nothing in your code calls `start`", program("it has already ended", "new Server().stop();"));
        means(
                "The server is stopped as soon as it is started",
                program("it has already ended", "server.start(); server.stop();"));
        Situation threw = program(
                "it has already ended; it printed: Exception in thread \"main\" java.lang.IllegalStateException: Cannot listen"
                        + " on 127.0.0.1:-1 / at lesson02_chat.A.main(A.java:29)",
                "server.start();");
        means("`main` threw IllegalStateException (Cannot listen on 127.0.0.1:-1) at A.java:29", threw);
        assertEquals(29, cause(threw).orElseThrow().line());
        String late = "var server = new RepairedServer(config);\nconfig.setPort(port);\nserver.start();";
        String outOfRange =
                "it has already ended; it printed: Exception in thread \"main\" java.lang.IllegalStateException: Cannot"
                        + " listen on 127.0.0.1:-1: port out of range:-1 / at lesson02_chat.A.main(A.java:4)";
        means("The port is set in line 3, but the server was already made in line 2", program(outOfRange, late));
        silent(program("it has already ended", late));
        silent(program("it has already ended", "server.start(); System.in.read(); server.stop();"));
    }

    private static Situation program(String got, String body) {
        return run().says("your program listens", got)
                .beside(run(), "class A { static void main(String[] args) {\n" + body + "\n} }", "class A {}");
    }
}
