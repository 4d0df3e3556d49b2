package se.uppsikt.access.signin;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.access.Employee;

/**
 * One field that a page reads, from its address or its form.
 *
 * @param pattern the page's address as it is mapped
 * @param name of the field; of a variable of the address as it is written there, with its braces
 * @param type what the page makes of it
 */
public record RouteField(
        RequestMethod method, String pattern, String name, Class<?> type, boolean inPath) {
    /** A variable, with its form if it has one, or any number of parts. */
    public static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}|\\*\\*");

    /** A field that no page reads. */
    public static final String UNKNOWN = "nagot";

    /** Every field of every page, and for each page one that it does not read. */
    public static List<RouteField> all(List<RequestMappingHandlerMapping> mappings) {
        List<RouteField> fields = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> fields.addAll(of(info, handler)));
        }
        return fields;
    }

    /** The same, those of each page together. */
    public static Collection<List<RouteField>> pages(List<RequestMappingHandlerMapping> mappings) {
        return all(mappings).stream()
                .collect(
                        Collectors.groupingBy(
                                field -> field.method + field.pattern,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    /** The page's address with every variable filled in, this field's own too. */
    public String address(String own, Function<String, String> others) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        inPath && found.group().equals(name)
                                                ? own
                                                : others.apply(found.group())));
    }

    private static List<RouteField> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<Read> reads = new LinkedHashSet<>(Set.of(new Read(UNKNOWN, String.class)));
        reads.addAll(read(handler.getMethod()));
        for (Method beside : handler.getBeanType().getDeclaredMethods()) {
            if (beside.isAnnotationPresent(ModelAttribute.class)) {
                reads.addAll(read(beside));
            }
        }
        List<RouteField> fields = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            if (pattern.equals("/error") || pattern.contains("/strom")) {
                continue;
            }
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                reads.forEach(
                        each ->
                                fields.add(
                                        new RouteField(
                                                method, pattern, each.name, each.type, false)));
                VARIABLE.matcher(pattern)
                        .results()
                        .map(MatchResult::group)
                        .forEach(
                                each ->
                                        fields.add(
                                                new RouteField(
                                                        method,
                                                        pattern,
                                                        each,
                                                        variable(handler, each),
                                                        true)));
            }
        }
        return fields;
    }

    private record Read(String name, Class<?> type) {}

    private static Set<Read> read(Method method) {
        Set<Read> reads = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && isField(type)) {
                String name = asked.name().isEmpty() ? asked.value() : asked.name();
                reads.add(
                        new Read(
                                name.isEmpty() ? parameter.getName() : name,
                                plain(type, parameter.getParameterizedType())));
            } else if (type.isRecord() && type != Employee.class && isForm(parameter)) {
                reads.addAll(components(type));
            }
        }
        return reads;
    }

    private static Set<Read> components(Class<?> form) {
        Set<Read> reads = new LinkedHashSet<>();
        Parameter[] parts = form.getDeclaredConstructors()[0].getParameters();
        Arrays.stream(parts)
                .forEach(
                        part -> {
                            BindParam named = part.getAnnotation(BindParam.class);
                            reads.add(
                                    new Read(
                                            named == null ? part.getName() : named.value(),
                                            plain(part.getType(), part.getParameterizedType())));
                        });
        return reads;
    }

    /** What a variable of the address is made into; text when nothing is. */
    private static Class<?> variable(HandlerMethod handler, String variable) {
        String name = variable.replaceAll("^\\{\\*?|[:}].*$", "");
        for (Parameter parameter : handler.getMethod().getParameters()) {
            PathVariable asked = parameter.getAnnotation(PathVariable.class);
            if (asked != null
                    && name.equals(asked.value().isEmpty() ? parameter.getName() : asked.value())) {
                return parameter.getType();
            }
        }
        return String.class;
    }

    private static boolean isField(Class<?> type) {
        return !Map.class.isAssignableFrom(type) && type != MultipartFile.class;
    }

    private static boolean isForm(AnnotatedElement parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .allMatch(ModelAttribute.class::equals);
    }

    /** The type of one, where several are taken. */
    private static Class<?> plain(Class<?> type, Type whole) {
        return whole instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : type;
    }
}
