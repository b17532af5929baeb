package rosukh.query.zones.terms;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.zones.TermsEvent;
import rosukh.events.zones.TermsEvent.TermsDiscarded;
import rosukh.events.zones.TermsEvent.TermsDrafted;
import rosukh.events.zones.TermsEvent.TermsPublished;

/// Keeps the versions of the terms of placement.
@Component
@ProcessingGroup(TermsVersions.GROUP)
class TermsProjection {

    private final TermsVersions versions;

    TermsProjection(TermsVersions versions) {
        this.versions = versions;
    }

    @EventHandler
    void on(TermsEvent event, TrackingToken token, @SequenceNumber long version) {
        versions.versions().apply(event.version(), token, before -> after(before, event));
        versions.stream().apply(TermsEvent.STREAM, token, _ -> new TermsVersions.Stream(version));
    }

    private static @Nullable TermsFile after(@Nullable TermsFile before, TermsEvent event) {
        return switch (event) {
            case TermsDrafted e ->
                    new TermsFile(
                            e.version(),
                            e.terms().effectiveFrom(),
                            e.terms(),
                            e.sha256(),
                            e.draftedBy(),
                            null,
                            null,
                            false);
            case TermsDiscarded _ -> null;
            case TermsPublished e ->
                    new TermsFile(
                            e.version(),
                            e.terms().effectiveFrom(),
                            e.terms(),
                            e.sha256(),
                            before == null ? "" : before.draftedBy(),
                            e.publishedBy(),
                            e.publishedOn(),
                            true);
        };
    }

    @ResetHandler
    void reset() {
        versions.versions().reset();
        versions.stream().reset();
    }
}
