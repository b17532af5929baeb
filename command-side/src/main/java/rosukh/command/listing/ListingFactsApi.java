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
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.Given.Grounds;
import rosukh.command.listing.Given.NoFields;
import rosukh.command.listing.ListingCommand.RecordFacts;
import rosukh.command.listing.ListingCommand.RejectFacts;
import rosukh.command.listing.ListingCommand.VerifyFacts;
import rosukh.events.listing.Fact;

/// Values of a firm from its papers over HTTP, recorded by one person and verified by another.
/// Their day is always today.
@RestController
@RequestMapping("/api/v1/listings")
class ListingFactsApi {

    private final Desk desk;

    ListingFactsApi(Commands commands) {
        desk = new Desk(commands);
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
        return desk.answer(
                occasion,
                (by, on) -> new RecordFacts(firmId, body.given(), body.documentSha256(), by, on));
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
        return desk.answer(occasion, (by, on) -> new VerifyFacts(firmId, entry, by, on));
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
        return desk.answer(
                occasion, (by, on) -> new RejectFacts(firmId, entry, body.grounds(), by, on));
    }

    record Recorded(
            @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull Value> facts,
            @NotBlank @Size(max = 64) String documentSha256) {

        List<Fact> given() {
            return facts.stream().map(each -> new Fact(each.field(), each.value())).toList();
        }
    }

    /// @param value as text: digits, `true` or `false`, a code, or an ISO date
    record Value(@NotBlank @Size(max = 60) String field, @NotBlank @Size(max = 100) String value) {}
}
