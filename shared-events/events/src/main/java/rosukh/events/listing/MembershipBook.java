package rosukh.events.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.MembershipEvent.DossierFiled;
import rosukh.events.listing.MembershipEvent.DossierOpened;
import rosukh.events.listing.MembershipEvent.ItemAccepted;
import rosukh.events.listing.MembershipEvent.ItemDelivered;
import rosukh.events.listing.MembershipEvent.ItemRejected;
import rosukh.events.listing.MembershipEvent.MembershipAdmitted;
import rosukh.events.listing.MembershipEvent.MembershipRenewed;
import rosukh.events.listing.MembershipEvent.MembershipWithdrawn;
import rosukh.events.listing.MembershipEvent.ObligationMet;
import rosukh.events.listing.MembershipEvent.ObligationSet;
import rosukh.events.listing.MembershipEvent.SupplementAnswered;
import rosukh.events.listing.MembershipEvent.SupplementRequested;

/// The organisation's own dossier as its stream tells it; both sides read it by this code.
///
/// @param dossier its number, 0 before the first
/// @param items by code, what was delivered
/// @param until last day of the membership; null before it
public record MembershipBook(
        int dossier,
        Stage stage,
        int rulesVersion,
        Map<String, Delivered> items,
        List<Supplement> supplements,
        List<Obligation> obligations,
        @Nullable Reference filed,
        @Nullable Reference admitted,
        @Nullable LocalDate until) {

    /// How far the dossier is.
    public enum Stage {
        NONE,
        PREPARING,
        FILED,
        ADMITTED,
        WITHDRAWN
    }

    /// A document of the checklist.
    public record Delivered(
            String item, String documentSha256, String recordedBy, ItemState state) {}

    /// What the exchange asked for.
    public record Supplement(SupplementRequested asked, @Nullable LocalDate answeredOn) {}

    /// What the member owes.
    public record Obligation(ObligationSet owed, @Nullable ObligationMet met) {}

    public static final MembershipBook NONE =
            new MembershipBook(0, Stage.NONE, 0, Map.of(), List.of(), List.of(), null, null, null);

    public MembershipBook {
        items = Map.copyOf(items);
        supplements = List.copyOf(supplements);
        obligations = List.copyOf(obligations);
    }

    public static MembershipBook of(List<?> history) {
        MembershipBook book = NONE;
        for (Object event : history) book = book.after((MembershipEvent) event);
        return book;
    }

    /// The states of the checklist by code; what was not delivered is absent.
    public Map<String, ItemState> states() {
        Map<String, ItemState> states = new LinkedHashMap<>();
        items.forEach((code, each) -> states.put(code, each.state()));
        return states;
    }

    /// A supplement by its number; null where there is none.
    public @Nullable Supplement supplement(int number) {
        return number < 1 || number > supplements.size() ? null : supplements.get(number - 1);
    }

    /// An obligation by its number; null where there is none.
    public @Nullable Obligation obligation(int number) {
        return number < 1 || number > obligations.size() ? null : obligations.get(number - 1);
    }

    public MembershipBook after(MembershipEvent event) {
        return switch (event) {
            case DossierOpened e ->
                    new MembershipBook(
                            e.dossier(),
                            Stage.PREPARING,
                            e.rulesVersion(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null);
            case ItemDelivered e ->
                    with(
                            new Delivered(
                                    e.item(),
                                    e.documentSha256(),
                                    e.recordedBy(),
                                    ItemState.PENDING));
            case ItemAccepted e -> judged(e.item(), ItemState.ACCEPTED);
            case ItemRejected e -> judged(e.item(), ItemState.REJECTED);
            case DossierFiled e -> at(Stage.FILED, e.reference(), admitted, until);
            case SupplementRequested e -> supplement(e.supplement(), new Supplement(e, null));
            case SupplementAnswered e -> {
                Supplement asked = supplement(e.supplement());
                yield asked == null
                        ? this
                        : supplement(e.supplement(), new Supplement(asked.asked(), e.answeredOn()));
            }
            case MembershipAdmitted e -> at(Stage.ADMITTED, filed, e.reference(), e.until());
            case ObligationSet e -> obligation(e.obligation(), new Obligation(e, null));
            case ObligationMet e -> {
                Obligation owed = obligation(e.obligation());
                yield owed == null
                        ? this
                        : obligation(e.obligation(), new Obligation(owed.owed(), e));
            }
            case MembershipRenewed e -> at(stage, filed, admitted, e.until());
            case MembershipWithdrawn _ -> at(Stage.WITHDRAWN, filed, admitted, until);
        };
    }

    private MembershipBook judged(String item, ItemState state) {
        Delivered was = items.get(item);
        return was == null
                ? this
                : with(new Delivered(item, was.documentSha256(), was.recordedBy(), state));
    }

    private MembershipBook with(Delivered delivered) {
        Map<String, Delivered> all = new LinkedHashMap<>(items);
        all.put(delivered.item(), delivered);
        return new MembershipBook(
                dossier,
                stage,
                rulesVersion,
                all,
                supplements,
                obligations,
                filed,
                admitted,
                until);
    }

    private MembershipBook supplement(int number, Supplement supplement) {
        List<Supplement> all = new ArrayList<>(supplements);
        if (number > all.size()) all.add(supplement);
        else all.set(number - 1, supplement);
        return new MembershipBook(
                dossier, stage, rulesVersion, items, all, obligations, filed, admitted, until);
    }

    private MembershipBook obligation(int number, Obligation obligation) {
        List<Obligation> all = new ArrayList<>(obligations);
        if (number > all.size()) all.add(obligation);
        else all.set(number - 1, obligation);
        return new MembershipBook(
                dossier, stage, rulesVersion, items, supplements, all, filed, admitted, until);
    }

    private MembershipBook at(
            Stage now,
            @Nullable Reference filedBy,
            @Nullable Reference admittedBy,
            @Nullable LocalDate last) {
        return new MembershipBook(
                dossier,
                now,
                rulesVersion,
                items,
                supplements,
                obligations,
                filedBy,
                admittedBy,
                last);
    }
}
