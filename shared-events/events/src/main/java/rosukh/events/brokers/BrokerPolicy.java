package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Training, accreditation and workload of brokers in figures. That an assessing broker is not paid
/// by the firm is sourced; the figures are proposals, no source fixes them.
///
/// @param modules of the curriculum, with their hours
/// @param minAttendancePercent of all hours
/// @param passScore points of 100
/// @param daysBetween two tries of the examination
/// @param bridgingDays for the module that a new version of a scheme calls for
/// @param openCases how many at most, by grade
/// @param inARow cases of one firm
/// @param serviceMonths after which another service to the firm no longer counts
/// @param minDecided cases before any share is shown
public record BrokerPolicy(
        String policyId,
        String version,
        List<Module> modules,
        int minAttendancePercent,
        int passScore,
        int maxTries,
        int daysBetween,
        int validityMonths,
        int bridgingDays,
        Map<Grade, Integer> openCases,
        int inARow,
        int serviceMonths,
        int minDecided) {

    /// A part of the curriculum.
    public record Module(String code, int hours) {}

    /// The policy in force.
    public static final BrokerPolicy NOW =
            new BrokerPolicy(
                    "broker-demo",
                    "1",
                    List.of(
                            new Module("RULES", 8),
                            new Module("PRODUCT", 8),
                            new Module("FINANCE", 8),
                            new Module("IP", 4),
                            new Module("NEEDS", 8),
                            new Module("ETHICS", 4)),
                    80,
                    70,
                    3,
                    30,
                    24,
                    90,
                    Map.of(Grade.GRADE_1, 12, Grade.GRADE_2, 9, Grade.GRADE_3, 6),
                    3,
                    24,
                    5);

    public BrokerPolicy {
        modules = List.copyOf(modules);
        openCases = Map.copyOf(openCases);
    }

    /// As events name it, for example `broker-demo/1`.
    public String name() {
        return policyId + "/" + version;
    }

    public Optional<Module> module(String code) {
        return modules.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public int totalHours() {
        return modules.stream().mapToInt(Module::hours).sum();
    }

    /// Hours that count: in each module no more than its length.
    public int attended(Map<String, Integer> hours) {
        return modules.stream()
                .mapToInt(each -> Math.min(each.hours(), hours.getOrDefault(each.code(), 0)))
                .sum();
    }

    public boolean attendedEnough(Map<String, Integer> hours) {
        return attended(hours) * 100 >= minAttendancePercent * totalHours();
    }

    public boolean passed(ExamTry attempt) {
        return attempt.score() >= passScore;
    }

    /// What forbids a try on a day.
    public List<BrokerCode> exam(List<ExamTry> before, LocalDate on) {
        List<BrokerCode> codes = new ArrayList<>();
        if (before.stream().anyMatch(this::passed)) codes.add(BrokerCode.X_PASSED);
        if (before.size() >= maxTries) codes.add(BrokerCode.X_TRIES);
        boolean early =
                before.stream()
                        .map(ExamTry::on)
                        .max(Comparator.naturalOrder())
                        .filter(last -> on.isBefore(last.plusDays(daysBetween)))
                        .isPresent();
        if (early) codes.add(BrokerCode.X_WAIT);
        return codes;
    }

    /// What forbids an accreditation on a day; later tries do not count.
    public List<BrokerCode> accredit(
            Map<String, Integer> hours, List<ExamTry> attempts, LocalDate on) {
        List<BrokerCode> codes = new ArrayList<>();
        if (!attendedEnough(hours)) codes.add(BrokerCode.A_ATTENDANCE);
        if (attempts.stream().noneMatch(each -> !each.on().isAfter(on) && passed(each)))
            codes.add(BrokerCode.A_EXAM);
        return codes;
    }

    /// Last day of an accreditation that begins on a day.
    public LocalDate validTo(LocalDate from) {
        return from.plusMonths(validityMonths).minusDays(1);
    }

    /// Last day on which cases of a version may be given without its bridging module.
    public LocalDate bridgingDue(LocalDate effectiveFrom) {
        return effectiveFrom.plusDays(bridgingDays);
    }

    /// What forbids a fee.
    public List<BrokerCode> fee(BrokerRole role, Payer paidBy, long amountRial) {
        List<BrokerCode> codes = new ArrayList<>();
        if (role == BrokerRole.ASSESS && paidBy == Payer.FIRM)
            codes.add(BrokerCode.F_ASSESSOR_PAID_BY_FIRM);
        if (amountRial <= 0) codes.add(BrokerCode.F_AMOUNT);
        return codes;
    }

    /// How many open cases a grade may have.
    public int mostCases(Grade grade) {
        return openCases.getOrDefault(grade, 0);
    }

    /// Grades in their order.
    public List<Grade> grades() {
        return Arrays.stream(Grade.values()).filter(openCases::containsKey).toList();
    }
}
