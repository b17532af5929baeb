package rosukh.events.fund;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.events.rules.CanonicalJson;
import rosukh.events.values.Label;

/// One version of the policy of the fund, as data. Money in whole rials of the ledger's era
/// ([Money#LEDGER]), shares in basis points.
///
/// @param multiple exposure is at most so many times the paid-in capital
/// @param baseCoverage most of a loan that is guaranteed
/// @param lessDevelopedCoverage the same in a less-developed area
/// @param kbCoverage the same on the knowledge-based line, whatever the area
/// @param lessDevelopedAreas keys of provinces and estates
/// @param firmCap most exposure of one firm, rials
/// @param groupShare most exposure of connected firms, of paid-in capital
/// @param divisionShare most exposure of an ISIC division, of the capacity
/// @param bankShare most exposure of a bank, of the capacity
/// @param firstYearFee of the guaranteed amount
/// @param furtherYearFee the same for each year begun after the first
/// @param mostDiscount of the fee
/// @param leastCollateral of the guaranteed amount
/// @param leastDefaultDays before a bank may claim
/// @param decisionWorkingDays in which a claim is decided
/// @param oldPerNew old rials in a new one; 0 while no rule is in force, so that new rials are
///   refused
/// @param checks in the order in which broken rules are named; each is there once
public record FundPolicy(
        int multiple,
        int baseCoverage,
        int lessDevelopedCoverage,
        int kbCoverage,
        List<String> lessDevelopedAreas,
        long firmCap,
        int groupShare,
        int divisionShare,
        int bankShare,
        int firstYearFee,
        int furtherYearFee,
        int mostDiscount,
        int leastCollateral,
        int leastDefaultDays,
        int decisionWorkingDays,
        long oldPerNew,
        List<CheckText> checks) {

    /// Basis points of the whole.
    public static final int WHOLE = 10_000;

    /// The policy the fund begins with. Coverage and fee are those of the fund, the multiple, the
    /// caps and the collateral as one number are proposals.
    public static final FundPolicy FIRST =
            new FundPolicy(
                    5,
                    7000,
                    8500,
                    8000,
                    List.of(),
                    100_000_000_000L,
                    500,
                    2500,
                    3000,
                    150,
                    25,
                    5000,
                    15_000,
                    90,
                    20,
                    0,
                    Arrays.stream(Check.values())
                            .map(each -> new CheckText(each, each.text()))
                            .toList());

    public FundPolicy {
        lessDevelopedAreas = List.copyOf(lessDevelopedAreas);
        checks = List.copyOf(checks);
    }

    /// Most of a loan that is guaranteed, in basis points.
    public int coverage(Line line, boolean lessDeveloped) {
        return switch (line) {
            case KB -> kbCoverage;
            case STANDARD -> lessDeveloped ? lessDevelopedCoverage : baseCoverage;
        };
    }

    /// A place lies in a less-developed area.
    public boolean lessDeveloped(String provinceKey, String estateKey) {
        return lessDevelopedAreas.contains(provinceKey) || lessDevelopedAreas.contains(estateKey);
    }

    /// The fee of a guarantee in whole rials, half up.
    ///
    /// @param guaranteed rials
    /// @param discount of the fee, basis points
    public long fee(long guaranteed, int termMonths, int discount) {
        int years = Math.max(1, Math.ceilDiv(termMonths, 12));
        long rate = firstYearFee + (long) furtherYearFee * (years - 1);
        return Exact.share(guaranteed, rate * (WHOLE - discount), (long) WHOLE * WHOLE);
    }

    /// How the policy words a broken rule.
    public Label text(Check check) {
        return checks.stream()
                .filter(each -> each.check() == check)
                .map(CheckText::text)
                .findFirst()
                .orElse(check.text());
    }

    /// SHA-256, in lower-case hex, of the canonical JSON of all of it; numbers are written as
    /// texts.
    public String sha256() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("multiple", String.valueOf(multiple));
        tree.put("baseCoverage", String.valueOf(baseCoverage));
        tree.put("lessDevelopedCoverage", String.valueOf(lessDevelopedCoverage));
        tree.put("kbCoverage", String.valueOf(kbCoverage));
        tree.put("lessDevelopedAreas", lessDevelopedAreas);
        tree.put("firmCap", String.valueOf(firmCap));
        tree.put("groupShare", String.valueOf(groupShare));
        tree.put("divisionShare", String.valueOf(divisionShare));
        tree.put("bankShare", String.valueOf(bankShare));
        tree.put("firstYearFee", String.valueOf(firstYearFee));
        tree.put("furtherYearFee", String.valueOf(furtherYearFee));
        tree.put("mostDiscount", String.valueOf(mostDiscount));
        tree.put("leastCollateral", String.valueOf(leastCollateral));
        tree.put("leastDefaultDays", String.valueOf(leastDefaultDays));
        tree.put("decisionWorkingDays", String.valueOf(decisionWorkingDays));
        tree.put("oldPerNew", String.valueOf(oldPerNew));
        tree.put(
                "checks",
                checks.stream()
                        .map(each ->
                                Map.of(
                                        "check", each.check().name(),
                                        "en", each.text().en(),
                                        "fa", each.text().fa()))
                        .toList());
        return CanonicalJson.sha256(CanonicalJson.write(tree));
    }
}
