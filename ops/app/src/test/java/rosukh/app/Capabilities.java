package rosukh.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import rosukh.events.EventType;
import rosukh.events.EventTypes;

/// What the system can do, slice by slice, read from the code itself.
final class Capabilities {

    private final List<Class<?>> classes =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("rosukh.command", "rosukh.query")
                            .stream()
                            .filter(type -> !type.isAnonymousClass())
                            .sorted(Comparator.comparing(JavaClass::getName))
                            .<Class<?>>map(JavaClass::reflect)
                            .toList();

    private final StringBuilder text = new StringBuilder();

    String write() {
        line("# Capabilities");
        line("");
        line(
                "Generated from the code by `CapabilitiesTest`; run it with"
                        + " `-Dcapabilities.accept=true` to bring this file up to date.");
        slices().forEach(this::slice);
        return text.toString();
    }

    private Set<String> slices() {
        Set<String> slices = new LinkedHashSet<>();
        EventTypes.ROOTS.forEach(root -> slices.add(last(root.getPackageName())));
        classes.stream()
                .map(type -> type.getPackageName().split("\\.", -1))
                .filter(names -> names.length > 2 && !names[2].equals("kernel"))
                .forEach(names -> slices.add(names[2]));
        return slices;
    }

    private void slice(String slice) {
        line("");
        line("## " + slice);
        Stream.of("command", "query", "events")
                .flatMap(side -> Sources.packageSentence("rosukh." + side + "." + slice).stream())
                .findFirst()
                .ifPresent(sentence -> {
                    line("");
                    line(sentence);
                });
        table("command | asks", commands(slice));
        table("method | path | roles", endpoints("rosukh.command." + slice));
        table("event | revision | says", events(slice));
        table("view | is told of | shown at", views(slice));
        List<String> tests = Sources.tests(slice);
        if (!tests.isEmpty()) line("\nTests:");
        tests.forEach(test -> line("- `" + test + "`"));
    }

    private List<String> commands(String slice) {
        return classes.stream()
                .filter(in("rosukh.command." + slice))
                .filter(type -> type.isSealed() && type.getSimpleName().endsWith("Command"))
                .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
                .map(type -> "`" + type.getSimpleName() + "` | " + Sources.sentence(type))
                .toList();
    }

    private static List<String> events(String slice) {
        return EventTypes.all().values().stream()
                .filter(type -> last(type.getPackageName()).equals(slice))
                .map(type -> {
                    EventType declared = EventTypes.typeOf(type);
                    return "`%s` | %d | %s"
                            .formatted(
                                    declared.value(), declared.revision(), Sources.sentence(type));
                })
                .toList();
    }

    private List<String> endpoints(String inPackage) {
        Set<String> rows = new TreeSet<>();
        classes.stream()
                .filter(in(inPackage))
                .forEach(type -> {
                    for (Method method : type.getDeclaredMethods())
                        for (String endpoint : endpoints(type, method))
                            rows.add(endpoint + " | " + roles(type, method));
                });
        return List.copyOf(rows);
    }

    private static List<String> endpoints(Class<?> type, Method method) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null || method.isSynthetic()) return List.of();
        RequestMapping base =
                AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        String[] bases = base == null || base.path().length == 0 ? new String[] {""} : base.path();
        String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        String verbs =
                Arrays.stream(mapping.method())
                        .map(RequestMethod::name)
                        .collect(Collectors.joining(", "));
        return Arrays.stream(bases)
                .flatMap(each ->
                        Arrays.stream(paths).map(path -> verbs + " | `" + each + path + "`"))
                .toList();
    }

    private static String roles(Class<?> type, Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null) roles = type.getAnnotation(RolesAllowed.class);
        return roles == null ? "" : String.join(", ", roles.value());
    }

    private List<String> views(String slice) {
        TreeMap<String, String> rows = new TreeMap<>();
        classes.stream()
                .filter(in("rosukh.query." + slice))
                .filter(type -> type.isAnnotationPresent(ProcessingGroup.class))
                .forEach(type ->
                        rows.put(
                                type.getAnnotation(ProcessingGroup.class).value(),
                                told(type) + " | " + shown(type.getPackageName())));
        return rows.entrySet().stream()
                .map(row -> "`" + row.getKey() + "` | " + row.getValue())
                .toList();
    }

    /// A handler of a sealed root is told of every event of that stream, one of messages of all.
    private static String told(Class<?> projection) {
        Set<String> names = new TreeSet<>();
        for (Method method : projection.getDeclaredMethods())
            if (method.isAnnotationPresent(EventHandler.class) && method.getParameterCount() > 0) {
                Class<?> event = method.getParameterTypes()[0];
                EventType declared = event.getAnnotation(EventType.class);
                if (event == EventMessage.class) names.add("*");
                else
                    names.add(
                            declared == null
                                    ? last(event.getPackageName()) + ".*"
                                    : declared.value());
            }
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private String shown(String view) {
        return classes.stream()
                .filter(type -> type.getPackageName().equals(view))
                .flatMap(type ->
                        Arrays.stream(type.getDeclaredMethods())
                                .flatMap(method -> endpoints(type, method).stream()))
                .map(endpoint -> endpoint.substring(endpoint.indexOf('`')))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void table(String head, List<String> rows) {
        if (rows.isEmpty()) return;
        line("");
        line("| " + head + " |");
        line("|" + "---|".repeat(head.split("\\|", -1).length));
        rows.forEach(row -> line("| " + row + " |"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static Predicate<Class<?>> in(String inPackage) {
        return type ->
                type.getPackageName().equals(inPackage)
                        || type.getPackageName().startsWith(inPackage + ".");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
