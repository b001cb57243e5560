package workbook.check.compile.help;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Signs that are missing and signs that are too many, compared with each other. */
final class Punctuation implements HelpRule {

    private static final Set<String> NOT_OF_SIGNS =
            Set.of("int.number.too.large", "illegal.char", "illegal.esc.char", "malformed.fp.lit");

    private final HelpRule missing = new MissingSign();
    private final HelpRule misplaced = new Misplaced();

    @Override
    public List<Suggestion> suggest(Analysis code) {
        if (NOT_OF_SIGNS.contains(code.code())) {
            return List.of();
        }
        boolean afterTheClass = code.message().startsWith("class, interface");
        HelpRule first = afterTheClass ? misplaced : missing;
        HelpRule second = afterTheClass ? missing : misplaced;
        return Stream.concat(first.suggest(code).stream(), second.suggest(code).stream())
                .toList();
    }
}
