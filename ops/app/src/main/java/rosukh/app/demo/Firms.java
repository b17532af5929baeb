package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Plans the firms of the register: as many per estate, industry and size as the shares say, which
/// goes with which by lot.
final class Firms {

    private static final LocalDate INVENTORY = LocalDate.of(2022, 1, 8);
    private static final int INVENTORY_DAYS = 60;
    private static final int[] LEGAL_ID_WEIGHTS = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};

    private static final Map<String, String> TRADES =
            Map.of(
                    "METAL", "صنایع فلزی",
                    "CHEMICAL", "صنایع شیمیایی",
                    "FOOD", "صنایع غذایی",
                    "NON_METALLIC", "کانی‌های",
                    "CELLULOSE", "صنایع سلولزی",
                    "SERVICES", "خدمات فنی",
                    "TEXTILE", "نساجی",
                    "ELECTRICAL", "صنایع الکترونیک");
    private static final List<String> HEADS =
            List.of(
                    "نی", "سا", "رو", "آر", "ته", "کا", "مه", "وی", "ها", "دا", "لا", "پا", "زر",
                    "شا", "بر");
    private static final List<String> HEARTS =
            List.of("وا", "را", "نا", "تا", "ما", "دی", "سی", "کی", "لی");
    private static final List<String> TAILS = List.of("ن", "د", "م", "ش", "س");

    private Firms() {}

    private record Trade(String group, int division) {}

    static List<PlannedFirm> plan(Parks parks, Random random) {
        List<Trade> trades = trades(parks, random);
        List<String> sizes = spread(parks.sizes(), random);
        List<String> words = words(random);
        var firms = new ArrayList<PlannedFirm>();
        for (Parks.Estate estate : parks.estates()) {
            for (int i = 0; i < estate.firms(); i++) {
                int number = firms.size();
                Trade trade = trades.get(number);
                firms.add(
                        new PlannedFirm(
                                "f-demo-%04d".formatted(number + 1),
                                legalId(number),
                                Objects.requireNonNull(TRADES.get(trade.group()))
                                        + " "
                                        + words.get(number),
                                trade.group(),
                                trade.division(),
                                sizes.get(number),
                                estate.key(),
                                estate.provinceKey(),
                                OfficeDays.onOrAfter(
                                        INVENTORY.plusDays(random.nextInt(INVENTORY_DAYS)))));
            }
        }
        return List.copyOf(firms);
    }

    private static List<Trade> trades(Parks parks, Random random) {
        var trades = new ArrayList<Trade>();
        for (Parks.Industry industry : parks.industries()) {
            for (Parks.Portion division : industry.divisions()) {
                for (int i = 0; i < division.count(); i++) {
                    trades.add(new Trade(industry.code(), Integer.parseInt(division.code())));
                }
            }
        }
        Collections.shuffle(trades, random);
        return trades;
    }

    private static List<String> spread(List<Parks.Portion> portions, Random random) {
        var all = new ArrayList<String>();
        for (Parks.Portion portion : portions) {
            all.addAll(Collections.nCopies(portion.count(), portion.code()));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /// Words without a meaning, so that no real firm is named.
    private static List<String> words(Random random) {
        var words = new ArrayList<String>();
        for (String head : HEADS) {
            for (String heart : HEARTS) {
                for (String tail : TAILS) {
                    words.add(head + heart + tail);
                }
            }
        }
        Collections.shuffle(words, random);
        return words;
    }

    /// A number that passes the check, from a range that is not given out.
    private static String legalId(int number) {
        String ten = "99%08d".formatted(41_000_307 + 9_973L * number);
        int added = ten.charAt(9) - '0' + 2;
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            sum += (ten.charAt(i) - '0' + added) * LEGAL_ID_WEIGHTS[i];
        }
        return ten + sum % 11 % 10;
    }
}
