package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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
import rosukh.command.listing.ListingRulesCommand.DraftListingRules;
import rosukh.command.listing.ListingRulesCommand.PublishListingRules;

/// The checklist and the gates over HTTP. Their day is always today.
@RestController
@RequestMapping("/api/v1/listing-rules")
class ListingRulesApi {

    private final Commands commands;

    ListingRulesApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft the next version of the checklist and the gates, or draft it anew",
            example =
                    """
                    {"document": {
                       "dossier": {"items": [
                         {"code": "STATUTE", "mandatory": true,
                          "label": {"en": "Statute", "fa": "اساسنامه"}}]},
                       "boards": [
                         {"code": "NOAFARIN_GROWTH", "combine": "ALL_OF",
                          "name": {"en": "Growth board", "fa": "تابلوی رشد"},
                          "rules": [
                            {"code": "P1", "op": "IS_TRUE", "field": "namedShares",
                             "label": {"en": "Named shares", "fa": "سهام بانام"},
                             "refusal": "L_NAMED_SHARES"}]}],
                       "codes": [
                         {"code": "L_NAMED_SHARES",
                          "text": {"en": "Shares are not named", "fa": "سهام بانام نیست"}}]}}
                    """,
            refusals = {"LISTING_RULES_FLAWED", "LISTING_RULES_UNCHANGED"})
    ResponseEntity<Done> draftListingRules(
            @Valid @RequestBody RulesDraft body, @Creating Occasion occasion) {
        return sent(
                new DraftListingRules(body.document(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Publish a draft as a second person, under the hash that was read",
            example =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "from": "2027-03-21"}
                    """,
            refusals = {
                "LISTING_RULES_UNKNOWN",
                "LISTING_RULES_PUBLISHED",
                "LISTING_RULES_DIFFER",
                "LISTING_RULES_BACKDATED",
                "LISTING_SECOND_PERSON",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> publishListingRules(
            @PathVariable int version,
            @Valid @RequestBody RulesPublication body,
            Occasion occasion) {
        return sent(
                new PublishListingRules(
                        version,
                        body.sha256(),
                        Dates.covered("from", body.from()),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(ListingRulesCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record RulesDraft(@NotNull Map<String, Object> document) {}

    record RulesPublication(@NotBlank @Size(max = 64) String sha256, @NotNull LocalDate from) {}
}
