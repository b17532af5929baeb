package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent.AccelerationCompleted;
import rosukh.events.certification.CertificationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.PlanItemCompleted;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.Need;

/// How the firm was found able and helped, up to the finished acceleration plan.
public record Help(@Nullable Talent talent, @Nullable NeedsFound needs, @Nullable AgreedPlan plan) {

    static final Help NONE = new Help(null, null, null);

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
                new Talent(event.field(), event.grounds(), event.identifiedOn()), needs, plan);
    }

    Help assessed(NeedsAssessed event) {
        return new Help(
                talent,
                new NeedsFound(event.digitalIntensity(), event.needs(), event.assessedOn()),
                plan);
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
                        null));
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
                        plan.finishedOn()));
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
                        event.completedOn()));
    }
}
