package rosukh.command.zones;

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
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.zones.TermsCommand.DiscardTerms;
import rosukh.command.zones.TermsCommand.DraftTerms;
import rosukh.command.zones.TermsCommand.PublishTerms;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;

/// Commands on the terms of placement, over HTTP. Their day is always today: which version is in
/// force is never changed for days that have passed.
@RestController
@RequestMapping("/api/v1/zone-terms")
class TermsApi {

    private final Commands commands;

    TermsApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft a version of the terms of placement, or draft it anew",
            example =
                    """
                    {"version": "1406-1", "from": "2030-03-21",
                     "knowledgeBased": {"auctionWaived": true, "prepaymentBp": 1000, "instalmentMonths": 42,
                      "onTimeWaiverBp": 1000, "earlyWaiverBp": 3000},
                     "others": {"auctionWaived": false, "prepaymentBp": 3000, "instalmentMonths": 36,
                      "onTimeWaiverBp": 0, "earlyWaiverBp": 0},
                     "earlyByDays": 1, "reservationWorkingDays": 30, "noticeDays": 180, "graceDays": 365,
                     "source": "Directive 12/1406"}
                    """,
            refusals = {
                "TERMS_NAME_MALFORMED",
                "TERMS_RANGE",
                "TERMS_SOURCE_MISSING",
                "TERMS_UNCHANGED",
                "TERMS_PUBLISHED",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> draftTerms(@Valid @RequestBody Drafted body, @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new DraftTerms(body.terms(), occasion.actor().account(), Dates.today()),
                        occasion));
    }

    @PostMapping("/drafts/{version}/discard")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Give a draft of the terms up",
            example =
                    """
                    {}
                    """,
            refusals = {"TERMS_UNKNOWN", "TERMS_PUBLISHED"})
    ResponseEntity<Done> discardTerms(
            @PathVariable String version,
            @RequestBody(required = false) @Nullable NoFields body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new DiscardTerms(version, occasion.actor().account(), Dates.today()),
                        occasion));
    }

    @PostMapping("/versions")
    @RolesAllowed("manager")
    @Described(
            value = "Publish a draft of the terms as a second person",
            example =
                    """
                    {"version": "1406-1", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}
                    """,
            refusals = {
                "TERMS_UNKNOWN",
                "TERMS_PUBLISHED",
                "TERMS_DRAFTER_MAY_NOT_PUBLISH",
                "TERMS_HASH_MISMATCH",
                "TERMS_ORDER",
                "TERMS_RETROACTIVE"
            })
    ResponseEntity<Done> publishTerms(@Valid @RequestBody Seen body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new PublishTerms(
                                body.version(),
                                body.sha256(),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    record Drafted(
            @NotBlank @Size(max = 40) String version,
            @NotNull LocalDate from,
            @Valid @NotNull Group knowledgeBased,
            @Valid @NotNull Group others,
            @NotNull Integer earlyByDays,
            @NotNull Integer reservationWorkingDays,
            @NotNull Integer noticeDays,
            @NotNull Integer graceDays,
            @NotBlank @Size(max = 2000) String source) {

        IncentiveTerms terms() {
            return new IncentiveTerms(
                    version,
                    Dates.covered("from", from),
                    knowledgeBased.terms(),
                    others.terms(),
                    earlyByDays,
                    reservationWorkingDays,
                    noticeDays,
                    graceDays,
                    source);
        }
    }

    record Group(
            @NotNull Boolean auctionWaived,
            @NotNull Integer prepaymentBp,
            @NotNull Integer instalmentMonths,
            @NotNull Integer onTimeWaiverBp,
            @NotNull Integer earlyWaiverBp) {

        GroupTerms terms() {
            return new GroupTerms(
                    auctionWaived, prepaymentBp, instalmentMonths, onTimeWaiverBp, earlyWaiverBp);
        }
    }

    record Seen(
            @NotBlank @Size(max = 40) String version, @NotBlank @Size(max = 64) String sha256) {}

    /// A body that says nothing more.
    record NoFields() {}
}
