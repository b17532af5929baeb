package rosukh.query.audit.differences;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.listing.MembershipEvent;
import rosukh.query.kernel.Reader;

/// What changed between two moments, by the query API.
@RestController
@Tag(name = "audit")
class DifferencesApi {

    private static final String AS_PATCH =
            " between two moments, as a JSON Patch (RFC 6902), with the event that last set each"
                    + " place and who recorded it";

    private final RecordStates records;

    DifferencesApi(RecordStates records) {
        this.records = records;
    }

    @GetMapping("/api/v1/cases/{caseId}/differences")
    @Operation(summary = "What changed in a case" + AS_PATCH)
    ResponseEntity<Differences> ofCase(
            @PathVariable String caseId, @ParameterObject Between between, Reader reader) {
        return answer("cases", caseId, between, reader);
    }

    @GetMapping("/api/v1/firms/{firmId}/differences")
    @Operation(summary = "What changed in the register of a firm" + AS_PATCH)
    ResponseEntity<Differences> ofFirm(
            @PathVariable String firmId, @ParameterObject Between between, Reader reader) {
        return answer("firms", firmId, between, reader);
    }

    @GetMapping("/api/v1/linkage/demands/{demandId}/differences")
    @Operation(summary = "What changed in a demand" + AS_PATCH)
    ResponseEntity<Differences> ofDemand(
            @PathVariable String demandId, @ParameterObject Between between, Reader reader) {
        return answer("demands", demandId, between, reader);
    }

    @GetMapping("/api/v1/linkage/matches/{matchId}/differences")
    @Operation(summary = "What changed in a match" + AS_PATCH)
    ResponseEntity<Differences> ofMatch(
            @PathVariable String matchId, @ParameterObject Between between, Reader reader) {
        return answer("matches", matchId, between, reader);
    }

    @GetMapping("/api/v1/council-actions/{actionId}/differences")
    @Operation(summary = "What changed in an action item of the council" + AS_PATCH)
    ResponseEntity<Differences> ofCouncilAction(
            @PathVariable String actionId, @ParameterObject Between between, Reader reader) {
        return answer("council-actions", actionId, between, reader);
    }

    @GetMapping("/api/v1/council-meetings/{meetingId}/differences")
    @Operation(summary = "What changed in a meeting of the council" + AS_PATCH)
    ResponseEntity<Differences> ofCouncilMeeting(
            @PathVariable String meetingId, @ParameterObject Between between, Reader reader) {
        return answer("council-meetings", meetingId, between, reader);
    }

    @GetMapping("/api/v1/programmes/{programmeId}/differences")
    @Operation(summary = "What changed in a joint programme" + AS_PATCH)
    ResponseEntity<Differences> ofProgramme(
            @PathVariable String programmeId, @ParameterObject Between between, Reader reader) {
        return answer("programmes", programmeId, between, reader);
    }

    @GetMapping("/api/v1/fund/guarantees/{guaranteeId}/differences")
    @Operation(summary = "What changed in a guarantee" + AS_PATCH)
    ResponseEntity<Differences> ofGuarantee(
            @PathVariable String guaranteeId, @ParameterObject Between between, Reader reader) {
        return answer("guarantees", guaranteeId, between, reader);
    }

    @GetMapping("/api/v1/listings/{firmId}/differences")
    @Operation(summary = "What changed in a firm's way to a board" + AS_PATCH)
    ResponseEntity<Differences> ofListing(
            @PathVariable String firmId, @ParameterObject Between between, Reader reader) {
        return answer("listings", firmId, between, reader);
    }

    @GetMapping("/api/v1/energy-sites/{siteId}/differences")
    @Operation(summary = "What changed in the site of a solar plant" + AS_PATCH)
    ResponseEntity<Differences> ofEnergySite(
            @PathVariable String siteId, @ParameterObject Between between, Reader reader) {
        return answer("energy-sites", siteId, between, reader);
    }

    /// There is one dossier, which is called like its kind.
    @GetMapping("/api/v1/listing-membership/differences")
    @Operation(summary = "What changed in the organisation's own dossier" + AS_PATCH)
    ResponseEntity<Differences> ofMembership(@ParameterObject Between between, Reader reader) {
        return answer(MembershipEvent.STREAM, MembershipEvent.STREAM, between, reader);
    }

    private ResponseEntity<Differences> answer(
            String kind, String id, Between between, Reader reader) {
        return ResponseEntity.ok(records.between(kind, id, records.of(kind, id, reader), between));
    }
}
