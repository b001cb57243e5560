package workbook.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The log that the exercise is handed: keeps every line. */
final class LogLines implements Consumer<String> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void accept(String line) {
        lines.add(String.valueOf(line));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
