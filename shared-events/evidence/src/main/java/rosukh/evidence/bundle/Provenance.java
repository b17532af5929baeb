package rosukh.evidence.bundle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.LoggedBytes;
import tools.jackson.databind.json.JsonMapper;

/// Who did what to which case in the terms of W3C PROV, written as PROV-JSON: an event is an
/// activity, a case after an event an entity, who acted an agent, the version of the rules a plan.
///
/// The form groups by kind, a log does not: each kind waits in a file of its own until the end.
final class Provenance implements AutoCloseable {

    private static final String NAMESPACE = "urn:rosukh:";

    private enum Kind {
        ENTITY("entity"),
        ACTIVITY("activity"),
        AGENT("agent"),
        GENERATED("wasGeneratedBy"),
        DERIVED("wasDerivedFrom"),
        ASSOCIATED("wasAssociatedWith"),
        DELEGATED("actedOnBehalfOf");

        private final String member;

        Kind(String member) {
            this.member = member;
        }
    }

    private final Terms terms;
    private final Map<Kind, Path> files = new EnumMap<>(Kind.class);
    private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Set<String> agents = new HashSet<>();
    private final Map<String, String> plans = new HashMap<>();
    private final boolean carried;

    /// @param carried whether the plan a case once named goes for its later events too; needs a
    ///   memory per case
    Provenance(Terms terms, boolean carried) throws IOException {
        this.terms = terms;
        this.carried = carried;
        for (Kind kind : Kind.values()) {
            Path file = Files.createTempFile("rosukh-prov-", ".json");
            files.put(kind, file);
            writers.put(kind, Files.newBufferedWriter(file));
            counts.put(kind, 0L);
        }
    }

    void add(LoggedBytes event) throws IOException {
        String activity = "rosukh:event/" + event.position();
        write(
                Kind.ACTIVITY,
                activity,
                Map.of(
                        "prov:startTime", event.time().toString(),
                        "prov:endTime", event.time().toString(),
                        "prov:type", event.type()));
        String stream = event.aggregateId();
        if (stream != null) version(event, stream, activity);
        String plan = plan(event, stream);
        Terms.Actors actors = terms.account().apply(event);
        if (actors.actor().isEmpty()) return;
        String agent = agent(actors.actor().get());
        write(
                Kind.ASSOCIATED,
                null,
                plan == null
                        ? Map.of("prov:activity", activity, "prov:agent", agent)
                        : Map.of(
                                "prov:activity", activity, "prov:agent", agent, "prov:plan", plan));
        if (actors.onBehalfOf().isPresent())
            write(
                    Kind.DELEGATED,
                    null,
                    Map.of(
                            "prov:delegate",
                            agent,
                            "prov:responsible",
                            agent(actors.onBehalfOf().get()),
                            "prov:activity",
                            activity));
    }

    private void version(LoggedBytes event, String stream, String activity) throws IOException {
        String entity = "rosukh:case/%s/%d".formatted(stream, event.sequence());
        String type = event.aggregateType();
        write(Kind.ENTITY, entity, type == null ? Map.of() : Map.of("prov:type", type));
        write(Kind.GENERATED, null, Map.of("prov:entity", entity, "prov:activity", activity));
        if (event.sequence() > 0)
            write(
                    Kind.DERIVED,
                    null,
                    Map.of(
                            "prov:generatedEntity",
                            entity,
                            "prov:usedEntity",
                            "rosukh:case/%s/%d".formatted(stream, event.sequence() - 1),
                            "prov:activity",
                            activity));
    }

    private @Nullable String plan(LoggedBytes event, @Nullable String stream) throws IOException {
        String named = terms.plan().apply(event).orElse(null);
        if (named == null) return stream == null ? null : plans.get(stream);
        String plan = "rosukh:rules/" + named;
        if (agents.add(plan)) write(Kind.ENTITY, plan, Map.of("prov:type", "prov:Plan"));
        if (carried && stream != null) plans.put(stream, plan);
        return plan;
    }

    private String agent(String account) throws IOException {
        String agent = "rosukh:account/" + account;
        if (agents.add(agent)) write(Kind.AGENT, agent, Map.of("prov:type", "prov:Person"));
        return agent;
    }

    private void write(Kind kind, @Nullable String name, Map<String, String> members)
            throws IOException {
        long number = counts.merge(kind, 1L, Long::sum);
        String id =
                name == null
                        ? "_:%s%d".formatted(kind.name().toLowerCase(Locale.ROOT), number)
                        : name;
        Writer writer = writers.get(kind);
        if (writer == null) throw new IllegalStateException(kind.member);
        if (number > 1) writer.write(",\n");
        writer.write(JsonMapper.shared().writeValueAsString(id));
        writer.write(':');
        writer.write(JsonMapper.shared().writeValueAsString(members));
    }

    /// Writes the document.
    void finish(OutputStream out) throws IOException {
        out.write(
                "{\"prefix\":{\"rosukh\":\"%s\"}"
                        .formatted(NAMESPACE)
                        .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Kind, Path> each : files.entrySet()) {
            Writer writer = writers.get(each.getKey());
            if (writer instanceof BufferedWriter open) open.close();
            if (counts.getOrDefault(each.getKey(), 0L) == 0) continue;
            out.write(
                    ",\n\"%s\":{\n"
                            .formatted(each.getKey().member)
                            .getBytes(StandardCharsets.UTF_8));
            Files.copy(each.getValue(), out);
            out.write('}');
        }
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers.values()) writer.close();
        for (Path file : files.values()) Files.deleteIfExists(file);
    }
}
