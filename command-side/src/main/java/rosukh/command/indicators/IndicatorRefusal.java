package rosukh.command.indicators;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not reported, defined or published.
public enum IndicatorRefusal implements RefusalCode {
    /// The period of a profile has not ended by the day it is reported.
    PROFILE_PERIOD_NOT_OVER(Kind.UNPROCESSABLE),
    /// The period was reported already; it is corrected from then on.
    PROFILE_ALREADY_REPORTED(Kind.CONFLICT),
    /// Nothing was reported for the period.
    PROFILE_NOT_REPORTED(Kind.NOT_FOUND),
    /// The correction has the figures that stand already.
    PROFILE_UNCHANGED(Kind.CONFLICT),
    /// Something was recorded of the firm on a later day.
    PROFILE_DATE_BEFORE_LAST(Kind.UNPROCESSABLE),
    /// A figure is negative, or larger than any firm's.
    PROFILE_FIGURE_OUT_OF_RANGE(Kind.UNPROCESSABLE),
    /// The firm would have sold more than it earned.
    PROFILE_KB_SALES_ABOVE_REVENUE(Kind.UNPROCESSABLE),
    /// More staff would do research than there is.
    PROFILE_RD_STAFF_ABOVE_STAFF(Kind.UNPROCESSABLE),
    /// The score of the digital survey goes from 0 to 12.
    PROFILE_SCORE_OUT_OF_RANGE(Kind.UNPROCESSABLE),
    /// The firm is in that state already.
    OPERATION_UNCHANGED(Kind.CONFLICT),
    /// The state before began on that day or later.
    OPERATION_BEFORE_PREVIOUS(Kind.UNPROCESSABLE),
    /// The right would end before it begins.
    RIGHT_PERIOD_INVERTED(Kind.UNPROCESSABLE),
    /// The number of a right is blank or too long.
    RIGHT_NUMBER_MALFORMED(Kind.UNPROCESSABLE),
    /// The right of this number is registered, here or for another firm.
    RIGHT_ALREADY_REGISTERED(Kind.CONFLICT),
    /// The firm has no right of this number.
    RIGHT_UNKNOWN(Kind.NOT_FOUND),
    /// The right has lapsed already.
    RIGHT_ALREADY_LAPSED(Kind.CONFLICT),
    /// The last day lies outside the time for which the right was registered.
    RIGHT_LAPSE_OUT_OF_TIME(Kind.UNPROCESSABLE),
    /// The name of a version could not stand in an address.
    INDICATOR_VERSION_MALFORMED(Kind.UNPROCESSABLE),
    /// A version of this name was approved, or waits for approval.
    INDICATOR_VERSION_TAKEN(Kind.CONFLICT),
    /// A parameter lies outside what makes sense.
    INDICATOR_PARAMETER_OUT_OF_RANGE(Kind.UNPROCESSABLE),
    /// The upper bound of an indicator is not above the lower one, or an indicator has two bounds.
    INDICATOR_BOUNDS_INVALID(Kind.UNPROCESSABLE),
    /// A division is not one of ISIC Rev. 4.
    INDICATOR_DIVISION_UNKNOWN(Kind.UNPROCESSABLE),
    /// A version must begin later than those that were approved.
    INDICATOR_VERSION_NOT_LATER(Kind.UNPROCESSABLE),
    /// No version of this name waits for a second person.
    INDICATOR_VERSION_NOT_PROPOSED(Kind.CONFLICT),
    /// Nobody approves what they proposed.
    INDICATOR_PROPOSER_MAY_NOT_APPROVE(Kind.FORBIDDEN),
    /// No version is in force on the last day of the period.
    INDICATOR_VERSION_MISSING(Kind.CONFLICT),
    /// A period is a quarter of a Jalali year, such as `1405-Q2`.
    PERIOD_MALFORMED(Kind.UNPROCESSABLE),
    /// The period has not ended.
    PERIOD_NOT_OVER(Kind.UNPROCESSABLE),
    /// The period was published; it changes by a restatement only.
    PERIOD_ALREADY_PUBLISHED(Kind.CONFLICT),
    /// The period was not published yet.
    PERIOD_NOT_PUBLISHED(Kind.CONFLICT),
    /// Every figure is as it was published.
    RESTATEMENT_UNCHANGED(Kind.CONFLICT),
    /// A restatement of the period waits for a second person.
    RESTATEMENT_PENDING(Kind.CONFLICT),
    /// No restatement of the period was proposed.
    RESTATEMENT_NOT_PROPOSED(Kind.CONFLICT),
    /// Nobody approves a restatement they proposed.
    RESTATEMENT_PROPOSER_MAY_NOT_APPROVE(Kind.FORBIDDEN),
    /// What became known since would lead to other figures than those proposed.
    RESTATEMENT_FIGURES_MOVED(Kind.CONFLICT);

    private final Kind kind;

    IndicatorRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
