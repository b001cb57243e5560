package workbook.check.compile.help;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A variable or a method, without a dot before it, that is not known where it is used. */
final class UnknownName implements HelpRule {

    private final Imports imports;

    UnknownName(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.code().startsWith("cant.resolve") ? code.place() : Optional.empty();
        if (place.isEmpty() || !(place.get().getLeaf() instanceof IdentifierTree identifier)) {
            return List.of();
        }
        boolean call = place.get().getParentPath().getLeaf() instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect() == identifier;
        var found = new ArrayList<Suggestion>();
        if (call) {
            new UnknownMethod(code, place.get(), identifier, found).suggest();
        } else {
            new UnknownVariable(code, place.get(), identifier, found).suggest(imports);
        }
        return found;
    }

    /** @param what is not there, such as {@code variable `x` here} */
    static void misspelt(
            Analysis code, IdentifierTree identifier, String what, List<String> known, List<Suggestion> found) {
        Names.near(identifier.getName().toString(), known)
                .forEach(near -> found.add(Suggestion.replace(
                        code.start(identifier),
                        code.end(identifier),
                        near,
                        "There is no " + what + "; `" + near + "` is nearly the same.",
                        "Write `" + near + "`.")));
    }
}
