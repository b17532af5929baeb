package rosukh.command.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.TestSchemes;
import rosukh.command.brokers.AccreditationCommand.Asked;
import rosukh.command.brokers.CaseToPlace.OpenFor;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.Terms;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;
import rosukh.events.rules.Schemes;

/// How far a broker has come, as the events that led there.
final class Careers {

    static final String HADI = "hadi";
    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final SchemeVersion TRAINED = new SchemeVersion(TestSchemes.KB, TestSchemes.TODAY);
    static final Terms TERMS =
            new Terms(Grade.GRADE_3, List.of("MACHINERY"), List.of("KRM"), List.of(TestSchemes.KB));
    static final Asked ASKED =
            new Asked("GRADE_3", List.of("MACHINERY"), List.of("KRM"), List.of(TestSchemes.KB));
    static final Known SCHEMES =
            new Known(
                    Map.of(
                            TestSchemes.KB,
                            Schemes.of(List.of(TestSchemes.scheme(TestSchemes.TODAY)))),
                    null);

    private Careers() {}

    static List<BrokerEvent> enrolled() {
        return List.of(new BrokerEnrolled(HADI, "helpers", "omid", DAY));
    }

    static List<BrokerEvent> trained() {
        List<BrokerEvent> events = new ArrayList<>(enrolled());
        for (BrokerPolicy.Module each : BrokerPolicy.NOW.modules())
            events.add(new AttendanceRecorded(HADI, each.code(), each.hours(), "omid", DAY));
        return events;
    }

    static List<BrokerEvent> examined() {
        return then(trained(), new ExamTaken(HADI, 1, 80, true, "omid", DAY));
    }

    static List<BrokerEvent> proposed(AccreditationStep step) {
        List<BrokerEvent> before = step == AccreditationStep.ACCREDIT ? examined() : accredited();
        return then(before, proposal(step));
    }

    static StepProposed proposal(AccreditationStep step) {
        return new StepProposed(HADI, step, step.hasTerms() ? TERMS : null, "fit", "omid", DAY);
    }

    static List<BrokerEvent> accredited() {
        return then(
                examined(),
                proposal(AccreditationStep.ACCREDIT),
                new BrokerAccredited(
                        HADI,
                        TERMS,
                        List.of(TRAINED),
                        DAY,
                        BrokerPolicy.NOW.validTo(DAY),
                        "broker-demo/1",
                        "omid",
                        "mina",
                        8,
                        DAY));
    }

    static CaseAssigned assigned(String caseId) {
        return new CaseAssigned(
                HADI,
                "helpers",
                caseId,
                caseId.replaceFirst("\\.\\d+$", ""),
                BrokerRole.HELP,
                "MACHINERY",
                "KRM",
                TestSchemes.KB,
                TestSchemes.TODAY,
                0,
                "broker-demo/1",
                "omid",
                DAY);
    }

    static List<BrokerEvent> then(List<BrokerEvent> before, BrokerEvent... more) {
        List<BrokerEvent> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    static Broker after(List<BrokerEvent> events) {
        Broker broker = Broker.NOBODY;
        for (BrokerEvent event : events) broker = broker.evolve(event);
        return broker;
    }

    /// A case of firm `f-1` that can be helped in.
    static CaseToPlace file() {
        return file("f-1.1", "MACHINERY", "KRM", OpenFor.HELP, List.of(), Set.of(), List.of());
    }

    static CaseToPlace file(
            String caseId,
            @Nullable String field,
            String province,
            OpenFor open,
            List<BodyOfFirm> bodies,
            Set<String> helpers,
            List<String> previous) {
        return new CaseToPlace(
                caseId,
                caseId.replaceFirst("\\.\\d+$", ""),
                "KRM-P01",
                province,
                field,
                open,
                TRAINED,
                LocalDate.of(2023, 7, 23),
                bodies,
                helpers,
                previous,
                previous);
    }

    static Known known(CaseToPlace file) {
        return new Known(Map.of(), file);
    }
}
