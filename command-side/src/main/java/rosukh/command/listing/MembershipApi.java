package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.listing.MembershipCommand.AdmitMembership;
import rosukh.command.listing.MembershipCommand.RenewMembership;
import rosukh.command.listing.MembershipCommand.WithdrawMembership;

/// What the exchange decides of the organisation's own membership over HTTP, and its end. Its day
/// is always today.
@RestController
@RequestMapping("/api/v1/listing-membership")
class MembershipApi {

    private final Desk desk;

    MembershipApi(Commands commands) {
        desk = new Desk(commands);
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
        return desk.answer(
                occasion,
                (by, on) ->
                        new AdmitMembership(
                                body.reference() == null ? null : body.reference().given(),
                                Dates.covered("until", body.until()),
                                by,
                                on));
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
        return desk.answer(
                occasion,
                (by, on) ->
                        new RenewMembership(
                                body.reference().given(),
                                Dates.covered("until", body.until()),
                                by,
                                on));
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
        return desk.answer(
                occasion,
                (by, on) ->
                        new WithdrawMembership(body.grounds(), body.reference().given(), by, on));
    }

    record Admission(@Nullable @Valid GivenReference reference, @NotNull LocalDate until) {}

    record Renewal(@NotNull @Valid GivenReference reference, @NotNull LocalDate until) {}

    record Leaving(
            @NotBlank @Size(max = 1000) String grounds, @NotNull @Valid GivenReference reference) {}
}
