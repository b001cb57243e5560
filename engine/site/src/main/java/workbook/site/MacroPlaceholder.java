package workbook.site;

import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.jsoup.nodes.Element;

/**
 * {@code exercise::Relay[]}, {@code sequence::…[]} or {@code playground::…[]}: only a mark in the
 * rendered page, so that this can be kept while what the mark stands for changes.
 */
final class MacroPlaceholder extends BlockMacroProcessor {

    static final String CLASS = "macro";

    private final String macro;

    MacroPlaceholder(String macro) {
        super(macro);
        this.macro = macro;
    }

    @Override
    public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        return createBlock(parent, "pass", mark("div", macro, target, attributes));
    }

    static String mark(String element, String macro, String target, Map<String, Object> attributes) {
        var mark =
                new Element(element).addClass(CLASS).attr("data-macro", macro).attr("data-target", target);
        mark.attr("data-title", String.valueOf(attributes.getOrDefault("title", "")));
        if ("links".equals(attributes.get("1")) || "links".equals(attributes.get("2"))) {
            mark.attr("data-links", "");
        }
        return mark.outerHtml();
    }
}
