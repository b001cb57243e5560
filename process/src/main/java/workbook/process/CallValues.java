package workbook.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and results as JSON: plain data of the declared types, a class as its name, and an object with an
 * interface of ours as its number.
 */
final class CallValues {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final ExportedObjects exported;
    private final Function<String, Class<?>> classes;
    private final BiFunction<Class<?>, Integer, Object> remote;

    /**
     * Values of one channel.
     *
     * @param exported gets the objects of this side that cross
     * @param classes finds a class by its name
     * @param remote makes an object that stands for the other side's of that number
     */
    CallValues(
            ExportedObjects exported,
            Function<String, Class<?>> classes,
            BiFunction<Class<?>, Integer, Object> remote) {
        this.exported = exported;
        this.classes = classes;
        this.remote = remote;
    }

    Object[] arguments(List<JsonNode> nodes, Method method) throws IOException {
        Type[] types = method.getGenericParameterTypes();
        if (types.length != nodes.size()) {
            throw new ProtocolException("so many arguments: " + nodes.size());
        }
        var arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = read(nodes.get(i), types[i]);
        }
        return arguments;
    }

    JsonNode write(@Nullable Object value, Type type) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof Class<?> named && type(type) == Class.class) {
            return JSON.getNodeFactory().textNode(named.getName());
        }
        if (isReference(type)) {
            return JSON.getNodeFactory().numberNode(exported.add(type(type), value));
        }
        return JSON.valueToTree(value);
    }

    @Nullable
    Object read(JsonNode node, Type type) throws IOException {
        try {
            if (node.isNull() && (type == void.class || !type(type).isPrimitive())) {
                return null;
            }
            if (type == void.class) {
                throw new ProtocolException("a result of nothing");
            }
            if (type(type) == Class.class) {
                return classes.apply(text(node));
            }
            if (isReference(type)) {
                return remote.apply(type(type), number(node));
            }
            if (node.isContainerNode() && hasNull(node, type)) {
                throw new ProtocolException("nothing within a list");
            }
            return JSON.treeToValue(node, JSON.constructType(type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProtocolException("this is no " + type.getTypeName(), e);
        }
    }

    private static boolean hasNull(JsonNode node, Type type) {
        boolean many = Iterable.class.isAssignableFrom(type(type)) || Map.class.isAssignableFrom(type(type));
        for (JsonNode each : node) {
            if (many && each.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode node) throws ProtocolException {
        if (!node.isTextual()) {
            throw new ProtocolException("this is no name of a class");
        }
        return node.textValue();
    }

    private static int number(JsonNode node) throws ProtocolException {
        if (!node.isInt()) {
            throw new ProtocolException("this is no number of an object");
        }
        return node.intValue();
    }

    /** An interface of ours, and not one of the JDK's collections. */
    private static boolean isReference(Type type) {
        Class<?> raw = type(type);
        return raw.isInterface() && !raw.getName().startsWith("java.");
    }

    private static Class<?> type(Type type) {
        return JSON.constructType(type).getRawClass();
    }
}
