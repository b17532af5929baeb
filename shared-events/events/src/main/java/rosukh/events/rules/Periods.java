package rosukh.events.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the published versions of one scheme are in force: on any day one at most. Days on which
/// none is are no fault, but they are told.
///
/// @param periods in the order of their first days
public record Periods(List<Period> periods) {

    /// The days on which a version is in force, both ends included.
    ///
    /// @param to null while open; before `from` if the version was withdrawn before it began
    public record Period(String version, LocalDate from, @Nullable LocalDate to) {

        public boolean open() {
            return to == null;
        }

        /// There is no such day.
        public boolean empty() {
            return to != null && to.isBefore(from);
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Period other) {
            return !empty()
                    && !other.empty()
                    && (other.to == null || !from.isAfter(other.to))
                    && (to == null || !other.from.isAfter(to));
        }
    }

    /// Days on which no version is in force, both ends included.
    ///
    /// @param to null where nothing follows
    public record Gap(LocalDate from, @Nullable LocalDate to) {}

    public Periods {
        periods =
                periods.stream()
                        .sorted(Comparator.comparing(Period::from).thenComparing(Period::version))
                        .toList();
    }

    /// The version in force on a day.
    public Optional<Period> on(LocalDate day) {
        return periods.stream().filter(each -> each.covers(day)).findFirst();
    }

    /// The open version that would end the day before `next` begins.
    public Optional<Period> endedBy(Period next) {
        return periods.stream()
                .filter(each -> each.open() && each.from().isBefore(next.from()))
                .findFirst();
    }

    /// Versions beside which `next` cannot be in force.
    public List<Period> against(Period next) {
        Optional<Period> ended = endedBy(next);
        return periods.stream()
                .filter(each -> each.overlaps(next) && !ended.equals(Optional.of(each)))
                .toList();
    }

    /// The same once `next` is published: what it ends is closed.
    public Periods with(Period next) {
        Optional<Period> ended = endedBy(next);
        List<Period> all = new ArrayList<>();
        for (Period each : periods)
            all.add(
                    ended.equals(Optional.of(each))
                            ? new Period(each.version(), each.from(), next.from().minusDays(1))
                            : each);
        all.add(next);
        return new Periods(all);
    }

    /// The days from the first one in force on without a version.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        @Nullable LocalDate free = null;
        for (Period each : periods) {
            if (each.empty()) continue;
            if (free != null && free.isBefore(each.from()))
                gaps.add(new Gap(free, each.from().minusDays(1)));
            if (each.to() == null) return List.copyOf(gaps);
            free = each.to().plusDays(1);
        }
        if (free != null) gaps.add(new Gap(free, null));
        return List.copyOf(gaps);
    }
}
