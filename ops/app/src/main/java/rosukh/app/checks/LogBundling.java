package rosukh.app.checks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;
import rosukh.query.audit.bundles.LogBundles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Packs bundles, and says what a bundle must know of this installation's events: which are about
/// certificates, which name the version of the rules, who acted.
@Component
class LogBundling implements LogBundles {

    private static final Terms TERMS =
            new Terms(LogBundling::isOfCertificate, LogBundling::rules, LogBundling::actors);

    private final ObjectProvider<PublishedLog> published;
    private final MongoEventStorageEngine engine;

    LogBundling(ObjectProvider<PublishedLog> published, MongoEventStorageEngine engine) {
        this.published = published;
        this.engine = engine;
    }

    @Override
    public boolean on() {
        return published.getIfAvailable() != null;
    }

    @Override
    public boolean knows(String caseId) {
        return engine.lastSequenceNumberFor(caseId).isPresent();
    }

    @Override
    public Optional<Ready> ready(@Nullable String caseId) {
        PublishedLog log = published.getIfAvailable();
        if (log == null || (caseId != null && !knows(caseId))) return Optional.empty();
        BundleWriter writer = new BundleWriter(log, engine.byteLog()::from, TERMS);
        return writer.latest()
                .map(latest -> {
                    String name =
                            "rosukh-%s-%d"
                                    .formatted(caseId == null ? "log" : caseId, latest.size());
                    return new Ready(name, out -> pack(writer, latest, name, caseId, out));
                });
    }

    private static void pack(
            BundleWriter writer,
            PublishedLog.Signed latest,
            String name,
            @Nullable String caseId,
            OutputStream out)
            throws IOException {
        try (BagSink sink = BagSink.zip(out, name, latest.at())) {
            writer.write(latest, new Scope(caseId), sink);
        }
    }

    private static boolean isOfCertificate(String type) {
        return type.startsWith("certificates.") || type.equals("certification.certificate-issued");
    }

    private static Optional<String> rules(LoggedBytes event) {
        if (!event.type().startsWith("certification.")) return Optional.empty();
        JsonNode payload = json(event.payload());
        String scheme = payload.path("schemeId").asString("");
        String version = payload.path("schemeVersion").asString("");
        return scheme.isEmpty() || version.isEmpty()
                ? Optional.empty()
                : Optional.of(scheme + "/" + version);
    }

    private static Terms.Actors actors(LoggedBytes event) {
        JsonNode metadata = json(event.metadata());
        return new Terms.Actors(text(metadata, "actor"), text(metadata, "onBehalfOf"));
    }

    private static Optional<String> text(JsonNode members, String name) {
        JsonNode member = members.path(name);
        return member.isString() ? Optional.of(member.asString()) : Optional.empty();
    }

    /// What cannot be read says nothing: provenance is an account, not evidence.
    private static JsonNode json(byte[] bytes) {
        try {
            return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException none) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
