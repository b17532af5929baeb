package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.certification.Answer;
import rosukh.query.kernel.show.Format;

/// Says in plain language what an entry of the timeline records.
final class EventText {

    private final Labels labels;
    private final Format format;
    private final CaseFile file;

    EventText(Labels labels, Format format, CaseFile file) {
        this.labels = labels;
        this.format = format;
        this.file = file;
    }

    String of(Entry entry) {
        List<String> d = entry.details();
        String key = "certification.event." + entry.event().substring("certification.".length());
        if (d.isEmpty() && FirmSide.INTERNAL.contains(entry.event()))
            return labels.say(key + ".withheld");
        return switch (entry.event()) {
            case "certification.case-opened" ->
                    labels.say(
                            key,
                            digits(d.get(0)),
                            labels.scheme(d.get(1)),
                            labels.estate(d.get(2)));
            case "certification.talent-identified" ->
                    labels.say(key, labels.technologyField(d.get(0)), d.get(1));
            case "certification.needs-assessed" ->
                    labels.say(key, digits(d.get(0)), digits(d.get(1)));
            case "certification.acceleration-plan-agreed" ->
                    d.get(1).isEmpty()
                            ? labels.say(key + ".withheld", d.get(0), digits(d.get(2)))
                            : labels.say(key, d.get(0), d.get(1), digits(d.get(2)));
            case "certification.application-submitted" ->
                    d.get(0).isEmpty()
                            ? labels.say(key + ".withheld", d.get(1))
                            : labels.say(key, d.toArray());
            case "certification.evidence-attached" ->
                    labels.say(key, labels.requirement(d.get(0)), d.get(1), date(d.get(2)));
            case "certification.facts-declared" -> labels.say(key, digits(d.get(0)));
            case "certification.criterion-assessed" -> assessed(key, d);
            case "certification.outcome-recommended" -> recommended(key, d);
            case "certification.status-granted" -> labels.say(key, labels.kbClass(d.get(0)));
            case "certification.status-refused" ->
                    labels.say(key, labels.reasons(d.get(0)), d.get(1));
            case "certification.certificate-issued" ->
                    d.get(2).isEmpty()
                            ? labels.say(key + ".open", d.get(0), labels.kbClass(d.get(1)))
                            : labels.say(key, d.get(0), labels.kbClass(d.get(1)), date(d.get(2)));
            case "certification.more-requested" ->
                    d.get(2).isEmpty()
                            ? labels.say(key, d.get(0), date(d.get(1)))
                            : labels.say(
                                    key + ".documents",
                                    d.get(0),
                                    date(d.get(1)),
                                    labels.requirements(d.get(2)));
            case "certification.clock-suspended" ->
                    labels.say(key, labels.say("certification.cause." + d.get(0)), d.get(1));
            case "certification.deadline-extended" ->
                    labels.say(key, labels.budget(d.get(0)), digits(d.get(1)), d.get(2));
            case "certification.appeal-opinion-given" -> labels.say(key + "." + d.get(0), d.get(1));
            case "certification.case-linked" ->
                    labels.say(
                            key,
                            labels.say("certification.relation." + d.get(0)),
                            d.get(1),
                            d.get(2));
            case "certification.acted-for" -> labels.say(key + "." + d.get(0), d.get(1), d.get(2));
            // These name nothing that is a code.
            case "certification.plan-item-completed",
                    "certification.broker-assigned",
                    "certification.technology-need-registered",
                    "certification.technology-need-resolved",
                    "certification.visit-recorded",
                    "certification.request-answered",
                    "certification.request-lapsed",
                    "certification.clock-resumed",
                    "certification.appeal-filed",
                    "certification.appeal-upheld",
                    "certification.appeal-rejected",
                    "certification.scheme-switch-proposed",
                    "certification.scheme-switch-declined",
                    "certification.scheme-version-switched",
                    "certification.case-withdrawn",
                    "certification.case-reopened",
                    "certification.case-merged",
                    "certification.acceleration-completed",
                    "certification.product-declared" ->
                    labels.say(key, d.toArray());
            default -> throw new IllegalStateException("no text for " + entry.event());
        };
    }

    private String assessed(String key, List<String> d) {
        String found = labels.values(new Answer(d.get(2), List.of(d.get(3).split(",", -1))));
        if (d.get(1).isEmpty())
            return labels.say(key + ".firm", labels.criterion(d.get(0)), found, d.get(4));
        Application.DeclaredProduct product = file.application().product(d.get(1));
        String name = product == null ? d.get(1) : product.name();
        return labels.say(key, labels.criterion(d.get(0)), name, found, d.get(4));
    }

    private String recommended(String key, List<String> d) {
        String outcome = labels.say("certification.outcome." + d.get(0));
        return d.get(1).isEmpty()
                ? labels.say(key + ".not", outcome, labels.reasons(d.get(2)), d.get(3))
                : labels.say(key, outcome, labels.kbClass(d.get(1)), d.get(3));
    }

    private String digits(String number) {
        return format.digits(number);
    }

    private String date(String iso) {
        return format.date(LocalDate.parse(iso));
    }
}
