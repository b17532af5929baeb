package rosukh.events.schemes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a certification scheme, one stream per scheme with all its
/// versions: each is drafted, validated, approved by a second person and published, and may be
/// retired. Persons are named by their account. What moves the days on which a version is in force
/// is tagged, because submissions rest on it.
public sealed interface SchemeEvent {

    /// The tag of what decides which version of a scheme is in force.
    static String tagOf(String schemeId) {
        return "scheme:" + schemeId;
    }

    /// The stream of a scheme's versions.
    static String streamOf(String schemeId) {
        return "scheme-" + schemeId;
    }

    String schemeId();

    String version();

    /// A version was drafted, or drafted anew; until it is published it may change.
    ///
    /// @param sha256 SHA-256, in lower-case hex, of `document`
    /// @param effectiveFrom first day it is to be in force
    /// @param effectiveTo last day it is to be in force; null for open
    /// @param document the scheme as canonical JSON (RFC 8785)
    @EventType("schemes.version-drafted")
    record SchemeVersionDrafted(
            String schemeId,
            String version,
            String sha256,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String document,
            String draftedBy,
            LocalDate draftedOn)
            implements SchemeEvent {}

    /// A draft was found well formed, and every class table of it complete and free of overlaps.
    ///
    /// @param sha256 hash of the document that was checked
    /// @param gridPoints points of the boundary grids on which exactly one row applied; 0 without a
    ///   class table
    @EventType("schemes.version-validated")
    record SchemeVersionValidated(
            String schemeId,
            String version,
            String sha256,
            int gridPoints,
            String validatedBy,
            LocalDate validatedOn)
            implements SchemeEvent {}

    /// A draft was given up.
    ///
    /// @param sha256 hash of the document given up
    @EventType("schemes.draft-discarded")
    record SchemeDraftDiscarded(
            String schemeId,
            String version,
            String sha256,
            String discardedBy,
            LocalDate discardedOn)
            implements SchemeEvent {}

    /// A second person approved a validated version for publication.
    ///
    /// @param sha256 hash of the document approved, the one that was validated
    @EventType("schemes.version-approved")
    record SchemeVersionApproved(
            String schemeId, String version, String sha256, String approvedBy, LocalDate approvedOn)
            implements SchemeEvent {}

    /// An open version ends, because another one that begins later was published.
    ///
    /// @param lastDay last day in force, the one before the other begins
    /// @param followedBy the version that begins then
    @EventType("schemes.version-closed")
    record SchemeVersionClosed(
            String schemeId,
            String version,
            LocalDate lastDay,
            String followedBy,
            LocalDate closedOn)
            implements SchemeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(schemeId));
        }
    }

    /// A version of the scheme was published; its document never changes again.
    ///
    /// @param sha256 SHA-256, in lower-case hex, of `document`
    /// @param effectiveFrom first day in force
    /// @param effectiveTo last day in force; null while open
    /// @param document the scheme as canonical JSON (RFC 8785)
    @EventType("schemes.version-published")
    record SchemeVersionPublished(
            String schemeId,
            String version,
            String sha256,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String document)
            implements SchemeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(schemeId));
        }
    }

    /// A published version is withdrawn; cases that were submitted under it keep it.
    ///
    /// @param retiredFrom first day on which it is no longer in force
    @EventType("schemes.version-retired")
    record SchemeVersionRetired(
            String schemeId,
            String version,
            LocalDate retiredFrom,
            String retiredBy,
            LocalDate retiredOn)
            implements SchemeEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(tagOf(schemeId));
        }
    }
}
