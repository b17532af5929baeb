package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.Given.Grounds;
import rosukh.command.listing.Given.Referencing;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.ResumeCandidate;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;

/// Firms on their way to a board over HTTP. Their day is always today: what a gate asks is asked of
/// today.
@RestController
@RequestMapping("/api/v1/listings")
class ListingApi {

    private final Desk desk;

    ListingApi(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping
    @RolesAllowed({"officer"})
    @Described(
            value = "Take a firm up for a board; the gates in force are pinned",
            example =
                    """
                    {"firmId": "f-demo-0001", "board": "NOAFARIN_GROWTH"}
                    """,
            refusals = {
                "LISTING_FIRM_UNKNOWN",
                "LISTING_RUNNING",
                "LISTING_BOARD_UNKNOWN",
                "LISTING_RULES_NONE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> takeUpCandidate(
            @Valid @RequestBody TakingUp body, @Creating Occasion occasion) {
        return desk.answer(
                occasion, (by, on) -> new TakeUpCandidate(body.firmId(), body.board(), by, on));
    }

    @PostMapping("/{firmId}/suspension")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Let an application rest",
            example =
                    """
                    {"grounds": "A change of owners is pending"}
                    """,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> suspendCandidate(
            @PathVariable String firmId, @Valid @RequestBody Grounds body, Occasion occasion) {
        return desk.answer(
                occasion, (by, on) -> new SuspendCandidate(firmId, body.grounds(), by, on));
    }

    @PostMapping("/{firmId}/resumption")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Let an application go on",
            example =
                    """
                    {"grounds": "The owners are settled"}
                    """,
            refusals = {"LISTING_NOT_SUSPENDED", "LISTING_GROUNDS_MISSING", "OUT_OF_REACH"})
    ResponseEntity<Done> resumeCandidate(
            @PathVariable String firmId, @Valid @RequestBody Grounds body, Occasion occasion) {
        return desk.answer(
                occasion, (by, on) -> new ResumeCandidate(firmId, body.grounds(), by, on));
    }

    @PostMapping("/{firmId}/lodgement")
    @RolesAllowed({"officer"})
    @Described(
            value = "Lodge an application with the exchange; every gate is met that day",
            example = Sample.REFERENCE,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_LODGED",
                "LISTING_NOT_READY",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> lodgeApplication(
            @PathVariable String firmId, @Valid @RequestBody Referencing body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) -> new LodgeApplication(firmId, body.reference().given(), by, on));
    }

    @PostMapping("/{firmId}/admission")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Record the admission of a firm by the dated reference, as a second person",
            example = Sample.REFERENCE,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_NOT_LODGED",
                "LISTING_SECOND_PERSON",
                "LISTING_NOT_READY",
                "LISTING_DOCUMENT_MALFORMED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> admitFirm(
            @PathVariable String firmId, @Valid @RequestBody Admission body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) ->
                        new AdmitFirm(
                                firmId,
                                body.reference() == null ? null : body.reference().given(),
                                by,
                                on));
    }

    @PostMapping("/{firmId}/withdrawal")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Give an application up",
            example =
                    """
                    {"grounds": "The firm waits for next year"}
                    """,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_ADMITTED",
                "LISTING_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawCandidate(
            @PathVariable String firmId, @Valid @RequestBody Grounds body, Occasion occasion) {
        return desk.answer(
                occasion, (by, on) -> new WithdrawCandidate(firmId, body.grounds(), by, on));
    }

    record TakingUp(
            @NotBlank @Size(max = 60) String firmId, @NotBlank @Size(max = 40) String board) {}

    record Admission(@Nullable @Valid GivenReference reference) {}
}
