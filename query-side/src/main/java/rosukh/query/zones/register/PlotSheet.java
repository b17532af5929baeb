package rosukh.query.zones.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.zones.Allocation;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.Instalments;
import rosukh.events.zones.Instalments.Instalment;
import rosukh.events.zones.Pinned;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Plot.Reservation;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// A plot as its page shows it to a reader.
///
/// @param notes what needs somebody: a notice, a time of grace, the last day of a reservation
/// @param why each figure of the contract, and the clause of the terms it comes from
/// @param version of the zone's stream, expected by the next command
public record PlotSheet(
        PlotFile file,
        Tag state,
        List<Fact> facts,
        List<Note> notes,
        List<Reason> why,
        List<InstalmentRow> instalments,
        List<PlotAction> actions,
        @Nullable PlotAction action,
        String path,
        List<Blank> blanks,
        long version,
        List<TimelineEntry> history) {

    /// So much of a hash tells versions apart; the whole stands with the terms.
    private static final int DIGITS = 12;

    /// A sentence with its tone.
    public record Note(Tone tone, String text) {}

    /// A figure and where it comes from.
    public record Reason(String what, String value, String because) {}

    /// An instalment and when it is due.
    public record InstalmentRow(String number, String due, String amount) {}

    static PlotSheet of(
            PlotFile file,
            ZoneFile zone,
            @Nullable String askedFor,
            ZoneRegister register,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        Plot plot = file.plot();
        List<PlotAction> actions = PlotAction.open(plot, reader);
        @Nullable PlotAction action =
                actions.stream()
                        .filter(each -> each.name().equals(askedFor))
                        .findFirst()
                        .orElse(null);
        Allocation held = plot.allocation();
        return new PlotSheet(
                file,
                words.tag(plot.state()),
                facts(file, zone, register, words),
                notes(file, register, words),
                held == null ? List.of() : why(held, plot, words),
                held == null ? List.of() : instalments(held, words),
                actions,
                action,
                action == null ? "" : action.path(file),
                action == null ? List.of() : action.blanks(words),
                zone.version(),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static List<Fact> facts(
            PlotFile file, ZoneFile zone, ZoneRegister register, Words words) {
        Plot plot = file.plot();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(
                        words.say("fact.zone"),
                        words.name(zone.book().potential()),
                        "/zones/" + file.zoneId()));
        facts.add(Fact.of(words.say("fact.estate"), words.lists().estate(file.estateKey())));
        facts.add(Fact.of(words.say("fact.use"), words.use(plot.use())));
        facts.add(Fact.of(words.say("fact.area"), words.m2(plot.areaM2())));
        if (!file.firmId().isEmpty())
            facts.add(
                    Fact.link(
                            words.say("fact.firm"),
                            register.nameOf(file.firmId()),
                            "/firms/" + file.firmId()));
        if (plot.offer() != null)
            facts.add(Fact.of(words.say("fact.price"), words.rial(plot.offer().pricePerM2Rial())));
        Reservation kept = plot.reservation();
        if (kept != null) {
            facts.add(Fact.of(words.say("fact.basis"), words.basis(kept.basis())));
            facts.add(Fact.of(words.say("fact.power"), words.kva(kept.taken().powerKva())));
            facts.add(Fact.of(words.say("fact.water"), words.water(kept.taken().waterM3PerDay())));
        }
        Allocation held = plot.allocation();
        if (held != null) facts.addAll(facts(held, words));
        return List.copyOf(facts);
    }

    private static List<Fact> facts(Allocation held, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("fact.basis"), words.basis(held.basis())));
        facts.add(Fact.of(words.say("fact.contract"), held.contract()));
        facts.add(Fact.of(words.say("fact.contracted"), words.format().date(held.allocatedOn())));
        facts.add(Fact.of(words.say("fact.power"), words.kva(held.taken().powerKva())));
        facts.add(Fact.of(words.say("fact.water"), words.water(held.taken().waterM3PerDay())));
        facts.add(Fact.of(words.say("fact.operate-by"), words.format().date(held.completionDue())));
        if (held.startedOn() != null)
            facts.add(Fact.of(words.say("fact.building"), words.format().date(held.startedOn())));
        if (held.operatingOn() != null)
            facts.add(
                    Fact.of(words.say("fact.operating"), words.format().date(held.operatingOn())));
        return facts;
    }

    private static List<Note> notes(PlotFile file, ZoneRegister register, Words words) {
        List<Note> notes = new ArrayList<>();
        Reservation kept = file.plot().reservation();
        if (kept != null)
            notes.add(
                    register.clock()
                            .lastDay(file.provinceKey(), kept.reservedOn(), kept.workingDays())
                            .map(last -> kept(kept, last, words))
                            .orElseGet(() -> new Note(Tone.WARN, words.say("note.kept.unknown"))));
        Allocation held = file.plot().allocation();
        if (held != null && held.notice() != null)
            notes.add(
                    new Note(
                            Tone.WARN,
                            words.say(
                                    "note.noticed",
                                    words.format().date(held.notice().noticedOn()),
                                    words.format().date(held.notice().revocableFrom()))));
        if (held != null && held.grace() != null)
            notes.add(
                    new Note(
                            Tone.BAD,
                            words.say(
                                    "note.grace",
                                    words.cause(held.grace().cause()),
                                    words.basis(held.grace().lost()),
                                    words.format().date(held.grace().lostOn()),
                                    words.format().date(held.grace().until()))));
        return notes;
    }

    private static Note kept(Reservation kept, LocalDate last, Words words) {
        return new Note(
                Tone.INFO,
                words.say(
                        "note.kept",
                        words.format().date(last),
                        words.format().n(kept.workingDays()),
                        words.format().date(kept.reservedOn())));
    }

    /// Whoever asks why sees the version, the group, and the clause of each figure.
    private static List<Reason> why(Allocation held, Plot plot, Words words) {
        Pinned pinned = held.pinned();
        GroupTerms terms = pinned.terms();
        String months = words.format().n(terms.instalmentMonths());
        List<Reason> why = new ArrayList<>();
        why.add(
                new Reason(
                        words.say("why.version"),
                        words.format().isolated(pinned.version()),
                        words.say("why.version.because", pinned.sha256().substring(0, DIGITS))));
        why.add(
                new Reason(
                        words.say("why.group"),
                        words.say(pinned.knowledgeBased() ? "group.kb" : "group.others"),
                        words.say("why.group.because", words.basis(held.basis()))));
        why.add(
                new Reason(
                        words.say("why.auction"),
                        words.say(terms.auctionWaived() ? "why.waived" : "why.held"),
                        words.say("why.auction.because")));
        why.add(
                new Reason(
                        words.say("why.price"),
                        words.rial(pinned.priceRial()),
                        words.say(
                                "why.price.because",
                                words.rial(pinned.pricePerM2Rial()),
                                words.m2(plot.areaM2()))));
        why.add(
                new Reason(
                        words.say("why.prepayment"),
                        words.rial(pinned.prepaymentRial()),
                        words.say("why.prepayment.because", words.share(terms.prepaymentBp()))));
        why.add(
                new Reason(
                        words.say("why.instalment"),
                        words.rial(pinned.instalmentRial()),
                        words.say(
                                "why.instalment.because",
                                months,
                                words.rial(pinned.lastInstalmentRial()))));
        if (held.completion() != null)
            why.add(
                    new Reason(
                            words.say("why.waiver"),
                            words.rial(held.waivedRial()),
                            words.say(
                                    "why.waiver.because",
                                    words.completion(held.completion()),
                                    words.format().date(held.completionDue()),
                                    words.share(waiver(held)))));
        return List.copyOf(why);
    }

    private static int waiver(Allocation held) {
        GroupTerms terms = held.pinned().terms();
        return switch (held.completion()) {
            case EARLY -> terms.earlyWaiverBp();
            case ON_TIME -> terms.onTimeWaiverBp();
            case LATE -> 0;
            case null -> 0;
        };
    }

    private static List<InstalmentRow> instalments(Allocation held, Words words) {
        return Instalments.of(held.pinned(), held.allocatedOn()).all().stream()
                .map((Instalment each) ->
                        new InstalmentRow(
                                words.format().n(each.number()),
                                words.format().dateShort(each.dueOn()),
                                words.rial(each.rial())))
                .toList();
    }
}
