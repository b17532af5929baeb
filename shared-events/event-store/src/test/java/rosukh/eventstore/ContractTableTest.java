package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the README promises is held by tests that are there.
class ContractTableTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    /// One of Axon's tests is visible in its own package only.
    private static final List<String> PACKAGES =
            List.of("rosukh.eventstore.", "org.axonframework.eventhandling.tokenstore.");

    private static final int GUARANTEES_AT_LEAST = 25;

    @ParameterizedTest
    @MethodSource("guarantees")
    void a_guarantee_names_tests_that_exist(String guarantee, String shownBy) {
        Matcher name = NAME.matcher(shownBy);
        int named = 0;
        while (name.find()) {
            named++;
            String test = name.group(1);
            String method = name.group(2);
            assertThat(tests(test, method)).as(guarantee + " " + name.group()).isPositive();
        }
        assertThat(named).as(guarantee).isPositive();
    }

    @Test
    void there_are_many() throws IOException {
        assertThat(guarantees()).hasSizeGreaterThanOrEqualTo(GUARANTEES_AT_LEAST);
    }

    /// How many tests a class has, or has of a name.
    private static long tests(String name, @Nullable String method) {
        Class<?> type = find(name);
        if (type == null) return 0;
        long count = 0;
        for (Class<?> each : withNested(type))
            count +=
                    Stream.of(each.getDeclaredMethods())
                            .filter(it -> method == null || it.getName().equals(method))
                            .filter(ContractTableTest::isTest)
                            .count();
        boolean ofAxon = type.getSuperclass().getName().startsWith("org.axonframework.");
        return method == null && ofAxon ? Math.max(1, count) : count;
    }

    private static @Nullable Class<?> find(String name) {
        for (String folder : PACKAGES) {
            try {
                return Class.forName(folder + name);
            } catch (ClassNotFoundException notHere) {
                // maybe in the next
            }
        }
        return null;
    }

    private static List<Class<?>> withNested(Class<?> type) {
        List<Class<?>> types = new ArrayList<>(List.of(type.getDeclaredClasses()));
        types.add(type);
        return types;
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(TestFactory.class)
                || method.isAnnotationPresent(ParameterizedTest.class);
    }

    /// The rows of the first table: a sentence and what shows it.
    static List<Object[]> guarantees() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        String readme = Files.readString(Path.of("README.md"));
        String contract =
                readme.substring(
                        readme.indexOf("## The contract"), readme.indexOf("Not promised:"));
        for (String line : contract.lines().toList()) {
            String[] cells = line.split(" \\| ", -1);
            if (line.startsWith("| ") && cells.length == 2 && !line.startsWith("| what"))
                rows.add(new Object[] {cells[0].substring(2), cells[1]});
        }
        return rows;
    }
}
