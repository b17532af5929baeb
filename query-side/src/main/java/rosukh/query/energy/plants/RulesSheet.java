package rosukh.query.energy.plants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Ui;

/// A version of the rules in words.
///
/// @param publishable it is a draft of somebody else
public record RulesSheet(RulesOfPlants version, Tag state, List<Fact> facts, boolean publishable) {

    private static final double HUNDREDTHS = 100;

    static RulesSheet of(RulesOfPlants version, EnergyWords words, Ui ui) {
        Tag state =
                version.draft()
                        ? new Tag(Tone.WARN, words.say("rules.draft"))
                        : new Tag(Tone.GOOD, words.say("rules.published"));
        return new RulesSheet(
                version,
                state,
                facts(version, words, ui),
                version.draft() && !version.draftedBy().equals(ui.reader().account()));
    }

    private static List<Fact> facts(RulesOfPlants version, EnergyWords words, Ui ui) {
        Tariff tariff = version.tariff();
        Assumptions by = version.assumptions();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.id(words.say("form.tariffId"), tariff.tariffId()));
        facts.add(
                Fact.of(words.say("form.effectiveFrom"), ui.format().date(tariff.effectiveFrom())));
        if (tariff.effectiveTo() != null)
            facts.add(
                    Fact.of(words.say("form.effectiveTo"), ui.format().date(tariff.effectiveTo())));
        facts.add(Fact.of(words.say("form.tariffMark"), tariff.mark()));
        facts.add(
                Fact.of(words.say("form.contractYears"), words.format().n(tariff.contractYears())));
        facts.add(Fact.of(words.say("form.stepFactorBp"), words.share(tariff.stepFactorBp())));
        facts.add(
                Fact.of(
                        words.say("form.stepAtStartOfYears"),
                        tariff.stepAtStartOfYears().stream()
                                .map(each -> words.format().n(each))
                                .collect(Collectors.joining(" · "))));
        for (TariffBand band : tariff.bands())
            facts.add(
                    Fact.of(
                            band.code() + " · " + words.say("kind." + band.kind()),
                            words.say(
                                    "rules.band",
                                    words.format().n(band.maxKw()),
                                    words.format().n1(band.rateCentirial() / HUNDREDTHS))));
        facts.add(
                Fact.of(
                        words.say("form.localContentMaxBp"),
                        words.share(tariff.localContentMaxBp())));
        facts.add(Fact.of(words.say("form.minM2PerKw"), words.format().n(by.minM2PerKw())));
        facts.add(Fact.of(words.say("form.maxM2PerKw"), words.format().n(by.maxM2PerKw())));
        facts.add(
                Fact.of(
                        words.say("form.yieldKwhPerKwYear"),
                        words.format().n(by.yieldKwhPerKwYear())));
        facts.add(Fact.of(words.say("form.co2GramPerKwh"), words.format().n(by.co2GramPerKwh())));
        facts.add(Fact.of(words.say("form.mark"), by.mark()));
        facts.add(Fact.of(words.say("form.source"), by.source()));
        facts.add(Fact.id(words.say("fact.drafted-by"), version.draftedBy()));
        if (version.publishedBy() != null)
            facts.add(Fact.id(words.say("fact.published-by"), version.publishedBy()));
        facts.add(Fact.id(words.say("fact.sha256"), version.sha256()));
        return List.copyOf(facts);
    }
}
