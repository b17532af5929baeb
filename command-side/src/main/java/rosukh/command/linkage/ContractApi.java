package rosukh.command.linkage;

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
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Side;

/// Commands on the contract of a match and its performance, over HTTP.
@RestController
@RequestMapping("/api/v1/linkage/matches/{matchId}")
class ContractApi {

    private final Commands commands;

    ContractApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/contract")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say what was signed, until both sides have confirmed it",
            example =
                    """
                    {"value": 12000000000, "productId": "KB-101", "productName": "پوسته‌ی پمپ", "signedOn": "2026-10-10",
                     "endsOn": "2027-04-10", "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_NOT_MET",
                "LINKAGE_TRIAL_OPEN",
                "LINKAGE_TRIAL_FAILED",
                "LINKAGE_CONTRACT_MALFORMED",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> registerContract(
            @PathVariable String matchId, @Valid @RequestBody Signed body, Occasion occasion) {
        return sent(
                new RegisterContract(
                        matchId,
                        body.contract(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/contract/acknowledgements")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Confirm the contract for a side, under the hash of its own copy",
            example =
                    """
                    {"side": "SUPPLIER", "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "LINKAGE_NOT_AGREED",
                "LINKAGE_NOT_MET",
                "LINKAGE_CONTRACT_MISSING",
                "LINKAGE_DOCUMENT_DIFFERS",
                "LINKAGE_SIDE_ACKNOWLEDGED",
                "LINKAGE_SAME_PERSON",
                "LINKAGE_DOCUMENT_COUNTED",
                "LINKAGE_CONTRACT_CONFIRMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> acknowledgeContract(
            @PathVariable String matchId,
            @Valid @RequestBody Acknowledged body,
            Occasion occasion) {
        return sent(
                new AcknowledgeContract(
                        matchId,
                        body.side(),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/performance")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say that the contract was performed, as the buyer or an officer",
            example =
                    """
                    {"value": 11500000000, "performedOn": "2026-11-20"}
                    """,
            refusals = {
                "LINKAGE_NOT_CONTRACTED",
                "LINKAGE_PERFORMANCE_MALFORMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordPerformance(
            @PathVariable String matchId, @Valid @RequestBody Performed body, Occasion occasion) {
        return sent(
                new RecordPerformance(
                        matchId,
                        body.value(),
                        Dates.orToday("performedOn", body.performedOn()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/failure")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say that the contract was not performed, as the buyer or an officer",
            example =
                    """
                    {"grounds": "چیزی تحویل نشد"}
                    """,
            refusals = {
                "LINKAGE_NOT_CONTRACTED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordFailure(
            @PathVariable String matchId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new RecordFailure(
                        matchId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/performance/reversal")
    @RolesAllowed("officer")
    @Described(
            value = "Take back what was said of the performance, as a second person",
            example =
                    """
                    {"grounds": "کالا پس فرستاده شد"}
                    """,
            refusals = {
                "LINKAGE_NOT_PERFORMED",
                "LINKAGE_REVERSER_IS_RECORDER",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reversePerformance(
            @PathVariable String matchId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new ReversePerformance(
                        matchId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(MatchCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param value whole rials
    /// @param documentSha256 SHA-256 of the signed document in lower-case hex
    record Signed(
            long value,
            @NotBlank @Size(max = 40) String productId,
            @NotBlank @Size(max = 200) String productName,
            @NotNull LocalDate signedOn,
            @NotNull LocalDate endsOn,
            @NotBlank @Size(max = 64) String documentSha256,
            @Nullable LocalDate on) {

        Contract contract() {
            return new Contract(
                    value,
                    productId,
                    productName.strip(),
                    Dates.orToday("signedOn", signedOn),
                    Dates.covered("endsOn", endsOn),
                    documentSha256);
        }
    }

    record Acknowledged(
            @NotNull Side side,
            @NotBlank @Size(max = 64) String documentSha256,
            @Nullable LocalDate on) {}

    /// @param value what was delivered and accepted, whole rials
    record Performed(long value, @NotNull LocalDate performedOn, @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}
}
