package workbook.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * All words of all sections, sorted, each with the sections that have it.
 *
 * <p>A word is written as a capital letter, which says how many letters it shares with the beginning of the word before,
 * and its other letters. For each word there is a digit of base 62 for each section: its distance from the one before,
 * with an underline before it for each 62 that do not fit. {@code search.js} reads both. The text of a section is a
 * script of its own, which is loaded for a result only: all texts together are several times as large as the index.
 */
final class SearchIndex {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,25}");

    /** All but the first digits of frames: nobody looks for the others. */
    private static final Pattern NUMBER = Pattern.compile("(?!4\\d$)\\p{N}+[a-z]{0,2}");

    private static final Set<String> COMMON = Set.of(
            "the", "and", "that", "this", "with", "for", "are", "not", "but", "you", "its", "has", "have", "was",
            "what", "which", "when", "one", "can", "from", "who", "of", "to", "in", "is", "it", "on", "or", "an", "as",
            "at", "be", "by", "do", "if", "no", "so", "there", "then", "they", "your", "all", "does", "will", "how",
            "my", "me", "we", "why", "where", "get", "should", "would", "did", "am", "only", "mean", "means", "than",
            "their", "them", "same", "also", "more", "any", "into", "other", "each", "again", "even", "such", "because",
            "since", "until", "while", "about", "too", "just", "now", "both", "here", "must", "may", "could", "else",
            "another", "these", "those", "whether", "don", "doesn", "isn", "aren", "didn", "hasn", "haven", "wasn",
            "won", "wouldn", "couldn", "shouldn", "re", "ve", "ll");

    private static final Set<String> HEADINGS = Set.of(
            TeachingMaterial.PAGE,
            "docs/reference/kit",
            "docs/reference/cheatsheet",
            "docs/reference/misconceptions",
            "docs/reference/outcomes");

    private final List<Page> pages;
    private final List<Section> sections = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /** The pages of authors and teachers are long, and a list has the words of what it leads to. */
    private final Set<Section> headingsOnly = new HashSet<>();

    SearchIndex(List<Page> pages) {
        this.pages = pages;
        for (Page page : pages) {
            List<Section> inside = Section.of(page);
            sections.addAll(inside);
            sizes.add(inside.size());
            if (Navigation.AUTHORS.contains(page.path()) || HEADINGS.contains(page.path())) {
                headingsOnly.addAll(inside);
            }
        }
    }

    /** A script that hands the index to the page: deflated, as base 64, since a script is text. */
    String script() {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(json().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "window.workbookIndex=\"" + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\";\n";
    }

    /** The index itself, which {@code search.js} reads. */
    String json() {
        var listed = new ArrayList<List<Object>>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            listed.add(List.of(page.path(), page.title(), part(page), sizes.get(i)));
        }
        var index = new LinkedHashMap<String, Object>();
        index.put("pages", listed);
        index.put(
                "sections",
                sections.stream()
                        .map(section -> section.id().isEmpty() ? "" : shortId(section) + "|" + section.heading())
                        .toList());
        index.put("common", String.join(" ", new TreeSet<>(COMMON)));
        Map<String, List<Integer>> words = words();
        index.put("words", packed(words.keySet()));
        index.put("steps", words.values().stream().map(SearchIndex::steps).collect(Collectors.joining(" ")));
        return json(index);
    }

    /** For each section the script that hands its text to the page, in the order of the index. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < sections.size(); i++) {
            texts.add("workbookText(" + i + "," + json(sections.get(i).text()) + ");\n");
        }
        return texts;
    }

    /** Most ids follow from the heading: {@code search.js} makes them, too. */
    private static String shortId(Section section) {
        String made = section.heading()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replaceAll("[ .-]+", "-");
        return made.equals(section.id()) ? "" : section.id();
    }

    private Map<String, List<Integer>> words() {
        var words = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < sections.size(); i++) {
            if (headingsOnly.contains(sections.get(i))) {
                continue;
            }
            int number = i;
            words(sections.get(i).text())
                    .forEach(word ->
                            words.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        }
        return words;
    }

    private static Set<String> words(String text) {
        var found = new TreeSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> {
            String word = match.group();
            if (!COMMON.contains(word) && !NUMBER.matcher(word).matches()) {
                found.add(stem(word));
            }
        });
        return found;
    }

    /** Without the s of a plural, and not without that of CORS, class or this. */
    private static String stem(String word) {
        return word.length() > 4 ? word.replaceFirst("(?<![sui])s$", "") : word;
    }

    private static String packed(Set<String> sorted) {
        var packed = new StringBuilder();
        String before = "";
        for (String word : sorted) {
            int shared = 0;
            while (shared < Math.min(before.length(), word.length()) && before.charAt(shared) == word.charAt(shared)) {
                shared++;
            }
            packed.append((char) ('A' + shared)).append(word, shared, word.length());
            before = word;
        }
        return packed.toString();
    }

    private static String steps(List<Integer> numbers) {
        var steps = new StringBuilder();
        int before = 0;
        for (int number : numbers) {
            steps.append("_".repeat((number - before) / DIGITS.length()));
            steps.append(DIGITS.charAt((number - before) % DIGITS.length()));
            before = number;
        }
        return steps.toString();
    }

    private static String part(Page page) {
        if (page.path().equals("index")) {
            return "Home";
        }
        return Navigation.PARTS.getOrDefault(
                page.source().folder(), page.source().folder().replaceFirst("lesson0?(\\d+)_.*", "Lesson $1"));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
