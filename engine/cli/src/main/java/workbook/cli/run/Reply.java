package workbook.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a browser gets for a path.
 *
 * @param status such as {@code 200 OK}
 * @param type the content's type, such as {@code text/css}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: written once.
record Reply(String status, String type, byte[] body) {

    static Reply ok(String type, byte[] body) {
        return new Reply("200 OK", type, body);
    }

    static Reply refused(String status, String sentence) {
        return new Reply(status, "text/plain;charset=utf-8", sentence.getBytes(UTF_8));
    }

    /** Writes it, with a policy that lets the page load from and talk to this one port only. */
    void to(OutputStream out, int port) throws IOException {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self' ws://127.0.0.1:" + port + " ws://localhost:" + port + "; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        String head = String.join(
                "\r\n",
                "HTTP/1.1 " + status,
                "Content-Type: " + type,
                "Content-Length: " + body.length,
                "Content-Security-Policy: " + policy,
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: no-referrer",
                "Cache-Control: no-store",
                "Connection: close",
                "",
                "");
        out.write(head.getBytes(UTF_8));
        out.write(body);
        out.flush();
    }
}
