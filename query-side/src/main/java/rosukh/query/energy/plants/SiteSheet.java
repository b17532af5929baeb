package rosukh.query.energy.plants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// A site as its page shows it.
///
/// @param action the form shown; null for none
/// @param path where the form is sent
public record SiteSheet(
        SiteFile file,
        Tag stage,
        Tag mark,
        List<Fact> facts,
        List<Held> shares,
        List<Metered> readings,
        List<SiteAction> actions,
        @Nullable SiteAction action,
        String path,
        List<Blank> blanks,
        List<TimelineEntry> history) {

    /// Part of the plant that somebody has.
    public record Held(String holder, String share) {}

    /// A reading with what it comes to.
    ///
    /// @param earlier what was recorded before, oldest first; empty for nothing
    public record Metered(
            MeterReading reading,
            String kwh,
            String expected,
            String co2,
            String payment,
            String earlier) {}

    static SiteSheet of(
            SiteFile file, @Nullable String asked, Reader reader, EnergyWords words, Ui ui) {
        List<SiteAction> actions = SiteAction.open(file, reader);
        SiteAction action =
                actions.stream().filter(each -> each.name().equals(asked)).findFirst().orElse(null);
        return new SiteSheet(
                file,
                words.tag(file.stage()),
                words.mark(file.mark()),
                facts(file, words, ui),
                file.shares().stream()
                        .map(each -> new Held(holder(each.holder(), file, words), words.share(each.bp())))
                        .toList(),
                file.readings().stream().map(each -> metered(each, words)).toList(),
                actions,
                action,
                action == null ? "" : action.path(file.siteId()),
                action == null ? List.of() : action.blanks(),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static String holder(String key, SiteFile file, EnergyWords words) {
        return switch (key) {
            case "ISIPO", "PROVINCIAL_COMPANY" -> words.say("holder." + key);
            default -> key.equals(file.ownerId()) ? file.ownerName() : key;
        };
    }

    private static Metered metered(MeterReading reading, EnergyWords words) {
        return new Metered(
                reading,
                words.format().n(reading.kwh()),
                words.format().n(reading.expectedKwh()),
                words.format().n(reading.co2Kg()),
                words.format().n(reading.paymentRial()),
                Arrays.stream(reading.earlier().split(", "))
                        .filter(each -> !each.isEmpty())
                        .map(each -> words.format().n(Long.parseLong(each)))
                        .collect(Collectors.joining(" · ")));
    }

    private static List<Fact> facts(SiteFile file, EnergyWords words, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(words.say("column.park"), new CodeLists(ui.lang()).estate(file.parkKey())));
        facts.add(Fact.of(words.say("form.kind"), words.say("kind." + file.kind())));
        facts.add(Fact.of(words.say("column.kw"), words.format().n(file.kw())));
        facts.add(Fact.of(words.say("column.land"), words.format().n(file.foundM2())));
        if (!file.ownerId().isEmpty())
            facts.add(
                    Fact.link(
                            words.say("column.owner"),
                            file.ownerName(),
                            "/firms/" + file.ownerId()));
        if (file.usedM2() > 0) {
            facts.add(Fact.of(words.say("form.licensedKw"), words.format().n(file.licensedKw())));
            facts.add(Fact.of(words.say("form.gridApprovedKw"), words.format().n(file.gridKw())));
            facts.add(Fact.of(words.say("fact.used"), words.format().n(file.usedM2())));
        }
        if (file.commissionedKw() > 0)
            facts.add(
                    Fact.of(
                            words.say("fact.commissioned"),
                            words.format().n(file.commissionedKw())));
        if (file.contractedOn() != null) {
            facts.add(Fact.of(words.say("fact.contract"), ui.format().date(file.contractedOn())));
            facts.add(
                    Fact.link(
                            words.say("fact.tariff"),
                            words.say("rules.version", words.format().n(file.rulesVersion())),
                            "/energy/rules"));
            facts.add(Fact.id(words.say("fact.band"), file.band()));
            facts.add(Fact.of(words.say("fact.band-kw"), words.format().n(file.bandKw())));
            facts.add(
                    Fact.of(words.say("form.localContentBp"), words.share(file.localContentBp())));
        }
        if (file.supplyFrom() != null)
            facts.add(Fact.of(words.say("fact.supply"), ui.format().date(file.supplyFrom())));
        facts.add(Fact.of(words.say("form.source"), file.source()));
        return List.copyOf(facts);
    }
}
