package workbook.site;

import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;

/** {@code hears:cheatsheet.EmitTest#io_emit[]}: who heard something in that test, within a line. */
final class HearsMacro extends InlineMacroProcessor {

    HearsMacro() {
        super("hears");
    }

    @Override
    public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        return createPhraseNode(parent, "quoted", MacroPlaceholder.mark("span", "hears", target, attributes));
    }
}
