package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conversation on the wire: who sends which frame, who hears which.
 *
 * <p>A line is {@code ada > frame}, {@code ada >> 0102} for bytes, {@code ada < frame}, or {@code
 * ada ? query} before her first frame; the name may be missing. Where the library as it comes sends
 * something else, that follows after {@code " | "}. {@code *} stands for a session id, {@code -} for
 * nothing. A broadcast with an acknowledgement has reached everybody's connection by then.
 */
record Script(String title, List<String> lines) {
    private static final Pattern LINE = Pattern.compile("(\\w*) ?(>>|[>?<]) (.*?)(?: \\| (.*))?");
    private static final long SILENCE_MS = 150;

    static Stream<Script> in(String resource) {
        return Arrays.stream(read(resource).split("(?m)^= "))
                .filter(section -> !section.isBlank() && !section.startsWith("#"))
                .map(section -> section.lines().filter(line -> !line.isBlank()).toList())
                .map(lines -> new Script(lines.get(0), lines.subList(1, lines.size())));
    }

    private static String read(String resource) {
        try (InputStream file = Script.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean hasDefect() {
        return lines.stream().anyMatch(line -> line.contains(" | "));
    }

    /** Holds the conversation with the repaired server. */
    void plays(RepairedServer server) {
        play(server, false);
    }

    /** Holds it with the library as it comes, up to where that goes wrong in the way that is told. */
    void showsTheDefect(PlainServer server) {
        play(server, true);
    }

    private void play(ListeningServer server, boolean plain) {
        Map<String, RawClient> clients = new HashMap<>();
        Map<String, String> queries = new HashMap<>();
        try {
            for (String line : lines) {
                Matcher part = LINE.matcher(line);
                if (!part.matches()) {
                    throw new IllegalArgumentException(title + ": " + line);
                }
                String who = part.group(1);
                if (part.group(2).equals("?")) {
                    queries.put(who, "&" + part.group(3));
                    continue;
                }
                RawClient client = clients.computeIfAbsent(
                        who, any -> new RawClient(server, queries.getOrDefault(who, "")).skips());
                boolean wrong = plain && part.group(4) != null;
                step(client, part.group(2), wrong ? part.group(4) : part.group(3), line);
                if (wrong) {
                    return;
                }
            }
        } finally {
            clients.values().forEach(RawClient::close);
        }
    }

    private void step(RawClient client, String kind, String frame, String line) {
        switch (kind) {
            case ">" -> client.sends(frame);
            case ">>" -> client.sendsBytes(HexFormat.of().parseHex(frame));
            default -> assertEquals(frame, heard(client, frame), title + ": " + line);
        }
    }

    private static String heard(RawClient client, String expected) {
        String frame = expected.equals("-") ? client.hearsWithin(SILENCE_MS) : client.hears();
        return frame == null ? "-" : frame.replaceFirst("\"sid\":\"[-0-9a-f]{36}\"", "\"sid\":\"*\"");
    }

    @Override
    public String toString() {
        return title;
    }
}
