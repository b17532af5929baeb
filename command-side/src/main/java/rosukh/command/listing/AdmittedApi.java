package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.ListingCommand.CloseListingReview;
import rosukh.command.listing.ListingCommand.RecordCapital;
import rosukh.events.listing.ListingReviewOutcome;

/// Firms that a board admitted over HTTP: what they raise, and whether they may stay. Their day is
/// always today.
@RestController
@RequestMapping("/api/v1/listings")
class AdmittedApi {

    private final Desk desk;

    AdmittedApi(Commands commands) {
        desk = new Desk(commands);
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
        return desk.answer(
                occasion,
                (by, on) ->
                        new RecordCapital(firmId, body.amount(), body.reference().given(), by, on));
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
        return desk.answer(
                occasion,
                (by, on) -> new CloseListingReview(firmId, body.outcome(), body.grounds(), by, on));
    }

    /// @param amount rials
    record Raised(long amount, @NotNull @Valid GivenReference reference) {}

    record Review(
            @NotNull ListingReviewOutcome outcome, @NotBlank @Size(max = 1000) String grounds) {}
}
