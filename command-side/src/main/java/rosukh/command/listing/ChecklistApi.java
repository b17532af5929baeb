package rosukh.command.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import rosukh.command.listing.Given.Document;
import rosukh.command.listing.Given.Grounds;
import rosukh.command.listing.Given.NoFields;
import rosukh.command.listing.Given.Referencing;
import rosukh.command.listing.MembershipCommand.AcceptItem;
import rosukh.command.listing.MembershipCommand.DeliverItem;
import rosukh.command.listing.MembershipCommand.FileDossier;
import rosukh.command.listing.MembershipCommand.OpenDossier;
import rosukh.command.listing.MembershipCommand.RejectItem;

/// The documents of the organisation's own dossier over HTTP, from its opening to its filing. Their
/// day is always today.
@RestController
@RequestMapping("/api/v1/listing-membership")
class ChecklistApi {

    private final Desk desk;

    ChecklistApi(Commands commands) {
        desk = new Desk(commands);
    }

    @PostMapping("/dossiers")
    @RolesAllowed({"officer"})
    @Described(
            value = "Open the dossier of the organisation; the checklist in force is pinned",
            refusals = {"MEMBERSHIP_RUNNING", "LISTING_RULES_NONE"})
    ResponseEntity<Done> openDossier(
            @RequestBody(required = false) @Nullable NoFields body, @Creating Occasion occasion) {
        return desk.answer(occasion, (by, on) -> new OpenDossier(by, on));
    }

    @PostMapping("/items/{item}/documents")
    @RolesAllowed({"officer"})
    @Described(
            value = "Deliver a document of the checklist, or deliver it anew",
            example = Sample.DOCUMENT,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_ITEM_UNKNOWN",
                "MEMBERSHIP_ITEM_ACCEPTED",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> deliverItem(
            @PathVariable String item, @Valid @RequestBody Document body, Occasion occasion) {
        return desk.answer(
                occasion, (by, on) -> new DeliverItem(item, body.documentSha256(), by, on));
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
        return desk.answer(occasion, (by, on) -> new AcceptItem(item, by, on));
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
        return desk.answer(occasion, (by, on) -> new RejectItem(item, body.grounds(), by, on));
    }

    @PostMapping("/filing")
    @RolesAllowed({"officer"})
    @Described(
            value = "Record that the dossier went to the exchange",
            example = Sample.REFERENCE,
            refusals = {
                "MEMBERSHIP_NO_DOSSIER",
                "MEMBERSHIP_FILED",
                "LISTING_REFERENCE_MISSING",
                "LISTING_REFERENCE_FUTURE",
                "LISTING_DOCUMENT_MALFORMED"
            })
    ResponseEntity<Done> fileDossier(@Valid @RequestBody Referencing body, Occasion occasion) {
        return desk.answer(occasion, (by, on) -> new FileDossier(body.reference().given(), by, on));
    }
}
