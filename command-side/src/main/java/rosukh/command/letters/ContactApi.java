package rosukh.command.letters;

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
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;

/// Commands on the address of a firm over HTTP. They hold from today on.
@RestController
@RequestMapping("/api/v1/firms/{firmId}/contact")
class ContactApi {

    private final Commands commands;

    ContactApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "firm"})
    @Described(
            value =
                    "Write to a firm at this address from now on; the first one needs no version."
                            + " Whoever comes after an erasure or a removal is another person, and"
                            + " else as anotherPerson says",
            example =
                    """
                    {"address": "info@example.com", "language": "fa", "anotherPerson": false}
                    """,
            refusals = {
                "CONTACT_FIRM_UNKNOWN",
                "CONTACT_VERSION_MISSING",
                "CONTACT_ADDRESS_MALFORMED",
                "CONTACT_ADDRESS_TOO_LONG",
                "LETTER_LANGUAGE_UNKNOWN",
                "CONTACT_UNCHANGED",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> nameContact(
            @PathVariable String firmId,
            @Valid @RequestBody Address body,
            @Creating Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new NameContact(
                                firmId,
                                Mailbox.of(body.address()),
                                body.language(),
                                Boolean.TRUE.equals(body.anotherPerson()),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion));
    }

    @PostMapping("/removal")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Write to a firm no more",
            refusals = {"CONTACT_FIRM_UNKNOWN", "CONTACT_MISSING", "OUT_OF_REACH"})
    ResponseEntity<Done> removeContact(
            @PathVariable String firmId, @Valid @RequestBody NoFields body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new RemoveContact(firmId, occasion.actor().account(), Dates.today()),
                        occasion));
    }

    /// @param language `fa` or `en`
    /// @param anotherPerson it is another person than was written to before; absent for the same
    record Address(
            @NotBlank @Size(max = 400) String address,
            @NotBlank String language,
            @Nullable Boolean anotherPerson) {}

    /// Who and when are known, and there is nothing else to say.
    record NoFields() {}
}
