package workbook.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Follows the links between pages: each must lead to a page, and to a place on it. */
final class Links {

    private final Map<String, Set<String>> places = new HashMap<>();

    Links(List<Page> pages) {
        pages.forEach(page -> places.put(page.source().path() + ".html", placesOn(page)));
    }

    private static Set<String> placesOn(Page page) {
        return new HashSet<>(page.body().select("[id]").eachAttr("id"));
    }

    /** Leaves the words of each link to a page that is not there. */
    void unlinkMissing(Page page) {
        page.body().select("a[href]").stream()
                .filter(link -> !link.attr("href").matches("[a-z]+:.*"))
                .filter(link ->
                        !places.containsKey(target(page, link.attr("href").replaceFirst("#.*", ""))))
                .forEach(Element::unwrap);
    }

    /** The links of a page that lead nowhere. */
    Stream<PageComplaint> deadOn(Page page) {
        Stream<PageComplaint> images = page.body().select("img[src]").eachAttr("src").stream()
                .filter(image -> !Files.exists(page.source().file().resolveSibling(image)))
                .map(image -> new PageComplaint(
                        page.source().file(),
                        Source.lineWith(page.source().file(), image),
                        "there is no image " + image));
        return Stream.concat(images, links(page));
    }

    private Stream<PageComplaint> links(Page page) {
        return page.body().select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leadsSomewhere(page, link))
                .map(link -> dead(page, link));
    }

    private static PageComplaint dead(Page page, String link) {
        String end = link.substring(1 + Math.max(link.lastIndexOf('/'), link.lastIndexOf('#')));
        Path file = page.source().file();
        int line = Source.lineWith(file, end.replaceFirst("\\.html$", ""));
        return new PageComplaint(file, line, "the link " + link + " leads nowhere");
    }

    private boolean leadsSomewhere(Page page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Set<String> found = places.get(target(page, file));
        return found != null && (hash < 0 || isPlace(link.substring(hash + 1), found));
    }

    private static boolean isPlace(String place, Set<String> found) {
        return found.contains(place) || place.equals(TeachingMaterial.FIRST_BLOCK);
    }

    private static String target(Page page, String file) {
        String own = page.source().path() + ".html";
        Path target = file.isEmpty() ? Path.of(own) : Path.of(own).resolveSibling(file);
        return target.normalize().toString().replace('\\', '/');
    }
}
