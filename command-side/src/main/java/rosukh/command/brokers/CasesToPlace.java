package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_CASE_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_SCHEME_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.SchemeRegister;
import rosukh.command.kernel.Streams;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.Placement.BodyOfFirm;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.rules.Scheme;
import rosukh.events.rules.Schemes;
import rosukh.events.schemes.SchemeEvent;

/// Reads what rules about brokers depend on beyond their streams: schemes, and a case with its
/// firm's cases before, which are numbered from 1 without gaps (ADR 0013). The case must not move
/// on in the same moment, and no version of its scheme begin or end.
public final class CasesToPlace {

    private final Streams streams;
    private final SchemeRegister schemes;

    public CasesToPlace(Streams streams, SchemeRegister schemes) {
        this.streams = streams;
        this.schemes = schemes;
    }

    /// The published versions of some schemes; those that have none are left out.
    Map<String, Schemes> schemes(List<String> ids) {
        Map<String, Schemes> found = new HashMap<>();
        for (String id : ids) {
            streams.expectNothingNew(SchemeEvent.tagOf(id));
            Schemes versions = schemes.versionsOf(id);
            if (!versions.versions().isEmpty()) found.put(id, versions);
        }
        return found;
    }

    /// @param on the day of the assignment
    /// @throws rosukh.command.kernel.Refused if there is no such case
    CaseToPlace find(String caseId, LocalDate on) {
        streams.expectNothingNew(CertificationEvent.assessmentOf(caseId));
        streams.expectNothingNew(CertificationEvent.endOf(caseId));
        List<Object> history = streams.read(caseId);
        if (history.isEmpty() || !(history.getFirst() instanceof CaseOpened opened))
            throw BROKER_CASE_UNKNOWN.because("there is no case " + caseId);
        List<PlacedCase> all = new ArrayList<>();
        for (int number = 1; number < opened.number(); number++)
            all.add(PlacedCase.of(streams.read(opened.firmId() + "." + number)));
        PlacedCase now = PlacedCase.of(history);
        List<String> helpers =
                all.stream().map(PlacedCase::helper).flatMap(CasesToPlace::named).toList();
        List<String> judges =
                all.stream().map(PlacedCase::judge).flatMap(CasesToPlace::named).toList();
        all.add(now);
        Scheme scheme = scheme(opened.schemeId(), now.version(), on);
        return new CaseToPlace(
                caseId,
                opened.firmId(),
                opened.estateKey(),
                opened.provinceKey(),
                now.field(),
                now.openFor(),
                new SchemeVersion(scheme.id(), scheme.version()),
                scheme.effectiveFrom(),
                bodies(all),
                persons(all),
                helpers,
                judges);
    }

    private Scheme scheme(String id, @Nullable String pinned, LocalDate on) {
        Schemes versions = schemes(List.of(id)).getOrDefault(id, Schemes.of(List.of()));
        return (pinned == null ? versions.inForce(id, on) : versions.find(id, pinned))
                .orElseThrow(() ->
                        BROKER_SCHEME_UNKNOWN.because("no version of " + id + " is in force"));
    }

    private static Stream<String> named(@Nullable String account) {
        return Stream.ofNullable(account);
    }

    private static List<BodyOfFirm> bodies(List<PlacedCase> cases) {
        Set<BodyOfFirm> all = new HashSet<>();
        for (PlacedCase each : cases) {
            for (String body : each.parts().helpers().bodies().keySet())
                all.add(new BodyOfFirm(body, BrokerRole.HELP));
            for (String body : each.parts().judges().bodies().keySet())
                all.add(new BodyOfFirm(body, BrokerRole.ASSESS));
        }
        return List.copyOf(all);
    }

    private static Set<String> persons(List<PlacedCase> cases) {
        Set<String> all = new HashSet<>();
        for (PlacedCase each : cases) {
            all.addAll(each.parts().helpers().accounts());
            if (each.helper() != null) all.add(each.helper());
        }
        return all;
    }
}
