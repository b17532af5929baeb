package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import rosukh.command.listing.MembershipCommand.AcceptItem;
import rosukh.command.listing.MembershipCommand.AdmitMembership;
import rosukh.command.listing.MembershipCommand.AnswerSupplement;
import rosukh.command.listing.MembershipCommand.DeliverItem;
import rosukh.command.listing.MembershipCommand.FileDossier;
import rosukh.command.listing.MembershipCommand.MeetObligation;
import rosukh.command.listing.MembershipCommand.OpenDossier;
import rosukh.command.listing.MembershipCommand.RejectItem;
import rosukh.command.listing.MembershipCommand.RenewMembership;
import rosukh.command.listing.MembershipCommand.RequestSupplement;
import rosukh.command.listing.MembershipCommand.SetObligation;
import rosukh.command.listing.MembershipCommand.WithdrawMembership;
import rosukh.events.listing.ObligationKind;

/// The organisation's own membership over HTTP. Its day is always today.
@RestController
@RequestMapping("/api/v1/listing-membership")
class MembershipApi {

    private final Commands commands;

    MembershipApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/dossiers")
    @RolesAllowed({"officer"})
    @Described(
            value = "Open the dossier of the organisation; the checklist in force is pinned",
            refusals = {"MEMBERSHIP_RUNNING", "LISTING_RULES_NONE"})
    ResponseEntity<Done> openDossier(
            @RequestBody(required = false) @Nullable NoFields body, @Creating Occasion occasion) {
        return sent(new OpenDossier(occasion.actor().account(), Dates.today()), occasion);
    }

    @PostMapping("/items/{item}/documents")
    @RolesAllowed({"officer"})
    @Described(
            value = "Deliver a document of the checklist, or deliver it anew",
            example =
                    """
                    {"documentSha256":
                       "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_ITEM_UNKNOWN",
                "MEMBERSHIP_ITEM_ACCEPTED",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> deliverItem(
            @PathVariable String item, @Valid @RequestBody Document body, Occasion occasion) {
        return sent(
                new DeliverItem(
                        item, body.documentSha256(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/items/{item}/acceptance")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Accept a delivered document as a second person",
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_ITEM_NOT_PENDING",
                "LISTING_SECOND_PERSON"
            })
    ResponseEntity<Done> acceptItem(
            @PathVariable String item,
            @RequestBody(required = false) @Nullable NoFields body,
            Occasion occasion) {
        return sent(new AcceptItem(item, occasion.actor().account(), Dates.today()), occasion);
    }

    @PostMapping("/items/{item}/rejection")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Reject a delivered document as a second person",
            example =
                    """
                    {"grounds": "The signature of the head is missing"}
                    """,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_ITEM_NOT_PENDING",
                "LISTING_SECOND_PERSON",
                "LISTING_GROUNDS_MISSING"
            })
    ResponseEntity<Done> rejectItem(
            @PathVariable String item, @Valid @RequestBody Grounds body, Occasion occasion) {
        return sent(
                new RejectItem(item, body.grounds(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/filing")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record that the dossier went to the exchange",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_FILED",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> fileDossier(@Valid @RequestBody Filing body, Occasion occasion) {
        return sent(
                new FileDossier(
                        body.reference().given(), occasion.actor().account(), Dates.today()),
                occasion);
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
        return sent(
                new RequestSupplement(
                        body.asked(),
                        body.workingDays(),
                        body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/supplements/{supplement}/answer")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record what was delivered for a supplement",
            example =
                    """
                    {"documentSha256":
                       "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_FILED",
                "MEMBERSHIP_SUPPLEMENT_NONE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> answerSupplement(
            @PathVariable int supplement, @Valid @RequestBody Document body, Occasion occasion) {
        return sent(
                new AnswerSupplement(
                        supplement,
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/admission")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Record the admission by the dated reference of the exchange",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
                     "until": "2027-11-20"}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_FILED",
                "MEMBERSHIP_SUPPLEMENT_OPEN",
                "MEMBERSHIP_NOT_ADMISSIBLE",
                "MEMBERSHIP_UNTIL_BACKWARDS",
                "LISTING_DOCUMENT_MALFORMED",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> admitMembership(@Valid @RequestBody Admission body, Occasion occasion) {
        return sent(
                new AdmitMembership(
                        body.reference() == null ? null : body.reference().given(),
                        Dates.covered("until", body.until()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
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
        return sent(
                new SetObligation(
                        body.kind(),
                        body.title(),
                        body.amount(),
                        Dates.covered("begins", body.begins()),
                        body.workingDays(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/obligations/{obligation}/fulfilment")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record that a report was sent or a fee paid",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_ADMITTED",
                "MEMBERSHIP_OBLIGATION_NONE",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> meetObligation(
            @PathVariable int obligation, @Valid @RequestBody Filing body, Occasion occasion) {
        return sent(
                new MeetObligation(
                        obligation,
                        body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/renewals")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Record that the membership was renewed",
            example =
                    """
                    {"reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
                     "until": "2028-11-20"}
                    """,
            refusals = {
                "MEMBERSHIP_NOT_ADMITTED",
                "MEMBERSHIP_UNTIL_BACKWARDS",
                "DATE_OUT_OF_RANGE",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> renewMembership(@Valid @RequestBody Renewal body, Occasion occasion) {
        return sent(
                new RenewMembership(
                        body.reference().given(),
                        Dates.covered("until", body.until()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/withdrawal")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Withdraw the dossier or the membership",
            example =
                    """
                    {"grounds": "The office joins through another body",
                     "reference": {"number": "F-1405-12", "date": "2026-04-20",
                      "documentSha256":
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}
                    """,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "LISTING_GROUNDS_MISSING",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> withdrawMembership(@Valid @RequestBody Leaving body, Occasion occasion) {
        return sent(
                new WithdrawMembership(
                        body.grounds(),
                        body.reference().given(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(MembershipCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Document(@NotBlank @Size(max = 64) String documentSha256) {}

    record Grounds(@NotBlank @Size(max = 1000) String grounds) {}

    record Filing(@NotNull @Valid GivenReference reference) {}

    record Asked(
            @NotBlank @Size(max = 1000) String asked,
            int workingDays,
            @NotNull @Valid GivenReference reference) {}

    record Admission(@Nullable @Valid GivenReference reference, @NotNull LocalDate until) {}

    record Renewal(@NotNull @Valid GivenReference reference, @NotNull LocalDate until) {}

    /// @param amount rials of a fee, 0 for a report
    /// @param begins the day from which is counted
    record Owed(
            @NotNull ObligationKind kind,
            @NotBlank @Size(max = 200) String title,
            long amount,
            @NotNull LocalDate begins,
            int workingDays) {}

    record Leaving(
            @NotBlank @Size(max = 1000) String grounds, @NotNull @Valid GivenReference reference) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
