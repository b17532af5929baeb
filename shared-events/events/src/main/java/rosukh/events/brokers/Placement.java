package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A broker beside a case it might be given, with all that speaks against it. Every broken rule is
/// listed, in the order of [BrokerCode].
///
/// @param accredited in force, neither suspended nor revoked
/// @param trainedFor the case's version is among those the broker is trained for
/// @param dutyFrom first day of the case's version
/// @param openCases of the broker, before
/// @param bodiesOfFirm who helped or assessed the firm, at any time
/// @param helpersOfFirm accounts of who helped the firm in person, at any time
/// @param previousBrokers of the firm's cases before, the latest last
public record Placement(
        LocalDate on,
        BrokerRole role,
        String account,
        String body,
        boolean accredited,
        LocalDate validFrom,
        LocalDate validTo,
        Terms terms,
        boolean trainedFor,
        int openCases,
        @Nullable String field,
        String provinceKey,
        LocalDate dutyFrom,
        List<BrokerConflict> links,
        List<Service> services,
        List<BodyOfFirm> bodiesOfFirm,
        Set<String> helpersOfFirm,
        List<String> previousBrokers) {

    /// Another service to the firm.
    ///
    /// @param endedOn last day; null while it runs
    public record Service(String kind, @Nullable LocalDate endedOn) {}

    /// A body and what it did for the firm.
    public record BodyOfFirm(String body, BrokerRole role) {}

    /// What forbids it.
    public List<BrokerCode> refusedBy(BrokerPolicy policy) {
        List<BrokerCode> codes = new ArrayList<>();
        add(codes, BrokerCode.B_NOT_ACCREDITED, this::notAccredited);
        add(codes, BrokerCode.B_FIELD, () -> field == null || !terms.fields().contains(field));
        add(codes, BrokerCode.B_PROVINCE, () -> !terms.provinces().contains(provinceKey));
        add(
                codes,
                BrokerCode.B_VERSION,
                () -> !trainedFor && on.isAfter(policy.bridgingDue(dutyFrom)));
        add(codes, BrokerCode.B_WORKLOAD, () -> openCases >= policy.mostCases(terms.grade()));
        add(codes, BrokerCode.B_CONFLICT_LINK, () -> links.stream().anyMatch(BrokerConflict::link));
        add(
                codes,
                BrokerCode.B_CONFLICT_SERVICE,
                () -> services.stream().anyMatch(each -> counts(each, policy)));
        add(
                codes,
                BrokerCode.B_CONFLICT_BODY,
                () ->
                        bodiesOfFirm.stream()
                                .anyMatch(each -> each.body().equals(body) && each.role() != role));
        add(
                codes,
                BrokerCode.B_HELPER_ASSESSES,
                () -> role == BrokerRole.ASSESS && helpersOfFirm.contains(account));
        add(codes, BrokerCode.B_ROTATION, () -> inARow(policy.inARow()));
        return codes;
    }

    private static void add(List<BrokerCode> codes, BrokerCode code, BooleanSupplier broken) {
        if (broken.getAsBoolean()) codes.add(code);
    }

    private boolean notAccredited() {
        return !accredited || on.isBefore(validFrom) || on.isAfter(validTo);
    }

    /// On the anniversary the broker is free again.
    private boolean counts(Service service, BrokerPolicy policy) {
        LocalDate ended = service.endedOn();
        return ended == null || on.isBefore(ended.plusMonths(policy.serviceMonths()));
    }

    private boolean inARow(int most) {
        int from = previousBrokers.size() - most;
        return from >= 0
                && previousBrokers.subList(from, previousBrokers.size()).stream()
                        .allMatch(account::equals);
    }
}
