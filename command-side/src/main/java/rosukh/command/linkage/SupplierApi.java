package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import rosukh.command.linkage.SupplierCommand.BarSupplier;
import rosukh.command.linkage.SupplierCommand.LiftBar;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierCommand.SetOperating;
import rosukh.command.linkage.SupplierCommand.WithdrawQualityCertificate;

/// Commands on firms as suppliers, over HTTP.
@RestController
@RequestMapping("/api/v1/linkage/suppliers/{firmId}")
class SupplierApi {

    private final Commands commands;

    SupplierApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/profile")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say what a firm can supply, or say all of it anew",
            example =
                    """
                    {"description": "ریخته‌گری قطعات چدنی تا سی کیلو", "isicClasses": ["2431"], "tags": ["casting"],
                     "kbProducts": [], "ownerGroup": "GRP-7"}
                    """,
            refusals = {
                "LINKAGE_FIRM_UNKNOWN",
                "LINKAGE_PROFILE_MALFORMED",
                "LINKAGE_PLACE_UNKNOWN",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> profileSupplier(
            @PathVariable String firmId,
            @Valid @RequestBody Able body,
            @Creating Occasion occasion) {
        return sent(
                new ProfileSupplier(
                        firmId,
                        body.description(),
                        body.isicClasses(),
                        body.tags(),
                        body.kbProducts(),
                        body.ownerGroup(),
                        body.latitude(),
                        body.longitude(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/capacity")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say how much a firm has free in a period",
            example =
                    """
                    {"from": "2026-11-01", "to": "2027-04-30", "freeCapacity": 900}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_CAPACITY_MALFORMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reportCapacity(
            @PathVariable String firmId, @Valid @RequestBody Free body, Occasion occasion) {
        return sent(
                new ReportCapacity(
                        firmId,
                        Dates.covered("from", body.from()),
                        Dates.covered("to", body.to()),
                        body.freeCapacity(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/quality-certificates")
    @RolesAllowed("officer")
    @Described(
            value = "Record a quality certificate of a firm",
            example =
                    """
                    {"code": "ISO9001", "number": "QA-1405-17", "validFrom": "2025-09-14", "validTo": "2028-09-13"}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_CERTIFICATE_MALFORMED",
                "LINKAGE_CERTIFICATE_KNOWN",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> recordQualityCertificate(
            @PathVariable String firmId, @Valid @RequestBody Certified body, Occasion occasion) {
        return sent(
                new RecordQualityCertificate(
                        firmId,
                        body.code(),
                        body.number(),
                        Dates.covered("validFrom", body.validFrom()),
                        Dates.covered("validTo", body.validTo()),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/quality-certificates/withdrawal")
    @RolesAllowed("officer")
    @Described(
            value = "Let a quality certificate count no longer",
            example =
                    """
                    {"code": "ISO9001", "number": "QA-1405-17", "grounds": "صادرکننده آن را پس گرفت"}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_CERTIFICATE_UNKNOWN",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawQualityCertificate(
            @PathVariable String firmId, @Valid @RequestBody Withdrawn body, Occasion occasion) {
        return sent(
                new WithdrawQualityCertificate(
                        firmId,
                        body.code(),
                        body.number(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/operation")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say whether a firm produces",
            example =
                    """
                    {"operating": false}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_SUPPLIER_IDLE",
                "LINKAGE_SUPPLIER_OPERATING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> setOperating(
            @PathVariable String firmId, @Valid @RequestBody Operation body, Occasion occasion) {
        return sent(
                new SetOperating(
                        firmId,
                        body.operating(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/bar")
    @RolesAllowed("officer")
    @Described(
            value = "Propose a firm to nobody until a day",
            example =
                    """
                    {"until": "2027-05-01", "grounds": "دو قرارداد را انجام نداد"}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_BAR_MALFORMED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> barSupplier(
            @PathVariable String firmId, @Valid @RequestBody Barred body, Occasion occasion) {
        return sent(
                new BarSupplier(
                        firmId,
                        Dates.covered("until", body.until()),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/bar/lifting")
    @RolesAllowed("officer")
    @Described(
            value = "End a bar before its last day",
            example =
                    """
                    {"grounds": "خسارت پرداخت شد"}
                    """,
            refusals = {
                "LINKAGE_SUPPLIER_UNKNOWN",
                "LINKAGE_NOT_BARRED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> liftBar(
            @PathVariable String firmId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new LiftBar(
                        firmId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(SupplierCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// @param latitude ten-thousandths of a degree; absent for the centre of the firm's province
    record Able(
            @NotBlank @Size(max = 2000) String description,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4) String> isicClasses,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> kbProducts,
            @Nullable @Size(max = 40) String ownerGroup,
            @Nullable Integer latitude,
            @Nullable Integer longitude,
            @Nullable LocalDate on) {}

    /// @param freeCapacity units per month
    record Free(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            long freeCapacity,
            @Nullable LocalDate on) {}

    record Certified(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @Nullable LocalDate on) {}

    record Withdrawn(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    record Operation(boolean operating, @Nullable LocalDate on) {}

    /// @param until last day
    record Barred(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String grounds,
            @Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}
}
