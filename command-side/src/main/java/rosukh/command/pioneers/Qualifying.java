package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.ENDING_ALREADY_PROPOSED;
import static rosukh.command.pioneers.PioneerRefusal.ENDING_NOT_PROPOSED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_CRITERIA_NOT_MET;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_FIGURES_MALFORMED;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_IN_PROGRAMME;
import static rosukh.command.pioneers.PioneerRefusal.PIONEER_NOT_NOMINATED;

import java.util.List;
import rosukh.command.kernel.Violation;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.Standing.Ending;
import rosukh.command.pioneers.Standing.Nominated;
import rosukh.command.pioneers.Standing.Outside;
import rosukh.command.pioneers.Standing.Qualified;
import rosukh.events.pioneers.Figures;
import rosukh.events.pioneers.Finding;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.EndingDeclined;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.FirmNominated;
import rosukh.events.pioneers.PioneerEvent.FirmQualified;
import rosukh.events.pioneers.PioneerEvent.NominationDeclined;
import rosukh.events.pioneers.PioneerEvent.PioneerEnded;

/// How a firm becomes a pioneer, and how that ends.
final class Qualifying {

    private Qualifying() {}

    static List<PioneerEvent> nominate(Pioneer pioneer, NominatePioneer command, Known known) {
        if (!(pioneer.standing() instanceof Outside))
            throw PIONEER_IN_PROGRAMME.because("the firm is nominated or is a pioneer");
        Figures figures = figures(command, known.size());
        Checks.document(command.documentSha256());
        Checks.grounds(command.grounds());
        return List.of(
                new FirmNominated(
                        command.firmId(),
                        pioneer.round() + 1,
                        figures,
                        command.documentSha256(),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> decline(Pioneer pioneer, DeclineNomination command, Known known) {
        Nominated nominated = nominated(pioneer);
        Checks.grounds(command.grounds());
        Checks.notBefore(command.on(), nominated.on());
        Checks.another(command.by(), nominated.by(), "whoever nominated the firm does not decline");
        RuleVersions.Version rules = known.rules().inForceOn(command.on());
        return List.of(
                new NominationDeclined(
                        command.firmId(),
                        pioneer.round(),
                        rules.number(),
                        rules.rules().findings(nominated.figures()),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> qualify(Pioneer pioneer, QualifyPioneer command, Known known) {
        Nominated nominated = nominated(pioneer);
        Checks.notBefore(command.on(), nominated.on());
        Checks.another(command.by(), nominated.by(), "whoever nominated the firm does not qualify");
        RuleVersions.Version rules = known.rules().inForceOn(command.on());
        List<Finding> findings = rules.rules().findings(nominated.figures());
        List<Violation> unmet =
                findings.stream().filter(each -> !each.met()).map(Qualifying::unmet).toList();
        if (!unmet.isEmpty())
            throw PIONEER_CRITERIA_NOT_MET.because(unmet.size() + " criteria are not met", unmet);
        return List.of(
                new FirmQualified(
                        command.firmId(),
                        pioneer.round(),
                        rules.number(),
                        rules.rules().sha256(),
                        findings,
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> proposeEnding(Pioneer pioneer, ProposeEnding command) {
        Qualified now = pioneer.qualified();
        if (now.ending() != null)
            throw ENDING_ALREADY_PROPOSED.because("it was proposed on " + now.ending().on());
        Checks.grounds(command.grounds());
        Checks.notBefore(command.on(), now.since());
        return List.of(
                new EndingProposed(
                        command.firmId(),
                        pioneer.round(),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> declineEnding(Pioneer pioneer, DeclineEnding command) {
        Ending ending = ending(pioneer);
        Checks.grounds(command.grounds());
        Checks.notBefore(command.on(), ending.on());
        return List.of(
                new EndingDeclined(
                        command.firmId(),
                        pioneer.round(),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> end(Pioneer pioneer, EndPioneer command) {
        Ending ending = ending(pioneer);
        Checks.notBefore(command.on(), ending.on());
        Checks.another(command.by(), ending.by(), "whoever proposed to end it does not end it");
        return List.of(
                new PioneerEnded(
                        command.firmId(),
                        pioneer.round(),
                        ending.grounds(),
                        ending.by(),
                        command.by(),
                        command.on()));
    }

    private static Nominated nominated(Pioneer pioneer) {
        if (pioneer.standing() instanceof Nominated nominated) return nominated;
        throw PIONEER_NOT_NOMINATED.because("the firm does not wait to be qualified");
    }

    private static Ending ending(Pioneer pioneer) {
        Ending ending = pioneer.qualified().ending();
        if (ending == null) throw ENDING_NOT_PROPOSED.because("nobody proposed to end it");
        return ending;
    }

    private static Figures figures(NominatePioneer command, String size) {
        if (command.purchases() < 0
                || command.rdSpend() < 0
                || command.years() < 0
                || command.brokenContracts() < 0
                || command.purchases() > Checks.AMOUNT_MAX * 1000
                || command.rdSpend() > Checks.AMOUNT_MAX * 1000)
            throw PIONEER_FIGURES_MALFORMED.because("a figure lies outside its range");
        return new Figures(
                size,
                command.purchases(),
                command.rdSpend(),
                command.years(),
                command.brokenContracts());
    }

    private static Violation unmet(Finding finding) {
        return new Violation(
                finding.criterion().name(),
                PIONEER_CRITERIA_NOT_MET.name(),
                "found " + finding.found() + ", the limit is " + finding.limit());
    }
}
