package workbook.check.compile.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What is before the dot has no such method or field: a typing error, or another object has it. */
final class UnknownMember implements HelpRule {

    private static final int MOST_ALIKE = 4;

    /** Words that many methods have. */
    private static final Set<String> OF_MANY =
            Set.of("get", "set", "is", "if", "has", "add", "on", "to", "of", "remove", "all", "new", "class");

    /** That another object has a method of such a name says nothing. */
    private static final Set<String> COMMON = Set.of(
            "get",
            "set",
            "has",
            "del",
            "add",
            "put",
            "remove",
            "size",
            "length",
            "isEmpty",
            "contains",
            "close",
            "name");

    @Override
    public List<Suggestion> suggest(Analysis code) {
        Optional<TreePath> place = code.code().startsWith("cant.resolve") ? code.place() : Optional.empty();
        if (place.isEmpty() || !(place.get().getLeaf() instanceof MemberSelectTree select)) {
            return List.of();
        }
        Optional<TypeMirror> type = code.type(place.get(), select.getExpression());
        return type.isEmpty() ? List.of() : new Member(code, place.get(), select, type.get()).suggestions();
    }

    /** One unknown member. */
    private static final class Member {

        private final Analysis code;
        private final TreePath place;
        private final MemberSelectTree select;
        private final TypeMirror type;
        private final String name;
        private final String receiver;
        private final Optional<MethodInvocationTree> call;
        private final List<Suggestion> found = new ArrayList<>();

        Member(Analysis code, TreePath place, MemberSelectTree select, TypeMirror type) {
            this.code = code;
            this.place = place;
            this.select = select;
            this.type = type;
            name = select.getIdentifier().toString();
            receiver = code.code(select.getExpression());
            call = place.getParentPath().getLeaf() instanceof MethodInvocationTree invocation
                            && invocation.getMethodSelect() == select
                    ? Optional.of(invocation)
                    : Optional.empty();
        }

        List<Suggestion> suggestions() {
            classLiteral();
            brackets();
            misspelt();
            lambdaMethod();
            JavaScript.of(
                            TypeNames.full(type),
                            shortReceiver(),
                            TypeNames.described(type),
                            name,
                            code.end(select) - name.length())
                    .ifPresent(found::add);
            if (call.isPresent()
                    && !COMMON.contains(name)
                    && found.stream().noneMatch(one -> one.repair().isEmpty())) {
                otherObjects();
            }
            cast();
            ownField();
            asserted();
            alike();
            return found;
        }

        /** {@code ada.heardOnly(...)}. */
        private void asserted() {
            if (call.isPresent() && code.text.contains("assertThat(")) {
                String subject = "assertThat(" + receiver + ")";
                found.add(Suggestion.replace(
                        code.start(select.getExpression()),
                        code.end(select.getExpression()),
                        subject,
                        hasNone() + "It is a method of what `assertThat` makes of it.",
                        "Write `" + Names.shortened(subject) + "." + name + "(...)`."));
            }
        }

        /** Methods of which a word is the same: {@code addDisconnectListener} for {@code onDisconnect}. */
        private void alike() {
            if (call.isEmpty()) {
                return;
            }
            Set<String> words = words(name);
            List<String> alike = code.methods(type).stream()
                    .map(one -> one.getSimpleName().toString())
                    .distinct()
                    .filter(one -> words(one).stream().anyMatch(words::contains))
                    .limit(MOST_ALIKE)
                    .toList();
            if (!alike.isEmpty()) {
                found.add(Suggestion.fact(
                        nameStart(),
                        hasNone() + "Its methods with a similar name: `" + String.join("`, `", alike) + "`.",
                        "Take the one that does what you want."));
            }
        }

        private static Set<String> words(String method) {
            return Stream.of(method.split("(?=[A-Z])", -1))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() > 1 && !OF_MANY.contains(word))
                    .collect(Collectors.toSet());
        }

        private String shortReceiver() {
            return Names.shortened(receiver);
        }

        private String hasNone() {
            if (receiver.equals(TypeNames.bare(type))) {
                return "`" + receiver + "` has no `" + name + "`. ";
            }
            return "`" + shortReceiver() + "` is " + TypeNames.described(type) + "; it has no `" + name + "`. ";
        }

        private int nameStart() {
            return code.end(select) - name.length();
        }

        private void rename(String to, String means) {
            found.add(Suggestion.replace(nameStart(), code.end(select), to, means, "Write `" + to + "`."));
        }

        private void classLiteral() {
            if (name.equalsIgnoreCase("class")) {
                rename("class", "A class as a value is written `" + receiver + ".class`, with a small `c`.");
            }
        }

        /** A method without its brackets, or a field with some. */
        private void brackets() {
            if (call.isEmpty()) {
                boolean method = code.methods(type).stream()
                        .anyMatch(one -> one.getSimpleName().contentEquals(name)
                                && one.getParameters().isEmpty());
                if (method) {
                    found.add(Suggestion.insert(
                            code.end(select),
                            "()",
                            "`" + name + "` is a method of `" + shortReceiver() + "`: it is called with brackets.",
                            "Write `" + name + "()`."));
                }
            } else if (call.get().getArguments().isEmpty()) {
                boolean array = type.getKind() == TypeKind.ARRAY
                        && List.of("length", "size").contains(name);
                if (array || code.fields(type).contains(name)) {
                    String field = array ? "length" : name;
                    found.add(Suggestion.replace(
                            nameStart(),
                            code.end(call.get()),
                            field,
                            "`" + field + "` of `" + shortReceiver()
                                    + "` is a field, not a method: it has no brackets.",
                            "Write `" + shortReceiver() + "." + field + "`."));
                }
            }
        }

