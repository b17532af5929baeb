package rosukh.events.energy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.CanonicalJson;

/// One version of the rules: the tariff, which says itself from when to when it is in force, and
/// what is assumed of land, sun and grid in that time.
public record EnergyRules(Tariff tariff, Assumptions assumptions) {

    /// SHA-256, in lower-case hex, of the canonical JSON of all of it; numbers are written as
    /// texts.
    public String sha256() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tariffId", tariff.tariffId());
        tree.put("effectiveFrom", tariff.effectiveFrom().toString());
        tree.put("effectiveTo", text(tariff.effectiveTo()));
        tree.put("tariffMark", tariff.mark());
        tree.put("contractYears", text(tariff.contractYears()));
        tree.put("stepFactorBp", text(tariff.stepFactorBp()));
        tree.put(
                "stepAtStartOfYears",
                tariff.stepAtStartOfYears().stream().map(EnergyRules::text).toList());
        tree.put("bands", tariff.bands().stream().map(EnergyRules::band).toList());
        tree.put("localContentMaxBp", text(tariff.localContentMaxBp()));
        tree.put("minM2PerKw", text(assumptions.minM2PerKw()));
        tree.put("maxM2PerKw", text(assumptions.maxM2PerKw()));
        tree.put("yieldKwhPerKwYear", text(assumptions.yieldKwhPerKwYear()));
        tree.put("co2GramPerKwh", text(assumptions.co2GramPerKwh()));
        tree.put("source", assumptions.source());
        tree.put("assumptionsMark", assumptions.mark());
        return CanonicalJson.sha256(CanonicalJson.write(tree));
    }

    private static Map<String, Object> band(TariffBand band) {
        return Map.of(
                "code", band.code(),
                "kind", band.kind().name(),
                "maxKw", text(band.maxKw()),
                "rateCentirial", text(band.rateCentirial()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
