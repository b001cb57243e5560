package workbook.check.compile.help;

import com.sun.source.util.TreePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The objects near a place that have a method of a name: another one than the learner wrote before the dot. */
final class NearObjects {

    private static final int MOST_SHOWN = 2;

    private final Analysis code;
    private final String name;
    private final int arguments;

    /** @param arguments how many arguments the method is called with */
    NearObjects(Analysis code, String name, int arguments) {
        this.code = code;
        this.name = name;
        this.arguments = arguments;
    }

    /** As they're written in this place: first getters of the receiver and variables, then getters of these. */
    List<String> of(TreePath place, String receiver, TypeMirror type) {
        Map<String, TypeMirror> near = new LinkedHashMap<>();
        getters(receiver, type, near);
        for (Variable variable : Variable.inScope(code, place)) {
            if (variable.type() != null && !variable.name().equals(receiver)) {
                near.putIfAbsent(variable.name(), variable.type());
            }
        }
        List<String> having = having(near);
        if (!having.isEmpty()) {
            return having;
        }
        Map<String, TypeMirror> far = new LinkedHashMap<>();
        near.forEach((expression, of) -> getters(expression, of, far));
        return having(far);
    }

    private List<String> having(Map<String, TypeMirror> objects) {
        return objects.entrySet().stream()
                .filter(object -> has(object.getValue()))
                .map(Map.Entry::getKey)
                .limit(MOST_SHOWN)
                .toList();
    }

    private boolean has(TypeMirror other) {
        return code.methods(other).stream()
                .anyMatch(one -> one.getSimpleName().contentEquals(name)
                        && (one.getParameters().size() == arguments || one.isVarArgs()));
    }

    private void getters(String expression, TypeMirror of, Map<String, TypeMirror> into) {
        for (ExecutableElement one : code.methods(of)) {
            String getter = one.getSimpleName().toString();
            boolean plain = getter.startsWith("get")
                    && !getter.equals("getClass")
                    && one.getParameters().isEmpty()
                    && one.getReturnType().getKind() == TypeKind.DECLARED
                    && !one.getModifiers().contains(Modifier.STATIC)
                    && one.getModifiers().contains(Modifier.PUBLIC);
            if (plain) {
                into.putIfAbsent(expression + "." + getter + "()", one.getReturnType());
            }
        }
    }
}
