package workbook.sheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import workbook.sheet.read.Line.Kind;

/** The lines of a Markdown file in their order, whatever they are nested in. */
final class MarkdownLines extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final Pattern NEW_LINE = Pattern.compile("\\R");
    private static final Pattern ORDINAL = Pattern.compile("^[\\s>]*(?:[-*+]\\s+)?(\\d{1,3})[.)]");

    private final List<String> source;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int strongLetters;
    private int strongDepth;
    private boolean first;
    private int block;
    private int number;
    private int ordinal;

    private MarkdownLines(List<String> source) {
        this.source = source;
    }

    static List<Line> of(String markdown) {
        var lines = new MarkdownLines(markdown.lines().toList());
        PARSER.parse(markdown).accept(lines);
        return lines.lines;
    }

    private static int lineOf(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private void open(Node node) {
        block++;
        number = lineOf(node);
        first = true;
    }

    private void end(Kind kind) {
        String whole = text.toString().strip();
        if (!whole.isEmpty()) {
            boolean strong = strongLetters >= whole.length() * 0.8;
            lines.add(new Line(whole, kind, strong, block, number, kind == Kind.ITEM ? ordinal : 0));
        }
        text.setLength(0);
        strongLetters = 0;
        first = false;
    }

    @Override
    public void visit(Heading heading) {
        open(heading);
        visitChildren(heading);
        end(Kind.HEADING);
    }

    /** An item without text is a line as well: its number can be a question's, with the answer below the list. */
    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() == null && item.getParent() instanceof OrderedList) {
            Matcher marker = ORDINAL.matcher(source.get(lineOf(item) - 1));
            int written = marker.find() ? Integer.parseInt(marker.group(1)) : 0;
            lines.add(new Line("", Kind.ITEM, false, ++block, lineOf(item), written));
        } else {
            visitChildren(item);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        open(paragraph);
        ordinal = ordinal(paragraph);
        visitChildren(paragraph);
        end(kind(paragraph));
    }

    /** The number of the item that begins with this, as written: a renderer would count on from the first; 0 elsewhere. */
    private int ordinal(Node node) {
        Node item = node.getParent();
        boolean begins = item != null && item.getParent() instanceof OrderedList && node.getPrevious() == null;
        Matcher marker = ORDINAL.matcher(begins ? source.get(lineOf(item) - 1) : "");
        return marker.find() ? Integer.parseInt(marker.group(1)) : 0;
    }

    private Kind kind(Node node) {
        return first && node.getParent() instanceof ListItem && node.getPrevious() == null ? Kind.ITEM : Kind.PARAGRAPH;
    }

    @Override
    public void visit(SoftLineBreak node) {
        lineBreak(node);
    }

    @Override
    public void visit(HardLineBreak node) {
        lineBreak(node);
    }

    private void lineBreak(Node node) {
        Node parent = node.getParent();
        while (parent instanceof Emphasis || parent instanceof StrongEmphasis) {
            parent = parent.getParent();
        }
        end(parent instanceof Heading ? Kind.HEADING : kind(parent));
        number++;
    }

    @Override
    public void visit(Text node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        append(code.getLiteral());
    }

    private void append(String literal) {
        text.append(literal);
        strongLetters += strongDepth > 0 ? literal.length() : 0;
    }

    @Override
    public void visit(Emphasis node) {
        strong(node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        strong(node);
    }

    private void strong(Node node) {
        strongDepth++;
        visitChildren(node);
        strongDepth--;
    }

    @Override
    public void visit(Image image) {
        // What a picture shows is no text; its description is not the learner's answer.
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = html.getLiteral();
        if (HtmlText.breaksLine(tag)) {
            end(Kind.PARAGRAPH);
        } else if (tag.matches("(?i)<(b|strong)>")) {
            strongDepth++;
        } else if (tag.matches("(?i)</(b|strong)>")) {
            strongDepth = Math.max(0, strongDepth - 1);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        open(html);
        for (HtmlText.Part part : HtmlText.parts(html.getLiteral())) {
            boolean heading = part.heading();
            lines.add(new Line(part.text(), heading ? Kind.HEADING : Kind.PARAGRAPH, heading, block++, number, 0));
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        open(code);
        number++;
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        open(code);
        code(code.getLiteral());
    }

    private void code(String literal) {
        for (String line : NEW_LINE.split(literal, -1)) {
            text.append(line);
            end(Kind.CODE);
            number++;
            block++;
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            block++;
            Node row = node.getParent();
            number = row == null ? number : Math.max(number, lineOf(row));
            visitChildren(node);
            end(Kind.CELL);
        } else {
            visitChildren(node);
        }
    }
}
