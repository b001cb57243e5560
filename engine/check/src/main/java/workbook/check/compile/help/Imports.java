package workbook.check.compile.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which class a simple name means, for one exercise. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));");

    private final ClassNames classNames;
    private final List<Path> examples;

    /** @param examples files that use what the exercise needs, the most alike first */
    Imports(ClassNames classNames, List<Path> examples) {
        this.classNames = classNames;
        this.examples = examples;
    }

    /** The one that the examples import, or Java's own, or the only one there is; empty where several may be meant. */
    Optional<String> named(String simple) {
        List<String> all = classNames.named(simple);
        if (all.size() > 1) {
            for (Path example : examples) {
                String text = text(example);
                Optional<String> used = all.stream()
                        .filter(name -> text.contains("import " + name + ";"))
                        .findFirst();
                if (used.isPresent()) {
                    return used;
                }
            }
        }
        List<String> javas =
                all.stream().filter(name -> name.startsWith("java.")).toList();
        List<String> left = javas.isEmpty() ? all : javas;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** The simple names of what the examples import. */
    List<String> used() {
        var names = new ArrayList<String>();
        for (Path example : examples) {
            Matcher line = IMPORT.matcher(text(example));
            while (line.find()) {
                names.add(line.group(2));
            }
        }
        return names;
    }

    /** True if an example has this text between quotes. */
    boolean isText(String text) {
        return examples.stream().anyMatch(example -> text(example).contains("\"" + text + "\""));
    }

    private static String text(Path example) {
        try {
            return Files.readString(example);
        } catch (IOException none) {
            return "";
        }
    }
}
