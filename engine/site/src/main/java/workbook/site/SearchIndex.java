package workbook.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * All words of all pages, packed: sorted, each without what it shares with the word before, followed
 * by the pages that have it.
 *
 * <p>An entry is a digit (how many letters are shared, base 36), the rest of the word, a colon, and
 * a digit of base 62 for each page: its distance from the one before, with an underline before it for
 * each 62 that do not fit. {@code site.js} unpacks it.
 */
final class SearchIndex {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_]{1,24}");
    private static final Set<String> COMMON = Set.of(
            "the", "and", "that", "this", "with", "for", "are", "not", "but", "you", "its", "has", "have", "was",
            "what", "which", "when", "one", "can", "from", "who", "of", "to", "in", "is", "it", "on", "or", "an", "as",
            "at", "be", "by", "do", "if", "no", "so", "there", "then", "they", "your", "all", "does", "will");

    private SearchIndex() {}

    /** A script that hands the index to the page. */
    static String script(List<Page> pages) {
        var words = new TreeMap<String, List<Integer>>();
        var listed = new ArrayList<List<String>>();
        for (Page page : pages) {
            int number = listed.size();
            listed.add(List.of(page.path(), page.title(), part(page)));
            words(page)
                    .forEach(word ->
                            words.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        }
        var index = new LinkedHashMap<String, Object>();
        index.put("pages", listed);
        index.put("common", String.join(" ", new TreeSet<>(COMMON)));
        index.put("words", packed(words));
        try {
            return "window.workbookIndex=" + new ObjectMapper().writeValueAsString(index) + ";\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(Page page) {
        Element body = page.body().clone();
        body.select(".told, .halo, .card, .onpaper, .attheend").remove();
        var found = new TreeSet<String>();
        WORD.matcher((page.title() + " " + body.text()).toLowerCase(Locale.ROOT))
                .results()
                .forEach(match -> {
                    String word = match.group();
                    if (!COMMON.contains(word)) {
                        found.add(word.length() > 3 ? word.replaceFirst("s$", "") : word);
                    }
                });
        return found;
    }

    private static String packed(Map<String, List<Integer>> words) {
        var entries = new ArrayList<String>();
        String before = "";
        for (Map.Entry<String, List<Integer>> entry : words.entrySet()) {
            String word = entry.getKey();
            int shared = 0;
            while (shared < 35
                    && shared < Math.min(word.length(), before.length())
                    && word.charAt(shared) == before.charAt(shared)) {
                shared++;
            }
            entries.add(Integer.toString(shared, 36) + word.substring(shared) + ":" + steps(entry.getValue()));
            before = word;
        }
        return String.join(" ", entries);
    }

    private static String steps(List<Integer> pages) {
        var steps = new StringBuilder();
        int before = 0;
        for (int page : pages) {
            steps.append("_".repeat((page - before) / DIGITS.length()));
            steps.append(DIGITS.charAt((page - before) % DIGITS.length()));
            before = page;
        }
        return steps.toString();
    }

    private static String part(Page page) {
        return Navigation.PARTS.getOrDefault(
                page.source().folder(), page.source().folder().replaceFirst("lesson0?(\\d+)_.*", "Lesson $1"));
    }
}
