package rosukh.events.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import rosukh.events.values.Label;

/// The fund as its events say it stands. Both sides read it alike; it is filled by [#take] and
/// changed by nothing else. Amounts in rials of the ledger.
public final class FundBook {

    private boolean opened;
    private long paidIn;
    private final List<PolicyVersion> versions = new ArrayList<>();
    private final Map<String, Increase> increases = new LinkedHashMap<>();
    private final Map<String, Label> banks = new LinkedHashMap<>();
    private final Map<String, FirmGroup> groups = new LinkedHashMap<>();
    private final Map<String, String> groupByFirm = new HashMap<>();
    private final Map<String, Guarantee> guarantees = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();

    /// The book after all events of the stream.
    public static FundBook of(Iterable<?> stream) {
        FundBook book = new FundBook();
        for (Object event : stream) book.take((FundEvent) event);
        return book;
    }

    /// Takes note of one more event.
    public void take(FundEvent event) {
        Booking.take(this, event);
    }

    /// The ledger has begun.
    public boolean opened() {
        return opened;
    }

    /// All versions of the policy in order, the last one may be a draft.
    public List<PolicyVersion> versions() {
        return Collections.unmodifiableList(versions);
    }

    /// The version by which is decided on a day.
    public Optional<PolicyVersion> inForceOn(LocalDate day) {
        return versions.reversed().stream().filter(each -> each.inForceOn(day)).findFirst();
    }

    /// The lowest multiple in force on a day or published for a later one: what is given today has
    /// to fit the policy that is known to come.
    public int multipleFrom(LocalDate day) {
        int now = inForceOn(day).map(each -> each.policy().multiple()).orElse(0);
        return versions.stream()
                .filter(each -> each.from() != null && each.from().isAfter(day))
                .mapToInt(each -> each.policy().multiple())
                .reduce(now, Math::min);
    }

    public long paidIn() {
        return paidIn;
    }

    public Map<String, Increase> increases() {
        return Collections.unmodifiableMap(increases);
    }

    /// Names of the banks by id.
    public Map<String, Label> banks() {
        return Collections.unmodifiableMap(banks);
    }

    public Map<String, FirmGroup> groups() {
        return Collections.unmodifiableMap(groups);
    }

    /// All guarantees by id, in the order they were applied for.
    public Map<String, Guarantee> guarantees() {
        return Collections.unmodifiableMap(guarantees);
    }

    public Optional<Guarantee> guarantee(String guaranteeId) {
        return Optional.ofNullable(guarantees.get(guaranteeId));
    }

    /// The id the next guarantee has.
    public String nextGuarantee() {
        return "g-" + (guarantees.size() + 1);
    }

    /// The id the next increase of the capital has.
    public String nextIncrease() {
        return "i-" + (increases.size() + 1);
    }

    /// The id the next group of connected firms has.
    public String nextGroup() {
        return "k-" + (groups.size() + 1);
    }

    /// What moved money, in the order it was stored.
    public List<Movement> movements() {
        return Collections.unmodifiableList(movements);
    }

    /// The group a firm counts with; empty if it counts alone.
    public Optional<String> groupOf(String firmId) {
        return Optional.ofNullable(groupByFirm.get(firmId)).filter(each -> !each.isEmpty());
    }

    /// The key under which a guarantee counts for the cap of connected firms: the group its firm is
    /// in now, or the one it was approved under where nothing else was declared of the firm.
    public String groupKey(Guarantee guarantee) {
        return groupKey(guarantee.terms().firmId(), guarantee.groupId());
    }

    String groupKey(String firmId, @Nullable String recorded) {
        String declared = groupByFirm.get(firmId);
        if (declared != null) return declared.isEmpty() ? firmId : declared;
        return recorded == null ? firmId : recorded;
    }

    public long reserved() {
        return sum(_ -> true, Guarantee::reserved);
    }

    public long outstanding() {
        return sum(_ -> true, Guarantee::outstanding);
    }

    /// What is reserved and outstanding.
    public long exposure() {
        return exposure(_ -> true);
    }

    /// What is reserved and outstanding of some guarantees.
    public long exposure(Predicate<Guarantee> of) {
        return sum(of, Guarantee::exposure);
    }

    public long exposureOfFirm(String firmId) {
        return exposure(each -> each.terms().firmId().equals(firmId));
    }

    private long sum(Predicate<Guarantee> of, ToLongFunction<Guarantee> what) {
        long sum = 0;
        for (Guarantee each : guarantees.values())
            if (of.test(each)) sum = Math.addExact(sum, what.applyAsLong(each));
        return sum;
    }

    Collection<Guarantee> all() {
        return guarantees.values();
    }

    void open(long capital) {
        opened = true;
        paidIn = capital;
    }

    void moved(Movement movement) {
        movements.add(movement);
        if (opened) paidIn = Math.addExact(paidIn, movement.paidIn());
    }

    void put(PolicyVersion version) {
        if (version.number() > versions.size()) versions.add(version);
        else versions.set(version.number() - 1, version);
    }

    void put(Increase increase) {
        increases.put(increase.increaseId(), increase);
    }

    void put(String bankId, Label name) {
        banks.put(bankId, name);
    }

    void put(Guarantee guarantee) {
        guarantees.put(guarantee.guaranteeId(), guarantee);
    }

    /// A member that is left out counts alone.
    void put(FirmGroup group) {
        FirmGroup before = groups.put(group.groupId(), group);
        if (before != null)
            for (String each : before.firmIds())
                if (groupOf(each).equals(Optional.of(group.groupId()))) groupByFirm.put(each, "");
        for (String each : group.firmIds()) groupByFirm.put(each, group.groupId());
    }
}
