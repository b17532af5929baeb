package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands on who sits on the policy council, over HTTP.
@RestController
@RequestMapping("/api/v1/council/members")
class CouncilSeatApi {

    private final Commands commands;

    CouncilSeatApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Appoint a member of the policy council for a sector",
            example =
                    """
                    {"account": "committee", "organisation": "working-group", "sector": "INDUSTRY", "reference": "12/4501"}
                    """,
            refusals = {
                "COUNCIL_MEMBER_SEATED",
                "COUNCIL_SECTOR_UNKNOWN",
                "COUNCIL_TEXT_MISSING",
                "ACCOUNT_UNKNOWN",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> appointMember(
            @Valid @RequestBody Appointment body, @Creating Occasion occasion) {
        return sent(
                new AppointMember(
                        body.account(),
                        body.organisation(),
                        body.sector(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{account}/ending")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "End a membership of the policy council",
            example =
                    """
                    {"grounds": "Moved to another ministry"}
                    """,
            refusals = {
                "COUNCIL_MEMBER_NOT_SEATED",
                "COUNCIL_TEXT_MISSING",
                "COUNCIL_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE"
            })
    ResponseEntity<Done> endMembership(
            @PathVariable String account,
            @Valid @RequestBody Leaving body,
            @Creating Occasion occasion) {
        return sent(
                new EndMembership(
                        account,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(SeatCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Appointment(
            @NotBlank @Size(max = 100) String account,
            @NotBlank @Size(max = 100) String organisation,
            @NotBlank @Size(max = 40) String sector,
            @NotBlank @Size(max = 200) String reference,
            @Nullable LocalDate on) {}

    record Leaving(@NotBlank @Size(max = 4000) String grounds, @Nullable LocalDate on) {}
}
