package workbook.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.languagetool.Languages;
import org.languagetool.LtBuildInfo;
import org.languagetool.MultiThreadedJLanguageTool;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;
import workbook.course.Hash;
import workbook.course.prose.Passage;

/** LanguageTool with the words of the course, and without the rules that do not fit its texts. */
final class GrammarCheck implements AutoCloseable {

    static final String WORDS = "accepted-words.txt";
    static final String RULES = "rules-switched-off.txt";

    private static final String GAP = "\n\n";
    private static final int SUGGESTIONS = 3;
    private static final Pattern NAME = Pattern.compile("\\w*(?:\\p{Ll}\\p{Lu}|\\p{Lu}{2}\\p{Ll}|[\\d_])\\w*");

    private final MultiThreadedJLanguageTool tool =
            new MultiThreadedJLanguageTool(Languages.getLanguageForShortCode("en-GB"));
    private final CheckedPassages checked;

    /** @param memory where the passages that are right are remembered */
    GrammarCheck(Path memory) {
        lines(RULES).map(line -> line.split("\\s+")).forEach(words -> {
            if (words[0].equals("category")) {
                tool.disableCategory(new CategoryId(words[1]));
            } else {
                tool.disableRule(words[0]);
            }
        });
        List<String> words = lines(WORDS).toList();
        tool.getAllActiveRules().stream()
                .filter(SpellingCheckRule.class::isInstance)
                .map(SpellingCheckRule.class::cast)
                .forEach(rule -> rule.addIgnoreTokens(words));
        String rules = new Hash()
                .add(String.valueOf(LtBuildInfo.OS.getVersion()))
                .add(String.join("\n", lines(RULES).toList()))
                .digits();
        checked = new CheckedPassages(memory, rules, Set.copyOf(words));
    }

    /** What is wrong in the passages of one file, in their order. */
    List<GrammarFault> faults(List<Passage> all) {
        List<Passage> passages =
                all.stream().filter(passage -> !checked.isRight(passage)).toList();
        if (passages.isEmpty()) {
            return List.of();
        }
        var builder = new AnnotatedTextBuilder();
        var starts = new ArrayList<Integer>();
        int length = 0;
        for (Passage passage : passages) {
            starts.add(length);
            annotate(builder, passage.text());
            builder.addText(GAP);
            length += passage.text().length() + GAP.length();
        }
        var faults = new ArrayList<GrammarFault>();
        for (RuleMatch match : matches(builder.build())) {
            int at = starts.size() - 1;
            while (starts.get(at) > match.getFromPos()) {
                at--;
            }
            add(faults, passages.get(at), match, starts.get(at));
        }
        passages.stream()
                .filter(passage ->
                        faults.stream().noneMatch(fault -> fault.passage().equals(passage)))
                .forEach(checked::add);
        return faults;
    }

    /** Code is read as a name that fits its article. */
    private static void annotate(AnnotatedTextBuilder builder, String text) {
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Passage.CODE) {
                boolean vowel = words.toString().matches("(?si).*\\ban\\s+");
                builder.addText(words.toString());
                builder.addMarkup(String.valueOf(c), vowel ? "Iota" : "Beta");
                words.setLength(0);
            } else {
                words.append(c == '\n' ? ' ' : c);
            }
        }
        builder.addText(words.toString());
    }

    private List<RuleMatch> matches(AnnotatedText text) {
        try {
            return tool.check(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<GrammarFault> faults, Passage passage, RuleMatch match, int start) {
        int from = match.getFromPos() - start;
        int to = Math.min(match.getToPos() - start, passage.text().length());
        String words = passage.shown(Math.min(from, to), to);
        boolean name = match.getRule().isDictionaryBasedSpellingRule()
                && NAME.matcher(words).matches();
        if (!name) {
            faults.add(new GrammarFault(
                    passage,
                    passage.lineAt(Math.min(from, to)),
                    words,
                    sentence(passage, from),
                    match.getRule().getId(),
                    match.getMessage(),
                    match.getSuggestedReplacements().stream().limit(SUGGESTIONS).toList()));
        }
    }

    private static String sentence(Passage passage, int at) {
        return passage.sentences().stream()
                .filter(sentence -> sentence.end() >= at)
                .findFirst()
                .map(sentence -> passage.shown(sentence.start(), sentence.end()))
                .orElse("");
    }

    /** The lines of a resource, without blank ones and remarks. */
    private static Stream<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GrammarCheck.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the threads, and keeps what was right. */
    @Override
    public void close() throws IOException {
        checked.write();
        tool.shutdown();
    }
}
