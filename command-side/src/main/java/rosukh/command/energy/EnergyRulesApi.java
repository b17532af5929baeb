package rosukh.command.energy;

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
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// The rules of solar plants over HTTP. Their day is always today; when they are in force stands in
/// the tariff.
@RestController
@RequestMapping("/api/v1/energy-rules")
class EnergyRulesApi {

    private final Commands commands;

    EnergyRulesApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    @Described(
            value = "Draft the next version of the rules of solar plants, or draft it anew",
            example =
                    """
                    {"tariffId": "satba-1400", "effectiveFrom": "2021-03-21",
                     "effectiveTo": "2025-03-20", "tariffMark": "S", "contractYears": 20,
                     "stepFactorBp": 6000, "stepAtStartOfYears": [8, 12, 16],
                     "bands": [{"code": "FARM_10MW", "kind": "FARM", "maxKw": 10000,
                                "rateCentirial": 891800}],
                     "localContentMaxBp": 3000, "minM2PerKw": 12, "maxM2PerKw": 30,
                     "yieldKwhPerKwYear": 1750, "co2GramPerKwh": 590,
                     "source": "satba.gov.ir", "mark": "C"}
                    """,
            refusals = {"ENERGY_RULES_MALFORMED", "ENERGY_RULES_UNCHANGED", "DATE_OUT_OF_RANGE"})
    ResponseEntity<Done> draftEnergyRules(
            @Valid @RequestBody Draft body, @Creating Occasion occasion) {
        return sent(
                new DraftEnergyRules(body.rules(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    @Described(
            value = "Publish a draft as a second person, under the hash that was read",
            example =
                    """
                    {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                    """,
            refusals = {
                "ENERGY_RULES_UNKNOWN",
                "ENERGY_RULES_PUBLISHED",
                "ENERGY_RULES_DIFFER",
                "ENERGY_SECOND_PERSON"
            })
    ResponseEntity<Done> publishEnergyRules(
            @PathVariable int version, @Valid @RequestBody Publication body, Occasion occasion) {
        return sent(
                new PublishEnergyRules(
                        version, body.sha256(), occasion.actor().account(), Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(EnergyRulesCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    /// As [Tariff] and [Assumptions].
    record Draft(
            @NotBlank @Size(max = 40) String tariffId,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @NotBlank @Size(max = 100) String tariffMark,
            int contractYears,
            int stepFactorBp,
            @NotNull @Size(max = 20) List<@NotNull Integer> stepAtStartOfYears,
            @NotNull @Size(max = 20) List<@Valid @NotNull Band> bands,
            int localContentMaxBp,
            int minM2PerKw,
            int maxM2PerKw,
            int yieldKwhPerKwYear,
            int co2GramPerKwh,
            @NotBlank @Size(max = 500) String source,
            @NotBlank @Size(max = 100) String mark) {

        EnergyRules rules() {
            return new EnergyRules(
                    new Tariff(
                            tariffId,
                            Dates.covered("effectiveFrom", effectiveFrom),
                            effectiveTo == null ? null : Dates.covered("effectiveTo", effectiveTo),
                            tariffMark,
                            contractYears,
                            stepFactorBp,
                            stepAtStartOfYears,
                            bands.stream().map(Band::band).toList(),
                            localContentMaxBp),
                    new Assumptions(
                            minM2PerKw,
                            maxM2PerKw,
                            yieldKwhPerKwYear,
                            co2GramPerKwh,
                            source,
                            mark));
        }
    }

    /// As [TariffBand].
    record Band(
            @NotBlank @Size(max = 40) String code,
            @NotNull PlantKind kind,
            long maxKw,
            long rateCentirial) {

        TariffBand band() {
            return new TariffBand(code, kind, maxKw, rateCentirial);
        }
    }

    record Publication(@NotBlank @Size(max = 64) String sha256) {}
}
