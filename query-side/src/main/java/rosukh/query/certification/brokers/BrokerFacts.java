package rosukh.query.certification.brokers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerFile.Bridging;
import rosukh.events.brokers.BrokerFile.Proposal;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.query.certification.brokers.Numbers.Outcome;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// What stands beside the history of a broker.
final class BrokerFacts {

    private BrokerFacts() {}

    static List<Fact> of(RegisteredBroker broker, @Nullable Outcome outcome, BrokerWords words) {
        List<Fact> facts = new ArrayList<>();
        Format format = words.format();
        facts.add(Fact.id(words.say("column.organisation"), broker.organisation()));
        facts.add(
                Fact.of(
                        words.say("fact.hours"),
                        words.say(
                                "hours",
                                format.n(BrokerPolicy.NOW.attended(broker.file().hours())),
                                format.n(BrokerPolicy.NOW.totalHours()))));
        Accreditation now = broker.file().accreditation();
        if (now != null) accreditation(now, broker, words, facts);
        Proposal waiting = broker.file().proposal();
        if (waiting != null)
            facts.add(
                    Fact.of(
                            words.say("fact.proposal"),
                            words.say(
                                    "proposal",
                                    words.say("step." + waiting.step()),
                                    format.isolated(waiting.proposedBy()))));
        for (Bridging module : broker.file().missing())
            facts.add(
                    Fact.of(
                            words.say("fact.bridging"),
                            words.say(
                                    module.limited() ? "bridging.limited" : "bridging.due",
                                    module.version().version(),
                                    format.date(module.dueOn()))));
        if (outcome != null) outcome(outcome, words, facts);
        return facts;
    }

    private static void accreditation(
            Accreditation now, RegisteredBroker broker, BrokerWords words, List<Fact> facts) {
        Format format = words.format();
        facts.add(Fact.of(words.say("column.grade"), words.say("grade." + now.terms().grade())));
        facts.add(Fact.of(words.say("fact.from"), format.date(now.validFrom())));
        facts.add(Fact.of(words.say("column.valid"), format.date(now.validTo())));
        facts.add(Fact.of(words.say("column.fields"), words.fields(broker.fields())));
        facts.add(Fact.of(words.say("column.provinces"), words.provinces(broker.provinces())));
        facts.add(
                Fact.of(
                        words.say("fact.trained"),
                        words.joined(
                                broker.file().trainedFor().stream()
                                        .map(each -> each.schemeId() + " " + each.version())
                                        .toList())));
        facts.add(
                Fact.of(
                        words.say("column.load"),
                        words.say(
                                "load",
                                format.n(broker.file().open().size()),
                                format.n(BrokerPolicy.NOW.mostCases(now.terms().grade())))));
    }

    private static void outcome(Outcome outcome, BrokerWords words, List<Fact> facts) {
        Format format = words.format();
        String events =
                Link.to("/brokers/events")
                        .with("of", Behind.DECIDED)
                        .with("account", outcome.account())
                        .toString();
        facts.add(
                Fact.link(
                        words.say("number.DECIDED"), format.n(outcome.counts().decided()), events));
        facts.add(Fact.link(words.say("fact.success"), words.interval(outcome.success()), events));
        facts.add(
                Fact.link(
                        words.say("fact.first-pass"), words.percent(outcome.firstPass()), events));
        facts.add(
                Fact.link(
                        words.say("fact.median"),
                        outcome.medianDays() < 0
                                ? format.n(null)
                                : format.workingDays(outcome.medianDays()),
                        events));
        facts.add(Fact.link(words.say("fact.reversed"), words.percent(outcome.reversed()), events));
        facts.add(Fact.link(words.say("fact.rating"), words.number(outcome.stars()), events));
    }
}
