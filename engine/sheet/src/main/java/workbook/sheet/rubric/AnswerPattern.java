package workbook.sheet.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Stems;
import workbook.sheet.text.Word;

/** One line of a rubric that an answer can match. */
public sealed interface AnswerPattern {

    /** Where the answer matches: from its first to behind its last character; empty where it doesn't. */
    Optional<Place> in(AnswerText answer);

    /** The same if nothing counted as denied: to find out whether a denial is all that is in the way. */
    Optional<Place> ignoringDenial(AnswerText answer);

    /** The whole words that it names, without beginnings of words: they are spelt rightly. */
    Stream<String> words();

    /**
     * A part of an answer.
     *
     * @param from its first character
     * @param to behind its last one
     */
    record Place(int from, int to) {}

    /** The words of an answer that are no longer than a heading: {@code short leave}. */
    record Brief(AnswerPattern pattern) implements AnswerPattern {

        private static final int MOST_WORDS = 4;

        @Override
        public Optional<Place> in(AnswerText answer) {
            return answer.words().size() > MOST_WORDS ? Optional.empty() : pattern.in(answer);
        }

        @Override
        public Optional<Place> ignoringDenial(AnswerText answer) {
            return answer.words().size() > MOST_WORDS ? Optional.empty() : pattern.ignoringDenial(answer);
        }

        @Override
        public Stream<String> words() {
            return pattern.words();
        }
    }

    /** Matches the raw text: for code. */
    record Code(Pattern expression, boolean denied) implements AnswerPattern {

        @Override
        public Optional<Place> in(AnswerText answer) {
            return find(answer, denied);
        }

        @Override
        public Optional<Place> ignoringDenial(AnswerText answer) {
            return find(answer, true);
        }

        @Override
        public Stream<String> words() {
            return Stream.empty();
        }

        private Optional<Place> find(AnswerText answer, boolean all) {
            Matcher found = expression.matcher(answer.raw());
            while (found.find()) {
                var place = new Place(found.start(), found.end());
                if (all || !denies(answer, place)) {
                    return Optional.of(place);
                }
            }
            return Optional.empty();
        }

        private static boolean denies(AnswerText answer, Place place) {
            return answer.words().stream()
                    .filter(word -> word.from() < place.to() && word.to() > place.from())
                    .anyMatch(Word::denied);
        }
    }

    /**
     * Groups of words that all occur within a number of words. The groups of one chain stand in its order; chains among
     * each other in any.
     *
     * @param chains each a list of groups, and each group a list of alternatives
     * @param within how many words from the first to the last one, at most
     * @param denied true if words count even where they are denied
     */
    record Near(List<List<List<Term>>> chains, int within, boolean denied) implements AnswerPattern {

        public Near {
            chains = List.copyOf(chains);
        }

        @Override
        public Optional<Place> in(AnswerText answer) {
            return find(answer, denied);
        }

        @Override
        public Optional<Place> ignoringDenial(AnswerText answer) {
            return find(answer, true);
        }

        private Optional<Place> find(AnswerText answer, boolean all) {
            List<Word> words = answer.words();
            var hits = new ArrayList<List<boolean[]>>();
            for (List<List<Term>> chain : chains) {
                var ofChain = new ArrayList<boolean[]>();
                for (List<Term> group : chain) {
                    boolean[] hit = hits(words, group, all);
                    if (hit.length == 0) {
                        return Optional.empty();
                    }
                    ofChain.add(hit);
                }
                hits.add(ofChain);
            }
            for (int first = 0; first < words.size(); first++) {
                int from = first;
                if (hits.stream().anyMatch(chain -> chain.get(0)[from])) {
                    int last = last(hits, from, Math.min(words.size() - 1, from + within));
                    if (last >= 0) {
                        return Optional.of(new Place(
                                words.get(from).from(), words.get(last).to()));
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public Stream<String> words() {
            return chains.stream().flatMap(List::stream).flatMap(List::stream).flatMap(term -> term.words().stream());
        }

        /** The last of the first words that complete all chains; -1 where a group is missing. */
        private static int last(List<List<boolean[]>> hits, int from, int to) {
            int last = from;
            for (List<boolean[]> chain : hits) {
                int next = from;
                for (boolean[] hit : chain) {
                    int at = next;
                    while (at <= to && !hit[at]) {
                        at++;
                    }
                    if (at > to) {
                        return -1;
                    }
                    last = Math.max(last, at);
                    next = at + 1;
                }
            }
            return last;
        }

        /** For each word whether an alternative begins there; no array at all where none does. */
        private static boolean[] hits(List<Word> words, List<Term> group, boolean all) {
            boolean[] hit = new boolean[words.size()];
            boolean any = false;
            for (int i = 0; i < hit.length; i++) {
                int at = i;
                hit[i] = group.stream().anyMatch(term -> term.at(words, at, all));
                any |= hit[i];
            }
            return any ? hit : new boolean[0];
        }
    }

    /** One alternative: one word, or several that follow each other. */
    record Term(List<Predicate<Word>> parts, List<String> words) {

        public Term {
            parts = List.copyOf(parts);
            words = List.copyOf(words);
        }

        boolean at(List<Word> words, int index, boolean all) {
            if (index + parts.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                Word word = words.get(index + i);
                if ((word.denied() && !all) || !parts.get(i).test(word)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Reads {@code word} (by its stem), {@code word*} (how it begins), {@code =word} (exactly so), or several of
         * these with {@code _} between them.
         */
        static Term parse(String text, Stems stems) {
            List<String> parts = Pattern.compile("_").splitAsStream(text).toList();
            List<String> whole = parts.stream()
                    .filter(part -> !part.endsWith("*"))
                    .map(part -> part.replaceFirst("^=", ""))
                    .toList();
            return new Term(parts.stream().map(part -> part(part, stems)).toList(), whole);
        }

        private static Predicate<Word> part(String part, Stems stems) {
            if (part.endsWith("*")) {
                String beginning = part.substring(0, part.length() - 1);
                return word -> word.raw().startsWith(beginning);
            }
            if (part.startsWith("=")) {
                String exact = part.substring(1);
                return word -> word.raw().equals(exact);
            }
            String stem = stems.of(part);
            return word -> word.stem().equals(stem);
        }
    }
}
