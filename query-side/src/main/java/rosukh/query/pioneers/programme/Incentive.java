package rosukh.query.pioneers.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.pioneers.CommitmentKind;

/// An incentive of a pioneer, with how it was counted. Money in rials, shares in basis points.
///
/// @param proof id of the amount it is for
/// @param verified amount it was counted from, with share, share of the grade, cap and most
public record Incentive(
        String id,
        String firmId,
        String firmName,
        String proof,
        CommitmentKind kind,
        String period,
        int rulesVersion,
        long verified,
        int share,
        int gradeShare,
        long cap,
        long most,
        long amount,
        long clawedBack,
        long paid,
        long recovered,
        State state,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy) {

    /// How it stands.
    public enum State {
        PROPOSED,
        DECLINED,
        GRANTED,
        PAID,
        CLAWED_BACK
    }

    public long remaining() {
        return amount - clawedBack;
    }

    /// What was paid, is not due any more and did not come in again.
    public long outstanding() {
        return Math.max(0, paid - recovered - remaining());
    }

    /// What it takes of its budget.
    public long used() {
        return switch (state) {
            case PROPOSED, DECLINED -> 0;
            case GRANTED, PAID, CLAWED_BACK -> remaining() + outstanding();
        };
    }

    Incentive decided(State now, String by) {
        return copy(clawedBack, paid, recovered, now, by);
    }

    Incentive clawedBack(long more) {
        return copy(clawedBack + more, paid, recovered, State.CLAWED_BACK, decidedBy);
    }

    Incentive paid(long all) {
        return copy(clawedBack, paid + all, recovered, State.PAID, decidedBy);
    }

    Incentive recovered(long more) {
        return copy(clawedBack, paid, recovered + more, state, decidedBy);
    }

    private Incentive copy(long claw, long out, long in, State now, @Nullable String by) {
        return new Incentive(
                id,
                firmId,
                firmName,
                proof,
                kind,
                period,
                rulesVersion,
                verified,
                share,
                gradeShare,
                cap,
                most,
                amount,
                claw,
                out,
                in,
                now,
                proposedBy,
                proposedOn,
                by);
    }
}
