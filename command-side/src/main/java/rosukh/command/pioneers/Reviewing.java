package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.REVIEW_ALREADY_LOWERED;
import static rosukh.command.pioneers.PioneerRefusal.REVIEW_ALREADY_RAISED;
import static rosukh.command.pioneers.PioneerRefusal.REVIEW_GROUNDS_MISSING;
import static rosukh.command.pioneers.PioneerRefusal.REVIEW_NOT_DUE;
import static rosukh.command.pioneers.PioneerRefusal.REVIEW_TOO_EARLY;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.pioneers.PioneerCommand.RaiseReview;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.command.pioneers.Standing.Qualified;
import rosukh.events.pioneers.Grade;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.EndingProposed;
import rosukh.events.pioneers.PioneerEvent.PioneerReviewed;
import rosukh.events.pioneers.PioneerEvent.ReviewDue;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.ReviewOutcome;

/// The yearly review: due a year after the qualification and every year from then on, whenever the
/// one before was made.
final class Reviewing {

    private static final int EARLY_DAYS = 60;

    private Reviewing() {}

    static List<PioneerEvent> raise(Pioneer pioneer, RaiseReview command) {
        Qualified now = pioneer.qualified();
        int review = now.reviews() + 1;
        if (!now.nextDueOn().equals(command.dueOn()) || command.on().isBefore(command.dueOn()))
            throw REVIEW_NOT_DUE.because("the next review is due on " + now.nextDueOn());
        if (now.raised() >= review)
            throw REVIEW_ALREADY_RAISED.because("review " + review + " was raised before");
        return List.of(
                new ReviewDue(
                        command.firmId(), pioneer.round(), review, command.dueOn(), command.on()));
    }

    static List<PioneerEvent> review(Pioneer pioneer, ReviewPioneer command, Known known) {
        Qualified now = pioneer.qualified();
        LocalDate earliest = now.nextDueOn().minusDays(EARLY_DAYS);
        if (command.on().isBefore(earliest))
            throw REVIEW_TOO_EARLY.because("it can be made from " + earliest);
        PioneerRules rules = known.rules().version(now.rulesVersion()).rules();
        Sum sum = sum(pioneer, command.on());
        ReviewOutcome byTheRules = rules.outcome(sum.fulfilment(), now.grade());
        ReviewOutcome outcome = command.outcome();
        if (outcome == ReviewOutcome.LOWERED && now.grade() == Grade.REDUCED)
            throw REVIEW_ALREADY_LOWERED.because("it is lowered already; keep or end it");
        if (outcome != byTheRules && command.grounds().isBlank())
            throw REVIEW_GROUNDS_MISSING.because("the rules come to " + byTheRules);
        List<PioneerEvent> events = new ArrayList<>();
        events.add(
                new PioneerReviewed(
                        command.firmId(),
                        pioneer.round(),
                        now.reviews() + 1,
                        sum.due(),
                        sum.verified(),
                        sum.fulfilment(),
                        byTheRules,
                        outcome,
                        command.grounds(),
                        command.by(),
                        command.on(),
                        now.since().plusYears(now.reviews() + 2L)));
        if (outcome == ReviewOutcome.ENDED && now.ending() == null)
            events.add(
                    new EndingProposed(
                            command.firmId(),
                            pioneer.round(),
                            command.grounds(),
                            command.by(),
                            command.on()));
        return List.copyOf(events);
    }

    /// What was due by a day over all commitments of this round, and what of it is verified. More
    /// than was due of one commitment makes up for no other.
    static Sum sum(Pioneer pioneer, LocalDate day) {
        long due = 0;
        long verified = 0;
        for (Pledge pledge : pioneer.pledges()) {
            if (pledge.round() != pioneer.round()) continue;
            long dueOfIt = pledge.dueBy(day);
            due = Math.addExact(due, dueOfIt);
            verified = Math.addExact(verified, Math.min(dueOfIt, pioneer.counted(pledge)));
        }
        return new Sum(due, verified);
    }

    /// @param due rials
    /// @param verified rials of those
    record Sum(long due, long verified) {

        /// Basis points, rounded down; all where nothing was due.
        int fulfilment() {
            if (due == 0) return PioneerRules.WHOLE;
            return BigInteger.valueOf(verified)
                    .multiply(BigInteger.valueOf(PioneerRules.WHOLE))
                    .divide(BigInteger.valueOf(due))
                    .intValueExact();
        }
    }
}
