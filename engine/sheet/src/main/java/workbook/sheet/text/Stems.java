package workbook.sheet.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems of English words, by Lucene's analysis: {@code connecting} and {@code connected} have the same. */
public final class Stems {

    private static final int MOST = 200_000;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

    /** The stem of one word in lower case; a word that the analysis drops is its own stem. */
    public String of(String word) {
        if (known.size() > MOST) {
            known.clear(); // a folder of random letters must not fill the memory
        }
        return known.computeIfAbsent(word, this::analysed);
    }

    private String analysed(String word) {
        try (TokenStream tokens = english.tokenStream("", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? term.toString() : word;
            tokens.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
