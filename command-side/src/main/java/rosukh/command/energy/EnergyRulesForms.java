package rosukh.command.energy;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// The rules of solar plants from the forms of their page.
@Controller
@RequestMapping("/forms/energy-rules")
class EnergyRulesForms {

    private static final String PAGE = "/energy/rules";

    private final Commands commands;

    EnergyRulesForms(Commands commands) {
        this.commands = commands;
    }

    /// Bands are rows of code, kind, largest kW and rate; a row without a code is none.
    @PostMapping("/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftEnergyRules(Form form, @Creating Occasion occasion) {
        EnergyRules rules = new EnergyRules(tariff(form), assumptions(form));
        return sent(
                new DraftEnergyRules(rules, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/versions/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishEnergyRules(@PathVariable int version, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        return sent(
                new PublishEnergyRules(version, sha256, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    private static Tariff tariff(Form form) {
        LocalDate from = form.dateOf("effectiveFrom");
        return new Tariff(
                form.text("tariffId"),
                from,
                form.date("effectiveTo"),
                form.text("tariffMark"),
                form.number("contractYears"),
                form.number("stepFactorBp"),
                Typed.numbers(form, "stepAtStartOfYears"),
                bands(form),
                form.number("localContentMaxBp"));
    }

    private static Assumptions assumptions(Form form) {
        return new Assumptions(
                form.number("minM2PerKw"),
                form.number("maxM2PerKw"),
                form.number("yieldKwhPerKwYear"),
                form.number("co2GramPerKwh"),
                form.text("source"),
                form.text("mark"));
    }

    private static List<TariffBand> bands(Form form) {
        List<String> codes = form.all("bandCode");
        List<String> kinds = form.all("bandKind");
        List<String> most = form.all("bandMaxKw");
        List<String> rates = form.all("bandRate");
        List<TariffBand> bands = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).isEmpty()) continue;
            if (i >= kinds.size() || i >= most.size() || i >= rates.size()) {
                form.fault("bandCode", "REQUIRED", "a band has kind, kW and rate");
                break;
            }
            bands.add(
                    new TariffBand(
                            codes.get(i),
                            kinds.get(i).equals("SUBSCRIBER")
                                    ? PlantKind.SUBSCRIBER
                                    : PlantKind.FARM,
                            Typed.whole(form, "bandMaxKw", most.get(i)),
                            Typed.whole(form, "bandRate", rates.get(i))));
        }
        return bands;
    }

    private RedirectView sent(EnergyRulesCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, PAGE);
    }
}
