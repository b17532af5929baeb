package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.Given.Document;
import rosukh.command.listing.Given.Referencing;
import rosukh.command.listing.MembershipCommand.AnswerSupplement;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.RequestSupplement;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.events.listing.ObligationKind;

/// What the exchange asks of the organisation over HTTP: supplements of the dossier, reports and
/// fees of the member. Their day is always today.
@RestController
@RequestMapping("/api/v1/listing-membership")
class ObligationApi {

    private final Desk desk;

    ObligationApi(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping("/supplements")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record what the exchange asks for beyond the dossier",
            example =
                    """
                    {"asked": "Statements of the last half year", "workingDays": 10,
                     "reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_FILED",
                "LISTING_GROUNDS_MISSING",
                "LISTING_DAYS_RANGE",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> requestSupplement(@Valid @RequestBody Asked body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) ->
                        new RequestSupplement(
                                body.asked(),
                                body.workingDays(),
                                body.reference().given(),
                                by,
                                on));
    }

    @PostMapping("/supplements/{supplement}/answer")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record what was delivered for a supplement",
            example = Sample.DOCUMENT,
            refusals = {
                "MEMBERSHIP_NOT_FILED",
                "MEMBERSHIP_SUPPLEMENT_NONE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> answerSupplement(
            @PathVariable int supplement, @Valid @RequestBody Document body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) -> new AnswerSupplement(supplement, body.documentSha256(), by, on));
    }

    @PostMapping("/obligations")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record a report or a fee that the member owes",
            example =
                    """
                    {"kind": "FEE", "title": "Fee of the second half", "amount": 2500000000,
                     "begins": "2026-10-01", "workingDays": 20}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_ADMITTED",
                "LISTING_DAYS_RANGE",
                "LISTING_AMOUNT_RANGE",
                "LISTING_GROUNDS_MISSING",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> setObligation(@Valid @RequestBody Owed body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) ->
                        new SetObligation(
                                body.kind(),
                                body.title(),
                                body.amount(),
                                Dates.covered("begins", body.begins()),
                                body.workingDays(),
                                by,
                                on));
    }

    @PostMapping("/obligations/{obligation}/fulfilment")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record that a report was sent or a fee paid",
            example = Sample.REFERENCE,
            refusals = {
                "MEMBERSHIP_NOT_ADMITTED",
                "MEMBERSHIP_OBLIGATION_NONE",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> meetObligation(
            @PathVariable int obligation, @Valid @RequestBody Referencing body, Occasion occasion) {
        return desk.answer(
                occasion,
                (by, on) -> new MeetObligation(obligation, body.reference().given(), by, on));
    }

    record Asked(
            @NotBlank @Size(max = 1000) String asked,
            int workingDays,
            @NotNull @Valid GivenReference reference) {}

    /// @param amount rials of a fee, 0 for a report
    /// @param begins the day from which is counted
    record Owed(
            @NotNull ObligationKind kind,
            @NotBlank @Size(max = 200) String title,
            long amount,
            @NotNull LocalDate begins,
            int workingDays) {}
}
