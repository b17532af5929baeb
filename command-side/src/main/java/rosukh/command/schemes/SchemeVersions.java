package rosukh.command.schemes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Persons;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionApproved;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// A scheme's versions: drafts that may change, published ones that never do. The rules lie beside
/// it: [Drafting] up to the validation, [Publishing] from there on.
///
/// @param drafts by version
/// @param published with the days on which they are in force
/// @param publishers who published a version, and for whom; streams written before approvals were
///   stored do not say
record SchemeVersions(
        Map<String, Draft> drafts, Schemes published, Map<String, Set<String>> publishers) {

    static final SchemeVersions NONE =
            new SchemeVersions(Map.of(), Schemes.of(List.of()), Map.of());

    /// A version that may still change.
    ///
    /// @param drafters everybody who wrote on it, or for whom somebody did
    record Draft(Scheme scheme, Set<String> drafters, boolean validated) {

        static Draft of(
                @Nullable Draft before, SchemeVersionDrafted event, @Nullable Principal principal) {
            Set<String> all = new LinkedHashSet<>(before == null ? Set.of() : before.drafters());
            Persons.of(event.draftedBy(), "", principal).accounts().forEach(all::add);
            return new Draft(
                    SchemeJson.parse(event.document()), Collections.unmodifiableSet(all), false);
        }

        Draft checked() {
            return new Draft(scheme, drafters, true);
        }
    }

    /// @param principal the person acted for; null if everybody acts for themselves
    List<SchemeEvent> decide(SchemeCommand command, @Nullable Principal principal) {
        return switch (command) {
            case DraftVersion draft -> List.of(Drafting.draft(this, draft));
            case ValidateVersion validate -> List.of(Drafting.validate(this, validate));
            case DiscardDraft discard -> List.of(Drafting.discard(this, discard));
            case PublishVersion publish -> Publishing.publish(this, publish, principal);
            case RetireVersion retire -> List.of(Publishing.retire(this, retire, principal));
        };
    }

    /// @param principal the person for whom it was done; null if it was done in one's own name
    SchemeVersions evolve(SchemeEvent event, @Nullable Principal principal) {
        Schemes now = SchemeRegister.after(published, event);
        String version = event.version();
        return switch (event) {
            case SchemeVersionDrafted drafted ->
                    drafting(version, Draft.of(drafts.get(version), drafted, principal));
            case SchemeVersionValidated _ -> drafting(version, draft(version).checked());
            case SchemeDraftDiscarded _ -> new SchemeVersions(without(version), now, publishers);
            case SchemeVersionApproved approved -> {
                Map<String, Set<String>> all = new LinkedHashMap<>(publishers);
                all.put(
                        version,
                        Persons.of(approved.approvedBy(), "", principal)
                                .accounts()
                                .collect(Collectors.toUnmodifiableSet()));
                yield new SchemeVersions(drafts, now, all);
            }
            case SchemeVersionPublished _ -> new SchemeVersions(without(version), now, publishers);
            case SchemeVersionClosed _, SchemeVersionRetired _ ->
                    new SchemeVersions(drafts, now, publishers);
        };
    }

    private SchemeVersions drafting(String version, Draft draft) {
        Map<String, Draft> all = new LinkedHashMap<>(drafts);
        all.put(version, draft);
        return new SchemeVersions(all, published, publishers);
    }

    private Map<String, Draft> without(String version) {
        Map<String, Draft> all = new LinkedHashMap<>(drafts);
        all.remove(version);
        return all;
    }

    /// @throws rosukh.command.kernel.Refused if there is no such draft
    Draft draft(String version) {
        Draft draft = drafts.get(version);
        if (draft == null)
            throw SchemeRefusal.SCHEME_DRAFT_UNKNOWN.because("there is no draft of " + version);
        return draft;
    }
}
