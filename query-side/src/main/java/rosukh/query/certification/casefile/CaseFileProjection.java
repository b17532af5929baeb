package rosukh.query.certification.casefile;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Positions;

/// Keeps a file per case, with what the register says of its firm (ADR 0015).
@Component
@ProcessingGroup(CaseFileProjection.GROUP)
class CaseFileProjection {

    static final String GROUP = "certification.casefile";

    private final CaseFiles cases;

    CaseFileProjection(CaseFiles cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(FirmRegistered event, TrackingToken token) {
        cases.firms().apply(event.firmId(), token, _ -> FirmOfCase.of(event));
    }

    @EventHandler
    void on(
            CertificationEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at,
            MetaData metaData) {
        Entry entry = Entry.of(event, circumstances(token, version, at, metaData));
        cases.files()
                .apply(
                        event.caseId(),
                        token,
                        file -> CaseFile.after(file, event, entry, this::firm));
    }

    @ResetHandler
    void reset() {
        cases.files().reset();
        cases.firms().reset();
    }

    private FirmOfCase firm(String firmId) {
        return cases.firms().find(firmId).orElseGet(() -> FirmOfCase.unknown(firmId));
    }

    private static Entry.Circumstances circumstances(
            TrackingToken token, long version, Instant at, MetaData metaData) {
        return new Entry.Circumstances(
                Positions.of(token),
                version,
                at,
                text(metaData, "actor", ""),
                text(metaData, "role", ""),
                text(metaData, "organisation", ""),
                given(metaData, "onBehalfOf"),
                given(metaData, "reason"));
    }

    private static String text(MetaData metaData, String key, String otherwise) {
        String given = given(metaData, key);
        return given == null ? otherwise : given;
    }

    private static @Nullable String given(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
