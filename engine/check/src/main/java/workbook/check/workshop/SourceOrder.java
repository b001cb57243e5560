package workbook.check.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import workbook.check.compile.ClassShape;

/** Runs tests in the order in which their source has them, as class files keep it. */
public final class SourceOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        List<String> names = names(context.getTestClass());
        context.getMethodDescriptors()
                .sort(Comparator.comparingInt(
                        method -> names.indexOf(method.getMethod().getName())));
    }

    private static List<String> names(Class<?> test) {
        String path = test.getName().replace('.', '/') + ".class";
        try (InputStream bytes = test.getClassLoader().getResourceAsStream(path)) {
            if (bytes == null) {
                return List.of();
            }
            return ClassShape.of(bytes.readAllBytes()).methods().stream()
                    .map(ClassShape.Method::name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
