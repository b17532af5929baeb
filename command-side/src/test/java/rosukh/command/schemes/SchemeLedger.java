package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// A second count of a scheme's history, kept as simple as a clerk's book: it shares no code with
/// the rules it checks.
final class SchemeLedger {

    private static final int DAYS = 90;

    private final Map<String, Entry> published = new HashMap<>();
    private final Map<String, SchemeVersionDrafted> drafts = new HashMap<>();
    private final Map<String, Set<String>> drafters = new HashMap<>();
    private final Map<String, String> validated = new HashMap<>();
    private final Map<String, SchemeVersionApproved> approved = new HashMap<>();

    /// @param last last day in force, null while open
    private record Entry(SchemeVersionPublished event, @Nullable LocalDate last) {

        boolean on(LocalDate day) {
            return !day.isBefore(event.effectiveFrom()) && (last == null || !day.isAfter(last));
        }
    }

    SchemeLedger(List<SchemeEvent> history) {
        history.forEach(this::enter);
    }

    private void enter(SchemeEvent event) {
        String version = event.version();
        switch (event) {
            case SchemeVersionDrafted drafted -> {
                assertThat(published).as("published is never drafted").doesNotContainKey(version);
                assertThat(CanonicalJson.sha256(drafted.document())).isEqualTo(drafted.sha256());
                drafts.put(version, drafted);
                drafters.computeIfAbsent(version, _ -> new HashSet<>()).add(drafted.draftedBy());
                validated.remove(version);
            }
            case SchemeVersionValidated checked -> {
                assertThat(checked.sha256()).isEqualTo(drafts.get(version).sha256());
                validated.put(version, checked.sha256());
            }
            case SchemeDraftDiscarded _ -> {
                drafts.remove(version);
                drafters.remove(version);
                validated.remove(version);
            }
            case SchemeVersionApproved by -> {
                assertThat(by.sha256()).isEqualTo(validated.get(version));
                assertThat(drafters.get(version)).doesNotContain(by.approvedBy());
                approved.put(version, by);
            }
            case SchemeVersionPublished document -> {
                assertThat(published).as("published once").doesNotContainKey(version);
                assertThat(document.sha256()).isEqualTo(approved.get(version).sha256());
                assertThat(document.document()).isEqualTo(drafts.get(version).document());
                published.put(version, new Entry(document, document.effectiveTo()));
                drafts.remove(version);
            }
            case SchemeVersionClosed closed -> {
                assertThat(published.get(version).last()).as("only an open one is closed").isNull();
                assertThat(closed.lastDay()).isAfterOrEqualTo(closed.closedOn());
                ends(version, closed.lastDay());
            }
            case SchemeVersionRetired retired -> {
                assertThat(retired.retiredBy()).isNotEqualTo(approved.get(version).approvedBy());
                assertThat(retired.retiredFrom()).isAfter(retired.retiredOn());
                ends(version, retired.retiredFrom().minusDays(1));
            }
        }
    }

    private void ends(String version, LocalDate last) {
        published.computeIfPresent(version, (_, entry) -> new Entry(entry.event(), last));
    }

    /// At most one version is in force on any day, the same one that the rules say, with the
    /// document it was published with.
    void holds(Schemes schemes, LocalDate around) {
        for (LocalDate day = around.minusDays(DAYS);
                day.isBefore(around.plusDays(DAYS));
                day = day.plusDays(1)) {
            LocalDate today = day;
            List<Entry> inForce = new ArrayList<>();
            published.values().stream().filter(each -> each.on(today)).forEach(inForce::add);
            assertThat(inForce).as("in force on " + today).hasSizeLessThan(2);
            assertThat(schemes.inForce("es-pyme-innovadora", today).map(each -> each.document()))
                    .as("in force on " + today)
                    .isEqualTo(inForce.stream().map(each -> each.event().document()).findFirst());
        }
        for (Entry entry : published.values())
            assertThat(CanonicalJson.sha256(entry.event().document()))
                    .isEqualTo(entry.event().sha256());
    }
}
