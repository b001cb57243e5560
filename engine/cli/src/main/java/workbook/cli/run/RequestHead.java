package workbook.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head of one HTTP request.
 *
 * @param method such as {@code GET}
 * @param path without the query, such as {@code /page.css}
 * @param fields by name, in lower case
 * @param bytes the head as it came, its empty line included
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: read once, passed on once.
record RequestHead(String method, String path, Map<String, String> fields, byte[] bytes) {

    private static final int LIMIT = 16 * 1024;

    /**
     * Reads a head, and nothing behind it.
     *
     * @throws IOException if it is no head, longer than 16 kB, or the connection ends before it does
     */
    static RequestHead read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 4) {
            int next = in.read();
            if (next < 0 || bytes.size() == LIMIT) {
                throw new IOException("no request");
            }
            bytes.write(next);
            ending = next == "\r\n\r\n".charAt(ending) ? ending + 1 : next == '\r' ? 1 : 0;
        }
        return parse(bytes.toByteArray());
    }

    private static RequestHead parse(byte[] bytes) throws IOException {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3 || !request[1].startsWith("/")) {
            throw new IOException("no request");
        }
        var fields = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
                fields.put(name, lines[i].substring(colon + 1).strip());
            }
        }
        return new RequestHead(request[0], request[1].replaceFirst("\\?.*", ""), fields, bytes);
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    boolean isForServer() {
        return path.startsWith("/socket.io/");
    }

    /**
     * The head as it is handed on. Of a request that is no WebSocket's it asks for the end of the
     * connection: each request is looked at, and a second one would come through behind the first.
     */
    byte[] alone() {
        if ("websocket".equalsIgnoreCase(field("upgrade"))) {
            return bytes;
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        String others = head.replaceAll("(?im)^connection:.*\\R", "");
        return others.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
