package workbook.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The few files of run's page, and what they are told about the exercise. */
final class RunPageFiles {

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html;charset=utf-8",
            "page.css", "text/css;charset=utf-8",
            "page.js", "text/javascript;charset=utf-8",
            "packets.js", "text/javascript;charset=utf-8",
            "socket.io.min.js", "text/javascript;charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final byte[] about;

    /** Pages that are told {@code about}, a JSON document, as {@code exercise.json}. */
    RunPageFiles(byte[] about) {
        this.about = about.clone();
    }

    Reply at(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        if (name.equals("exercise.json")) {
            return Reply.ok("application/json", about);
        }
        String type = TYPES.get(name);
        return type == null ? Reply.refused("404 Not Found", "no such page") : Reply.ok(type, file(name));
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = RunPageFiles.class.getResourceAsStream("/workbook/page/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the build");
            }
            return in.readAllBytes();
        }
    }
}
