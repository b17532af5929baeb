package rosukh.events.measuring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.RightKind;

/// Something known of a unit, and the event it is known from.
public sealed interface Fact {

    /// Position of the event.
    long at();

    /// The fact as it was known up to a position; null if it was not.
    @Nullable Fact knownTo(long position);

    /// Where the unit works from a day on.
    record Place(String estateKey, String provinceKey, LocalDate since, long at) implements Fact {

        @Override
        public @Nullable Place knownTo(long position) {
            return at <= position ? this : null;
        }
    }

    /// Whether it works from a day on.
    record Operation(OperatingState state, LocalDate since, long at) implements Fact {

        @Override
        public @Nullable Operation knownTo(long position) {
            return at <= position ? this : null;
        }
    }

    /// A certificate of knowledge-based status.
    ///
    /// @param validTo last day; null where it has none
    record Certificate(
            String number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Outage> outages,
            long at)
            implements Fact {

        /// Days on which it does not count, after a suspension or a revocation.
        ///
        /// @param from first day
        /// @param until first day on which it counts again; null while it does not
        /// @param untilAt position of the event that ended the outage, -1 while it lasts
        public record Outage(LocalDate from, @Nullable LocalDate until, long at, long untilAt) {

            boolean covers(LocalDate day) {
                return !day.isBefore(from) && (until == null || day.isBefore(until));
            }

            @Nullable Outage knownTo(long position) {
                if (at > position) return null;
                return untilAt > position ? new Outage(from, null, at, -1) : this;
            }
        }

        public Certificate {
            outages = List.copyOf(outages);
        }

        boolean activeOn(LocalDate day) {
            return !day.isBefore(validFrom)
                    && (validTo == null || !day.isAfter(validTo))
                    && outages.stream().noneMatch(outage -> outage.covers(day));
        }

        @Override
        public @Nullable Certificate knownTo(long position) {
            if (at > position) return null;
            List<Outage> known =
                    outages.stream()
                            .map(outage -> outage.knownTo(position))
                            .<Outage>mapMulti(Unit::present)
                            .toList();
            return new Certificate(number, validFrom, validTo, known, at);
        }
    }

    /// A needs assessment.
    ///
    /// @param score of the digital survey in it; null where it was not asked
    record Assessment(LocalDate completedOn, @Nullable Integer score, long at) implements Fact {

        @Override
        public @Nullable Assessment knownTo(long position) {
            return at <= position ? this : null;
        }
    }

    /// The unit was found capable.
    ///
    /// @param certifiedFrom first day of its first certificate; null while it has none
    /// @param certifiedAt position of the event, -1 while there is none
    record Identification(
            LocalDate on, @Nullable LocalDate certifiedFrom, long at, long certifiedAt)
            implements Fact {

        @Override
        public @Nullable Identification knownTo(long position) {
            if (at > position) return null;
            return certifiedAt > position ? new Identification(on, null, at, -1) : this;
        }
    }

    /// A technology the unit needs.
    ///
    /// @param needId within its case
    /// @param metOn null while it is not met
    /// @param metAt position of the event, -1 while it is not met
    record Need(
            String caseId,
            String needId,
            LocalDate registeredOn,
            @Nullable LocalDate metOn,
            long at,
            long metAt)
            implements Fact {

        @Override
        public @Nullable Need knownTo(long position) {
            if (at > position) return null;
            return metAt > position ? new Need(caseId, needId, registeredOn, null, at, -1) : this;
        }
    }

    /// Figures of a period, as reported or corrected.
    ///
    /// @param recordedOn when they were
    /// @param grounds why they were corrected; null for the first ones
    record Profile(
            LocalDate periodEnd,
            ProfileFigures figures,
            LocalDate recordedOn,
            @Nullable String grounds,
            String by,
            long at)
            implements Fact {

        @Override
        public @Nullable Profile knownTo(long position) {
            return at <= position ? this : null;
        }
    }

    /// A right of intellectual property.
    ///
    /// @param to last day in force as registered; null for open
    /// @param lapsed last day in force after it lapsed; null while it has not
    /// @param lapsedAt position of the event, -1 while it has not
    record Right(
            String rightId,
            RightKind kind,
            String number,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate lapsed,
            long at,
            long lapsedAt)
            implements Fact {

        /// Last day in force; null for open.
        public @Nullable LocalDate end() {
            return lapsed == null ? to : lapsed;
        }

        public boolean inForce(LocalDate day) {
            return within(from, end(), day);
        }

        @Override
        public @Nullable Right knownTo(long position) {
            if (at > position) return null;
            return lapsedAt > position
                    ? new Right(rightId, kind, number, title, from, to, null, at, -1)
                    : this;
        }
    }

    /// A contract that a match led to.
    ///
    /// @param to last day as agreed; null for open
    /// @param failed last day before it failed; null unless it did
    /// @param failedAt position of the event, -1 unless it did
    record Contract(
            String matchId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate failed,
            long at,
            long failedAt)
            implements Fact {

        boolean inForce(LocalDate day) {
            return within(from, to, day) && within(from, failed, day);
        }

        @Override
        public @Nullable Contract knownTo(long position) {
            if (at > position) return null;
            return failedAt > position ? new Contract(matchId, from, to, null, at, -1) : this;
        }
    }

    private static boolean within(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
