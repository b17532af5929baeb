package rosukh.query.audit.differences;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;

/// What changed between two moments, by the query API.
@RestController
@Tag(name = "audit")
class DifferencesApi {

    private static final String MOMENT =
            "A position in the log, a moment in ISO 8601, or a day, which ends with it";

    /// There is one dossier, which is called like its kind.
    static final String MEMBERSHIP = "listing-membership";

    private final RecordStates records;

    DifferencesApi(RecordStates records) {
        this.records = records;
    }

    @GetMapping("/api/v1/cases/{caseId}/differences")
    @Operation(
            summary =
                    "What changed in a case between two moments, as a JSON Patch (RFC 6902), with"
                            + " the event that last set each place and who recorded it")
    ResponseEntity<Differences> ofCase(
            @PathVariable String caseId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("cases", caseId, from, to, reader);
    }

    @GetMapping("/api/v1/firms/{firmId}/differences")
    @Operation(
            summary =
                    "What changed in the register of a firm between two moments, as a JSON Patch"
                            + " (RFC 6902), with the event that last set each place")
    ResponseEntity<Differences> ofFirm(
            @PathVariable String firmId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("firms", firmId, from, to, reader);
    }

    @GetMapping("/api/v1/linkage/demands/{demandId}/differences")
    @Operation(
            summary =
                    "What changed in a demand between two moments, as a JSON Patch (RFC 6902), with"
                            + " the event that last set each place and who recorded it")
    ResponseEntity<Differences> ofDemand(
            @PathVariable String demandId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("demands", demandId, from, to, reader);
    }

    @GetMapping("/api/v1/linkage/matches/{matchId}/differences")
    @Operation(
            summary =
                    "What changed in a match between two moments, as a JSON Patch (RFC 6902), with"
                            + " the event that last set each place and who recorded it")
    ResponseEntity<Differences> ofMatch(
            @PathVariable String matchId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("matches", matchId, from, to, reader);
    }

    @GetMapping("/api/v1/council-actions/{actionId}/differences")
    @Operation(
            summary =
                    "What changed in an action item between two moments, as a JSON Patch (RFC 6902), with"
                            + " the event that last set each place and who recorded it")
    ResponseEntity<Differences> ofCouncilAction(
            @PathVariable String actionId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("council-actions", actionId, from, to, reader);
    }

    @GetMapping("/api/v1/council-meetings/{meetingId}/differences")
    @Operation(
            summary =
                    "What changed in a meeting of the council between two moments, as a JSON Patch (RFC 6902), with"
                            + " the event that last set each place and who recorded it")
    ResponseEntity<Differences> ofCouncilMeeting(
            @PathVariable String meetingId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("council-meetings", meetingId, from, to, reader);
    }

    @GetMapping("/api/v1/listings/{firmId}/differences")
    @Operation(
            summary =
                    "What changed in a firm's way to a board between two moments, as a JSON Patch"
                            + " (RFC 6902) of its book, with the event that last set each place")
    ResponseEntity<Differences> ofListing(
            @PathVariable String firmId,
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer("listings", firmId, from, to, reader);
    }

    @GetMapping("/api/v1/listing-membership/differences")
    @Operation(
            summary =
                    "What changed in the organisation's own dossier between two moments, as a JSON"
                            + " Patch (RFC 6902) of its book, with the event that last set each"
                            + " place")
    ResponseEntity<Differences> ofMembership(
            @Parameter(description = MOMENT + "; the record's first event if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = MOMENT + "; now if left out") @RequestParam(required = false)
                    @Nullable String to,
            Reader reader) {
        return answer(MEMBERSHIP, MEMBERSHIP, from, to, reader);
    }

    private ResponseEntity<Differences> answer(
            String kind, String id, @Nullable String from, @Nullable String to, Reader reader) {
        return ResponseEntity.ok(records.between(kind, id, records.of(kind, id, reader), from, to));
    }
}
