package rosukh.command.firms;

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
import rosukh.command.firms.FirmCommand.RecordPlaceOfWork;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Commands of the firm register over HTTP.
@RestController
@RequestMapping("/api/v1/firms")
class FirmApi {

    private final Commands commands;
    private final Ids ids;

    FirmApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Enter a firm in the register, with its place of work where known",
            status = 201,
            example =
                    """
                    {"legalId": "10320004156", "name": "Sanaye Felezi Kavir",
                     "industryGroup": "METAL", "isicDivision": 25, "size": "SMALL",
                     "estateKey": "KRM-P01", "on": "2025-10-03"}
                    """,
            refusals = {
                "FIRM_LEGAL_ID_CHARACTER",
                "FIRM_LEGAL_ID_LENGTH",
                "FIRM_LEGAL_ID_ALL_ZERO",
                "FIRM_LEGAL_ID_MIDDLE_ZERO",
                "FIRM_LEGAL_ID_CHECK_DIGIT",
                "FIRM_LEGAL_ID_TAKEN",
                "FIRM_NAME_TOO_LONG",
                "FIRM_INDUSTRY_UNKNOWN",
                "FIRM_ISIC_NOT_OF_INDUSTRY",
                "FIRM_SIZE_UNKNOWN",
                "FIRM_ESTATE_UNKNOWN",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> registerFirm(
            @Valid @RequestBody Registered body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new RegisterFirm(
                                ids.firm(),
                                body.legalId(),
                                body.name(),
                                body.industryGroup(),
                                body.isicDivision(),
                                body.size(),
                                body.estateKey(),
                                Dates.orToday(body.on())),
                        occasion),
                "/firms");
    }

    @PostMapping("/{firmId}/places-of-work")
    @RolesAllowed("officer")
    @Described(
            value = "Record where a firm works from a date on",
            example =
                    """
                    {"estateKey": "KRM-Z02", "since": "2025-11-01"}
                    """,
            refusals = {
                "FIRM_ESTATE_UNKNOWN",
                "FIRM_PLACE_UNCHANGED",
                "FIRM_PLACE_BEFORE_REGISTRATION",
                "FIRM_PLACE_BEFORE_PREVIOUS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordPlaceOfWork(
            @PathVariable String firmId, @Valid @RequestBody PlaceOfWork body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new RecordPlaceOfWork(
                                firmId, body.estateKey(), Dates.orToday("since", body.since())),
                        occasion));
    }

    record Registered(
            @NotBlank @Size(max = 40) String legalId,
            @NotBlank @Size(max = 1000) String name,
            @NotBlank @Size(max = 40) String industryGroup,
            @NotNull Integer isicDivision,
            @NotBlank @Size(max = 40) String size,
            @Nullable @Size(max = 40) String estateKey,
            @Nullable LocalDate on) {}

    record PlaceOfWork(@NotBlank @Size(max = 40) String estateKey, @Nullable LocalDate since) {}
}
