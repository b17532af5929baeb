package rosukh.query.certification.brokers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.BrokerFile.Seat;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.Success;
import rosukh.query.certification.WorkingDays;

/// The figures of all brokers on a day, each as the events it counts: a number and what is behind
/// it cannot differ.
///
/// @param trained attendance by which somebody had been present often enough
/// @param sat examinations, of which `passed`
/// @param accredited accreditations in force; `fields` and `provinces` are the same by key
/// @param expiring those of them that end within 60 days
/// @param open assignments that run
/// @param blocked assignments that a conflict of interest forbade
/// @param outcomes of brokers in the order of their accounts, those without a decided case left out
record Numbers(
        List<Counted> trained,
        List<Counted> sat,
        List<Counted> passed,
        List<Counted> accredited,
        Map<String, List<Counted>> fields,
        Map<String, List<Counted>> provinces,
        List<Counted> expiring,
        List<Counted> open,
        List<Counted> blocked,
        List<Outcome> outcomes,
        Outcome together) {

    static final int EXPIRING_DAYS = 60;

    private static final BrokerPolicy POLICY = BrokerPolicy.NOW;

    /// An event that a number counts.
    ///
    /// @param entry null where the event lies in the stream of the case
    /// @param event declared name, without the slice for the brokers' own
    record Counted(
            String account,
            String event,
            LocalDate on,
            String caseId,
            long position,
            @Nullable Entry entry) {

        static Counted of(RegisteredBroker broker, Entry entry) {
            return new Counted(
                    broker.account(),
                    entry.event(),
                    entry.on(),
                    entry.caseId(),
                    entry.position(),
                    entry);
        }

        static Counted decided(HelpedCase one) {
            boolean granted = Boolean.TRUE.equals(one.certified());
            return new Counted(
                    one.helper(),
                    granted ? "status-granted" : "status-refused",
                    Objects.requireNonNull(one.decidedOn()),
                    one.caseId(),
                    one.decidedAt(),
                    null);
        }
    }

    /// What the cases of a broker came to; shares are null for too few.
    ///
    /// @param account empty for all brokers together
    /// @param success certified of decided, as counted
    /// @param adjusted the same as if all had had cases of the same fields
    /// @param firstPass of which nothing more was asked, in percent
    /// @param medianDays working days from submission to decision; -1 where nothing was measured
    /// @param reversed decisions that an appeal reversed, in percent
    /// @param stars mean of the firms' ratings with one decimal
    /// @param ratings how many
    record Outcome(
            String account,
            Success counts,
            Success.@Nullable Interval success,
            Success.@Nullable Interval adjusted,
            @Nullable String firstPass,
            int medianDays,
            @Nullable String reversed,
            @Nullable String stars,
            int ratings,
            List<Counted> decided) {}

    static Numbers of(
            List<RegisteredBroker> brokers,
            List<HelpedCase> cases,
            WorkingDays calendar,
            LocalDate today) {
        return new Counting(brokers, cases, calendar, today).numbers();
    }

    /// Open cases by accredited broker with one decimal; null without any.
    @Nullable String averageLoad() {
        if (accredited.isEmpty()) return null;
        return BigDecimal.valueOf(open.size())
                .divide(BigDecimal.valueOf(accredited.size()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// Passed of all sittings in percent with two decimals; null without any.
    @Nullable String passRate() {
        return percent(passed.size(), sat.size());
    }

    private static @Nullable String percent(int some, int all) {
        if (all == 0) return null;
        return BigDecimal.valueOf(some)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// Counts once.
    private record Counting(
            List<RegisteredBroker> brokers,
            List<HelpedCase> cases,
            WorkingDays calendar,
            LocalDate today) {

        Numbers numbers() {
            List<Counted> trained = new ArrayList<>();
            List<Counted> sat = new ArrayList<>();
            List<Counted> open = new ArrayList<>();
            List<Counted> blocked = new ArrayList<>();
            List<Counted> accredited = new ArrayList<>();
            List<Counted> expiring = new ArrayList<>();
            Map<String, List<Counted>> fields = new TreeMap<>();
            Map<String, List<Counted>> provinces = new TreeMap<>();
            for (RegisteredBroker each : brokers) {
                each.trainedBy().map(entry -> Counted.of(each, entry)).ifPresent(trained::add);
                each.all("exam-taken").forEach(entry -> sat.add(Counted.of(each, entry)));
                each.all("assignment-blocked").forEach(e -> blocked.add(Counted.of(each, e)));
                for (Seat seat : each.file().open())
                    each.assignedBy(seat.caseId(), seat.role().name())
                            .ifPresent(entry -> open.add(Counted.of(each, entry)));
                if (!each.file().accreditedOn(today)) continue;
                Counted given = Counted.of(each, each.accreditedBy().orElseThrow());
                accredited.add(given);
                each.fields().forEach(key -> into(fields, key, given));
                each.provinces().forEach(key -> into(provinces, key, given));
                if (expires(each)) expiring.add(given);
            }
            List<Counted> passed =
                    sat.stream().filter(each -> ofExam(each).equals("true")).toList();
            Map<String, List<HelpedCase>> decided = decided();
            List<HelpedCase> all = decided.values().stream().flatMap(List::stream).toList();
            return new Numbers(
                    trained,
                    sat,
                    passed,
                    accredited,
                    fields,
                    provinces,
                    expiring,
                    open,
                    blocked,
                    decided.entrySet().stream()
                            .map(each -> outcome(each.getKey(), each.getValue(), all))
                            .toList(),
                    outcome("", all, all));
        }

        private static void into(Map<String, List<Counted>> all, String key, Counted one) {
            all.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }

        private static String ofExam(Counted exam) {
            return exam.entry() == null ? "" : exam.entry().codes().get(2);
        }

        private boolean expires(RegisteredBroker broker) {
            return broker.file().accreditation() != null
                    && !broker.file()
                            .accreditation()
                            .validTo()
                            .isAfter(today.plusDays(EXPIRING_DAYS));
        }

        private Map<String, List<HelpedCase>> decided() {
            Map<String, List<HelpedCase>> all = new TreeMap<>();
            for (HelpedCase one : cases)
                if (one.decided())
                    all.computeIfAbsent(one.helper(), _ -> new ArrayList<>()).add(one);
            return all;
        }

        private Outcome outcome(String account, List<HelpedCase> own, List<HelpedCase> all) {
            Success counts =
                    new Success(own.size(), granted(own), count(own, each -> each.asked() == 0));
            boolean shown = counts.hiddenBy(POLICY).isEmpty();
            List<Integer> stars =
                    own.stream().map(HelpedCase::stars).filter(each -> each > 0).toList();
            return new Outcome(
                    account,
                    counts,
                    shown ? counts.success(POLICY).orElse(null) : null,
                    shown
                            ? counts.adjusted(expected(own, all), all.size(), granted(all), POLICY)
                                    .orElse(null)
                            : null,
                    counts.firstPassPercent(POLICY).orElse(null),
                    shown ? median(own) : -1,
                    shown ? percent(count(own, each -> each.reversedAt() >= 0), own.size()) : null,
                    stars.size() < POLICY.minDecided() ? null : mean(stars),
                    stars.size(),
                    own.stream().map(Counted::decided).toList());
        }

        /// Certified cases that these would be if each were granted as often as all of its field.
        private static BigDecimal expected(List<HelpedCase> own, List<HelpedCase> all) {
            Map<String, BigDecimal> rates = new HashMap<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (HelpedCase one : own)
                sum = sum.add(rates.computeIfAbsent(one.field(), field -> rate(field, all)));
            return sum;
        }

        private static BigDecimal rate(String field, List<HelpedCase> all) {
            List<HelpedCase> same =
                    all.stream().filter(each -> each.field().equals(field)).toList();
            return BigDecimal.valueOf(granted(same))
                    .divide(BigDecimal.valueOf(same.size()), MathContext.DECIMAL64);
        }

        private int median(List<HelpedCase> own) {
            List<Integer> days = new ArrayList<>();
            for (HelpedCase one : own) {
                if (one.submittedOn() == null || one.decidedOn() == null) continue;
                OptionalInt taken =
                        calendar.between(one.provinceKey(), one.submittedOn(), one.decidedOn());
                if (taken.isPresent()) days.add(taken.getAsInt());
            }
            if (days.isEmpty()) return -1;
            List<Integer> sorted = days.stream().sorted().toList();
            return sorted.get((sorted.size() + 1) / 2 - 1);
        }

        private static int granted(List<HelpedCase> some) {
            return count(some, each -> Boolean.TRUE.equals(each.certified()));
        }

        private static int count(List<HelpedCase> some, Predicate<HelpedCase> which) {
            return (int) some.stream().filter(which).count();
        }

        private static String mean(List<Integer> stars) {
            return BigDecimal.valueOf(stars.stream().mapToInt(each -> each).sum())
                    .divide(BigDecimal.valueOf(stars.size()), 1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}
