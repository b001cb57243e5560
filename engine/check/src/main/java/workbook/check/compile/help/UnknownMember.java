package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** What is before the dot has no such method or field: a typing error, or another object has it. */
final class UnknownMember implements HelpRule {

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.code().startsWith("cant.resolve") ? code.place() : Optional.empty();
        if (place.isEmpty() || !(place.get().getLeaf() instanceof MemberSelectTree select)) {
            return List.of();
        }
        Optional<TypeMirror> type = code.type(place.get(), select.getExpression());
        return type.isEmpty() ? List.of() : suggestions(new MissingMember(code, place.get(), select, type.get()));
    }

    private static List<Suggestion> suggestions(MissingMember member) {
        var found = new ArrayList<Suggestion>();
        var misnamed = new MisnamedMember(member, found);
        var wrongReceiver = new WrongReceiver(member, found);
        misnamed.classLiteral();
        misnamed.brackets();
        misnamed.misspelt();
        misnamed.lambdaMethod();
        JavaScript.of(
                        TypeNames.full(member.type),
                        member.shortReceiver(),
                        TypeNames.described(member.type),
                        member.name,
                        member.nameStart())
                .ifPresent(found::add);
        if (found.stream().noneMatch(one -> one.repair().isEmpty())) {
            wrongReceiver.otherObjects();
        }
        wrongReceiver.cast();
        ownField(member, found);
        wrongReceiver.asserted();
        misnamed.alike();
        return found;
    }

    /** A field that a class of this file has not got yet. */
    private static void ownField(MissingMember member, List<Suggestion> found) {
        String own = TypeNames.bare(member.type);
        for (ClassTree declared : member.code.all(ClassTree.class)) {
            boolean same = member.call.isEmpty()
                    && !own.isEmpty()
                    && own.endsWith(declared.getSimpleName().toString())
                    && !declared.getSimpleName().isEmpty();
            if (same) {
                for (String field : List.of("String", "int")) {
                    found.add(Suggestion.insert(
                            member.code.end(declared) - 1,
                            " public " + field + " " + member.name + "; ",
                            "The class `" + declared.getSimpleName() + "` has no field `" + member.name + "`.",
                            "Declare it in `" + declared.getSimpleName() + "`, such as `public " + field + " "
                                    + member.name + ";`."));
                }
            }
        }
    }
}
