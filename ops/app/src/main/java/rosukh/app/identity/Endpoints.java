package rosukh.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// The table of endpoints and roles, `identity/endpoints.txt`. What it does not list is denied; a
/// test compares it with what the controllers serve.
final class Endpoints {

    private static final String TABLE = "/identity/endpoints.txt";

    private final List<Endpoint> lines;

    private Endpoints(List<Endpoint> lines) {
        this.lines = lines;
    }

    static Endpoints read() {
        try (InputStream table =
                Objects.requireNonNull(Endpoints.class.getResourceAsStream(TABLE), TABLE)) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Endpoints parse(String table) {
        List<Endpoint> lines = new ArrayList<>();
        table.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(line(line)));
        // The most exact pattern decides, wherever its line stands.
        lines.sort(Comparator.comparing(Endpoint::path));
        return new Endpoints(List.copyOf(lines));
    }

    private static Endpoint line(String line) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.size() < 3)
            throw new IllegalArgumentException("method, path and who, please: " + line);
        List<String> who = words.subList(2, words.size());
        return new Endpoint(
                HttpMethod.valueOf(words.get(0)),
                PathPatternParser.defaultInstance.parse(words.get(1)),
                access(who),
                roles(who, line));
    }

    private static Endpoint.Access access(List<String> who) {
        if (who.contains("public")) return Endpoint.Access.PUBLIC;
        if (who.contains("demo")) return Endpoint.Access.DEMO;
        return who.contains("local") ? Endpoint.Access.ROLES_OR_LOCAL : Endpoint.Access.ROLES;
    }

    private static List<String> roles(List<String> who, String line) {
        List<String> roles = new ArrayList<>();
        for (String word : who) {
            if (word.equals("everyone")) roles.addAll(Authorities.ROLES);
            else if (Authorities.ROLES.contains(word)) roles.add(word);
            else if (!Set.of("public", "demo", "local").contains(word))
                throw new IllegalArgumentException("nobody is called " + word + ": " + line);
        }
        return List.copyOf(roles);
    }

    List<Endpoint> lines() {
        return lines;
    }

    /// The methods that a path answers to at all; empty if nothing is served there.
    Set<String> methodsOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Set<String> methods = new TreeSet<>();
        for (Endpoint line : lines)
            if (line.path().matches(parsed)) methods.add(line.method().name());
        return methods;
    }
}
