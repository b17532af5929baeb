package rosukh.command.calendars;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why the calendar is not changed.
public enum CalendarRefusal implements RefusalCode {
    /// There is no province of this key.
    CALENDAR_PROVINCE_UNKNOWN(Kind.UNPROCESSABLE),
    /// It is not said where the order stands.
    CALENDAR_SOURCE_MISSING(Kind.UNPROCESSABLE),
    /// A time ends before it begins.
    CALENDAR_PERIOD_REVERSED(Kind.UNPROCESSABLE),
    /// The day lies outside the years whose holidays are known.
    CALENDAR_NOT_COVERED(Kind.UNPROCESSABLE),
    /// It is none of the causes for which offices are closed.
    CLOSURE_CAUSE_UNKNOWN(Kind.UNPROCESSABLE),
    /// Another closure has this id.
    CLOSURE_ALREADY_DECLARED(Kind.CONFLICT),
    /// Offices of one of the provinces are closed by order on one of the days already.
    CLOSURE_OVERLAPS(Kind.CONFLICT),
    /// There is no closure of this id.
    CLOSURE_UNKNOWN(Kind.NOT_FOUND),
    /// The closure closes nothing on that day any more, or never did.
    CLOSURE_NOT_STANDING(Kind.CONFLICT),
    /// Years follow one another: only the one after the last that is known can be proposed, and the
    /// one before the first.
    YEAR_NOT_NEXT(Kind.CONFLICT),
    /// A year without any holiday is a mistake.
    YEAR_HOLIDAYS_MISSING(Kind.UNPROCESSABLE),
    /// A holiday lies outside the year, or on a day whose holidays are known.
    YEAR_HOLIDAY_OUTSIDE(Kind.UNPROCESSABLE),
    /// Two holidays stand on one day; they are written as one.
    YEAR_HOLIDAY_TWICE(Kind.UNPROCESSABLE),
    /// A holiday has no name in one of the languages.
    YEAR_HOLIDAY_UNNAMED(Kind.UNPROCESSABLE),
    /// Nobody has proposed the year, or it was published.
    YEAR_NOT_PROPOSED(Kind.CONFLICT),
    /// Who proposed a year does not publish it.
    YEAR_NEEDS_SECOND_PERSON(Kind.FORBIDDEN),
    /// There is no holiday on that day.
    HOLIDAY_UNKNOWN(Kind.UNPROCESSABLE),
    /// A solar holiday stays where it is.
    HOLIDAY_SOLAR(Kind.UNPROCESSABLE),
    /// The holiday's date is official.
    HOLIDAY_NOT_ESTIMATED(Kind.CONFLICT),
    /// The holiday is on that day.
    HOLIDAY_UNMOVED(Kind.CONFLICT),
    /// A week without a working day is a closure.
    WEEK_EMPTY(Kind.UNPROCESSABLE),
    /// A weekday is named twice, or its hours are none.
    WEEK_DAY_MALFORMED(Kind.UNPROCESSABLE),
    /// A week changes on the day it is decided at the earliest.
    WEEK_BACKDATED(Kind.UNPROCESSABLE);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