        private void misspelt() {
            var known = new LinkedHashSet<String>();
            if (call.isPresent()) {
                code.methods(type).forEach(one -> known.add(one.getSimpleName().toString()));
            } else {
                known.addAll(code.fields(type));
            }
            for (String near : Names.near(name, known)) {
                rename(near, hasNone() + "`" + near + "` is nearly the same, and it has that.");
            }
            if (call.isEmpty()) {
                var methods = new LinkedHashSet<String>();
                code.methods(type).stream()
                        .filter(one -> one.getParameters().isEmpty())
                        .forEach(one -> methods.add(one.getSimpleName().toString()));
                String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                List<String> meant = methods.contains(getter) ? List.of(getter) : Names.near(name, methods);
                for (String near : meant) {
                    rename(near + "()", hasNone() + "It has the method `" + near + "()`.");
                }
                return;
            }
            boolean getter = name.startsWith("get") && name.length() > 3;
            String other = getter
                    ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
                    : "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            boolean has = code.methods(type).stream()
                    .anyMatch(one -> one.getSimpleName().contentEquals(other)
                            && one.getParameters().isEmpty());
            if (call.get().getArguments().isEmpty() && has) { // a record has `name()`, another class `getName()`
                rename(other, hasNone() + "It has the method `" + other + "()`.");
            }
            if (getter && call.get().getArguments().isEmpty()) {
                String field = Character.toLowerCase(name.charAt(3)) + name.substring(4);
                if (code.fields(type).contains(field)) {
                    found.add(Suggestion.replace(
                            nameStart(),
                            code.end(call.get()),
                            field,
                            hasNone() + "It has a field `" + field + "`.",
                            "Write `" + shortReceiver() + "." + field + "`."));
                }
            }
        }

        /** {@code log.println("x")} of a {@code Consumer}. */
        private void lambdaMethod() {
            code.lambdaMethod(type)
                    .filter(only -> call.isPresent())
                    .ifPresent(only -> rename(
                            only.getSimpleName().toString(),
                            hasNone() + "Its method is `" + only.getSimpleName() + "`."));
        }

        private void otherObjects() {
            List<String> having = new NearObjects(
                            code, name, call.orElseThrow().getArguments().size())
                    .of(place, receiver, type);
            String others = having.size() == 2
                    ? "`" + having.get(0) + "` has one, and so does `" + having.get(1) + "`."
                    : having.stream()
                            .map(one -> "`" + one + "` has one.")
                            .findFirst()
                            .orElse("");
            String step = having.size() == 2
                    ? "Write the object that you mean before `." + name + "`: `" + having.get(0) + "` or `"
                            + having.get(1) + "`."
                    : "Write `" + String.join("", having) + "." + name + "(...)`.";
            for (String one : having) {
                found.add(Suggestion.replace(
                        code.start(select.getExpression()),
                        code.end(select.getExpression()),
                        one,
                        hasNone() + others,
                        step));
            }
        }

        /** {@code args[0].length()}: what comes is an Object until it is cast. */
        private void cast() {
            if (!TypeNames.full(type).equals("java.lang.Object")) {
                return;
            }
            for (String to : List.of("String", "Integer", "org.json.JSONObject")) {
                String simple = to.substring(to.lastIndexOf('.') + 1);
                boolean known = code.text.contains("import " + to + ";");
                String cast = "((" + simple + ") " + receiver + ")";
                var edit = new Suggestion.Edit(
                        code.start(select.getExpression()),
                        code.end(select.getExpression()),
                        "((" + (known ? simple : to) + ") " + receiver + ")");
                found.add(new Suggestion(
                        code.start(select),
                        "`" + shortReceiver() + "` is an `Object` for the compiler, whatever it holds, and an `Object`"
                                + " has no `" + name + "`; " + Names.a("`" + simple + "`") + " has.",
                        "Cast it first: `" + cast + "." + name + "`.",
                        List.of(edit)));
            }
        }

        /** A field that a class of this file has not got yet. */
        private void ownField() {
            String own = TypeNames.bare(type);
            for (ClassTree declared : code.all(ClassTree.class)) {
                boolean same = call.isEmpty()
                        && !own.isEmpty()
                        && own.endsWith(declared.getSimpleName().toString())
                        && !declared.getSimpleName().isEmpty();
                if (same) {
                    for (String field : List.of("String", "int")) {
                        found.add(Suggestion.insert(
                                code.end(declared) - 1,
                                " public " + field + " " + name + "; ",
                                "The class `" + declared.getSimpleName() + "` has no field `" + name + "`.",
                                "Declare it in `" + declared.getSimpleName() + "`, such as `public " + field + " "
                                        + name + ";`."));
                    }
                }
            }
        }
    }
}
