package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.Need;
import rosukh.events.certification.SupportEvent;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// How the firm was found able and helped, up to the finished acceleration plan.
///
/// @param broker the body that is to help; null while none is named
/// @param technology what the firm lacks, in the order it was registered
public record Help(
        @Nullable Talent talent,
        @Nullable NeedsFound needs,
        @Nullable AgreedPlan plan,
        @Nullable String broker,
        List<TechnologyNeed> technology) {

    static final Help NONE = new Help(null, null, null, null, List.of());

    /// A technology the firm lacks.
    ///
    /// @param solution null while it was not found
    public record TechnologyNeed(
            String needId,
            String description,
            LocalDate on,
            @Nullable String solution,
            @Nullable LocalDate resolvedOn) {}

    public record Talent(String field, String grounds, LocalDate on) {}

    public record NeedsFound(int digitalIntensity, List<Need> needs, LocalDate on) {}

    /// The acceleration plan agreed with a broker.
    ///
    /// @param finishedOn when all items were done; null while some are open
    public record AgreedPlan(
            String brokerOrganisation,
            String agreedBy,
            LocalDate on,
            List<Item> items,
            @Nullable LocalDate finishedOn) {

        public List<Item> openItems() {
            return items.stream().filter(item -> item.completedOn() == null).toList();
        }
    }

    public record Item(
            String item, String title, LocalDate dueOn, @Nullable LocalDate completedOn) {}

    Help identified(TalentIdentified event) {
        return new Help(
                new Talent(event.field(), event.grounds(), event.identifiedOn()),
                needs,
                plan,
                broker,
                technology);
    }

    Help assessed(NeedsAssessed event) {
        return new Help(
                talent,
                new NeedsFound(event.digitalIntensity(), event.needs(), event.assessedOn()),
                plan,
                broker,
                technology);
    }

    Help agreed(AccelerationPlanAgreed event) {
        List<Item> items =
                event.items().stream()
                        .map(item -> new Item(item.item(), item.title(), item.dueOn(), null))
                        .toList();
        return new Help(
                talent,
                needs,
                new AgreedPlan(
                        event.brokerOrganisation(),
                        event.agreedBy(),
                        event.agreedOn(),
                        items,
                        null),
                broker,
                technology);
    }

    Help completed(PlanItemCompleted event) {
        if (plan == null) return this;
        List<Item> items =
                plan.items().stream()
                        .map(item ->
                                item.item().equals(event.item())
                                        ? new Item(
                                                item.item(),
                                                item.title(),
                                                item.dueOn(),
                                                event.completedOn())
                                        : item)
                        .toList();
        return new Help(
                talent,
                needs,
                new AgreedPlan(
                        plan.brokerOrganisation(),
                        plan.agreedBy(),
                        plan.on(),
                        items,
                        plan.finishedOn()),
                broker,
                technology);
    }

    Help finished(AccelerationCompleted event) {
        if (plan == null) return this;
        return new Help(
                talent,
                needs,
                new AgreedPlan(
                        plan.brokerOrganisation(),
                        plan.agreedBy(),
                        plan.on(),
                        plan.items(),
                        event.completedOn()),
                broker,
                technology);
    }

    public List<TechnologyNeed> openTechnology() {
        return technology.stream().filter(need -> need.solution() == null).toList();
    }

    Help after(SupportEvent event) {
        return switch (event) {
            case BrokerAssigned e ->
                    new Help(talent, needs, plan, e.brokerOrganisation(), technology);
            case TechnologyNeedRegistered e ->
                    with(
                            Stream.concat(
                                    technology.stream(),
                                    Stream.of(
                                            new TechnologyNeed(
                                                    e.needId(),
                                                    e.description(),
                                                    e.registeredOn(),
                                                    null,
                                                    null))));
            case TechnologyNeedResolved e ->
                    with(
                            technology.stream()
                                    .map(need ->
                                            need.needId().equals(e.needId())
                                                    ? new TechnologyNeed(
                                                            need.needId(),
                                                            need.description(),
                                                            need.on(),
                                                            e.solution(),
                                                            e.resolvedOn())
                                                    : need));
        };
    }

    private Help with(Stream<TechnologyNeed> all) {
        return new Help(talent, needs, plan, broker, all.toList());
    }
}
