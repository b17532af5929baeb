package rosukh.query.certification.assessors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;

/// A line of the register as its page shows it.
///
/// @param load open cases and how many there may be, in words
/// @param conflicts those that stand today, in words
public record RegisterRow(
        String account,
        String organisation,
        String fields,
        String provinces,
        Tag state,
        String load,
        List<String> cases,
        @Nullable LocalDate lastAssigned,
        List<String> conflicts) {

    static RegisterRow of(Member each, AssessorWords words, LocalDate today) {
        return new RegisterRow(
                each.account(),
                each.organisation(),
                words.fields(each.fields()),
                words.provinces(each.provinces()),
                state(each, words),
                words.say(
                        "load.of",
                        words.format().n(each.cases().size()),
                        words.format().n(each.mostCases())),
                each.cases().stream().map(Member.Desk::caseId).toList(),
                each.lastAssigned(),
                each.standing(today).stream().map(words::conflict).toList());
    }

    /// What can be taken back, as one value of a form.
    static List<Option> withdrawable(Member each, AssessorWords words) {
        return each.conflicts().stream()
                .map(one ->
                        new Option(
                                one.kind() + " " + one.ground() + " " + one.with(),
                                words.conflict(one)))
                .toList();
    }

    private static Tag state(Member each, AssessorWords words) {
        if (!each.inService()) return new Tag(Tone.NEUTRAL, words.say("state.away"));
        return each.cases().size() >= each.mostCases()
                ? new Tag(Tone.WARN, words.say("state.full"))
                : new Tag(Tone.GOOD, words.say("state.free"));
    }
}
