package rosukh.query.audit.impartiality;

import java.time.LocalDate;

/// Somebody had a part that another part of theirs, or of their body, rules out.
///
/// @param order position of the later act; lists show the newest first
/// @param rule which rule is broken
/// @param person the person who is the same in both; empty where it is the body
/// @param body the body that is the same in both; empty where it is the person
/// @param decision whether the later act is a decision or a vote on one
/// @param otherCaseId the case of the earlier act
public record Breach(
        long order,
        String firmId,
        String caseId,
        Rule rule,
        String person,
        String body,
        Act.Part part,
        String event,
        LocalDate on,
        boolean decision,
        Act.Part otherPart,
        String otherEvent,
        long otherPosition,
        String otherCaseId,
        LocalDate otherOn) {

    /// The rules, as the office states them.
    public enum Rule {
        /// Who helps, who judges and who decides are never the same within a case.
        WITHIN_CASE,
        /// The same between cases of a firm, for 24 calendar months after the last act.
        WITHIN_24_MONTHS,
        /// After an appeal others judge and decide than those who had a part in the refusal.
        AFTER_APPEAL,
        /// Who asks for something does not approve it.
        SECOND_PERSON
    }

    static Breach of(Rule rule, String firmId, Act act, Act earlier, boolean samePerson) {
        return new Breach(
                act.position(),
                firmId,
                act.caseId(),
                rule,
                samePerson ? act.person() : "",
                samePerson ? "" : act.body(),
                act.part(),
                act.event(),
                act.on(),
                act.part() == Act.Part.DECIDES,
                earlier.part(),
                earlier.event(),
                earlier.position(),
                earlier.caseId(),
                earlier.on());
    }

    /// Names the breach among all of them: the same two acts break a rule once for the person and
    /// once for the body.
    String id() {
        return "%019d-%s-%s-%s-%s-%s"
                .formatted(order, part, rule, otherPart, otherCaseId, person + "/" + body);
    }
}
