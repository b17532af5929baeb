package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.ListingCommand.AdmitFirm;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.LodgeApplication;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.RejectFacts;
import rosukh.command.listing.ListingCommand.ResumeCandidate;
import rosukh.command.listing.ListingCommand.SuspendCandidate;
import rosukh.command.listing.ListingCommand.TakeUpCandidate;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.command.listing.ListingCommand.WithdrawCandidate;
import rosukh.events.listing.Fact;
import rosukh.events.listing.ListingReviewOutcome;

/// Firms on their way to a board over HTTP. Their day is always today: what a gate asks is asked of
/// today.
@RestController
@RequestMapping("/api/v1/listings")
class ListingApi {

    private final Commands commands;

    ListingApi(Commands commands) {
        this.commands = commands;
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
        return sent(
                new TakeUpCandidate(
                        body.firmId(), body.board(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/facts")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record values of a firm from a document",
            example =
                    """
                    {"facts": [{"field": "legalForm", "value": "PUBLIC_JOINT_STOCK"},
                               {"field": "registeredCapitalRial", "value": "120000000000"}],
                     "documentSha256":
                       "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_FACTS_MALFORMED",
                "LISTING_DOCUMENT_MALFORMED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordFacts(
            @PathVariable String firmId, @Valid @RequestBody Recorded body, Occasion occasion) {
        return sent(
                new RecordFacts(
                        firmId,
                        body.given(),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/facts/{entry}/verification")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Verify recorded values as a second person",
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_ENTRY_NOT_OPEN",
                "LISTING_SECOND_PERSON",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> verifyFacts(
            @PathVariable String firmId,
            @PathVariable int entry,
            @RequestBody(required = false) @Nullable NoFields body,
            Occasion occasion) {
        return sent(
                new VerifyFacts(firmId, entry, occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/facts/{entry}/rejection")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Reject recorded values as a second person",
            example =
                    """
                    {"grounds": "The statement says another amount"}
                    """,
            refusals = {
                "LISTING_NOT_RUNNING",
                "LISTING_SUSPENDED",
                "LISTING_ENTRY_NOT_OPEN",
                "LISTING_SECOND_PERSON",
                "LISTING_GROUNDS_MISSING",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rejectFacts(
            @PathVariable String firmId,
            @PathVariable int entry,
            @Valid @RequestBody Grounds body,
            Occasion occasion) {
        return sent(
                new RejectFacts(
                        firmId, entry, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
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
        return sent(
                new SuspendCandidate(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
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
        return sent(
                new ResumeCandidate(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/lodgement")
    @RolesAllowed({"officer"})
    @Described(
            value = "Lodge an application with the exchange; every gate is met that day",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
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
            @PathVariable String firmId, @Valid @RequestBody Lodging body, Occasion occasion) {
        return sent(
                new LodgeApplication(
                        firmId,
                        body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/admission")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Record the admission of a firm by the dated reference, as a second person",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
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
        return sent(
                new AdmitFirm(
                        firmId,
                        body.reference() == null ? null : body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/raisings")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record capital that an admitted firm raised",
            example =
                    """
                    {"amount": 40000000000,
                     "reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
            refusals = {
                "LISTING_NOT_ADMITTED",
                "LISTING_AMOUNT_RANGE",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordCapital(
            @PathVariable String firmId, @Valid @RequestBody Raised body, Occasion occasion) {
        return sent(
                new RecordCapital(
                        firmId,
                        body.amount(),
                        body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{firmId}/review")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Decide what follows from the loss of a certificate",
            example =
                    """
                    {"outcome": "KEPT", "grounds": "A new certificate was issued"}
                    """,
            refusals = {"LISTING_REVIEW_NONE", "LISTING_GROUNDS_MISSING", "OUT_OF_REACH"})
    ResponseEntity<Done> closeListingReview(
            @PathVariable String firmId, @Valid @RequestBody Review body, Occasion occasion) {
        return sent(
                new CloseListingReview(
                        firmId,
                        body.outcome(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
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
        return sent(
                new WithdrawCandidate(
                        firmId, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(ListingCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record TakingUp(
            @NotBlank @Size(max = 60) String firmId, @NotBlank @Size(max = 40) String board) {}

    record Recorded(
            @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull Value> facts,
            @NotBlank @Size(max = 64) String documentSha256) {

        List<Fact> given() {
            return facts.stream().map(each -> new Fact(each.field(), each.value())).toList();
        }
    }

    /// @param value as text: digits, `true` or `false`, a code, or an ISO date
    record Value(@NotBlank @Size(max = 60) String field, @NotBlank @Size(max = 100) String value) {}

    record Grounds(@NotBlank @Size(max = 1000) String grounds) {}

    record Lodging(@NotNull @Valid GivenReference reference) {}

    record Admission(@Nullable @Valid GivenReference reference) {}

    /// @param amount rials
    record Raised(long amount, @NotNull @Valid GivenReference reference) {}

    record Review(
            @NotNull ListingReviewOutcome outcome, @NotBlank @Size(max = 1000) String grounds) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
