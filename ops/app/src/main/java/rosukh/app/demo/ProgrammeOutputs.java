package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.events.programmes.OutputKind;

/// What the programmes of the demo brought about: commands of other parts of it whose events are
/// linked as outputs.
///
/// @param step that stored the event
record ProgrammeOutputs(OutputKind kind, Step step) {

    /// Contracts that were performed.
    static List<ProgrammeOutputs> matches(DemoPlan plan) {
        return LinkageSteps.of(plan).stream()
                .filter(step -> step.command() instanceof RecordPerformance)
                .map(step -> new ProgrammeOutputs(OutputKind.MATCH_PERFORMED, step))
                .toList();
    }

    /// Certificates of firms of a province that were issued between two days and never revoked.
    static List<ProgrammeOutputs> certificates(
            DemoPlan plan, Seeds seeds, String province, LocalDate from, LocalDate to) {
        SessionPlan sessions = SessionPlan.of(plan);
        List<ProgrammeOutputs> outputs = new ArrayList<>();
        for (PlannedCase planned : plan.cases()) {
            LocalDate issued = planned.dates().issued();
            if (!planned.firm().provinceKey().equals(province)
                    || planned.certificateNumber() == null
                    || plan.fateOf(planned) == Fate.REVOKED
                    || issued.isBefore(from)
                    || issued.isAfter(to)) continue;
            CaseSteps.of(
                            planned,
                            seeds.version(Round.SCHEME, planned.scheme()),
                            sessions.decides(planned))
                    .stream()
                    .filter(step -> step.command() instanceof IssueCertificate)
                    .forEach(step ->
                            outputs.add(new ProgrammeOutputs(OutputKind.CERTIFICATE_ISSUED, step)));
        }
        return List.copyOf(outputs);
    }

    /// Profiles that firms of a province reported between two days, at most so many.
    static List<ProgrammeOutputs> profiles(
            DemoPlan plan, String province, LocalDate from, LocalDate to, int most) {
        return IndicatorSteps.reporting(plan).stream()
                .filter(firm -> firm.provinceKey().equals(province))
                .flatMap(firm -> IndicatorSteps.of(firm).stream())
                .filter(step ->
                        step.command() instanceof ReportFirmProfile report
                                && !report.on().isBefore(from)
                                && !report.on().isAfter(to))
                .limit(most)
                .map(step -> new ProgrammeOutputs(OutputKind.PROFILE_REPORTED, step))
                .toList();
    }

    LinkOutput linked(String programmeId, OutputDesk desk, String by, LocalDate on) {
        long position = desk.positionOf(step.actor().account(), step.key(), kind.eventType());
        return new LinkOutput(programmeId, kind, position, by, on);
    }
}
