package rosukh.app.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Draws what firms declare so that it leads to the class they aim at.
final class Figures {

    private static final long BILLION = 1_000_000_000L;
    private static final int NOPA_LIMIT = 50;

    private static final Map<String, List<String>> FIELDS =
            Map.of(
                    "METAL", List.of("MACHINERY", "MATERIALS_CHEM"),
                    "CHEMICAL", List.of("MATERIALS_CHEM", "PHARMA_DIAG"),
                    "FOOD", List.of("BIO_AGRI_FOOD"),
                    "NON_METALLIC", List.of("MATERIALS_CHEM"),
                    "CELLULOSE", List.of("MATERIALS_CHEM", "MEDICAL_DEVICES"),
                    "SERVICES", List.of("IT_SOFTWARE", "COMMERCIAL_SERVICES"),
                    "TEXTILE", List.of("MATERIALS_CHEM"),
                    "ELECTRICAL", List.of("ELECTRICAL"));
    private static final Map<String, List<String>> PRODUCTS =
            Map.of(
                    "METAL", List.of("پره‌ی توربین با پوشش سرامیکی", "قالب ریخته‌گری دقیق"),
                    "CHEMICAL", List.of("کاتالیست پلی‌مری", "رزین زیست‌پایه", "افزودنی نانو"),
                    "FOOD", List.of("استارتر لبنی", "پروتئین گیاهی", "آنزیم خوراکی"),
                    "NON_METALLIC", List.of("کاشی ضدباکتری", "بتن سبک الیافی"),
                    "CELLULOSE", List.of("فیلتر سلولزی پزشکی", "کاغذ رسانا"),
                    "SERVICES", List.of("سامانه‌ی پایش خط تولید", "نرم‌افزار نگهداری پیش‌بینانه"),
                    "TEXTILE", List.of("پارچه‌ی ضدآتش", "الیاف زیست‌تخریب‌پذیر"),
                    "ELECTRICAL", List.of("مبدل توان خورشیدی", "حسگر صنعتی بی‌سیم"));

    private Figures() {}

    /// Two of three aim at the first class, as nationally.
    static String drawClass(String scheme, Random random) {
        int third = random.nextInt(3);
        if (scheme.equals(Round.OLD)) {
            return third < 2 ? "TYPE_1" : "TYPE_2";
        }
        return third < 2 ? "NOPA" : random.nextBoolean() ? "NOAVAR" : "FANAVAR";
    }

    static String technologyField(String industryGroup, Random random) {
        return one(FIELDS, industryGroup, random);
    }

    static String productName(String industryGroup, Random random) {
        return one(PRODUCTS, industryGroup, random);
    }

    private static String one(Map<String, List<String>> lists, String key, Random random) {
        List<String> list = Objects.requireNonNull(lists.get(key), key);
        return list.get(random.nextInt(list.size()));
    }

    static Map<String, String> facts(String kbClass, String size, Random random) {
        long small = (3 + random.nextInt(NOPA_LIMIT - 3)) * BILLION;
        long big = (NOPA_LIMIT + 10 + random.nextInt(300)) * BILLION;
        return switch (kbClass) {
            case "TYPE_1" -> old(false, 0, 0);
            case "TYPE_2" -> old(true, big, share(big, 55 + random.nextInt(40)));
            case "TYPE_3" -> old(true, big, share(big, 15 + random.nextInt(30)));
            case "NOPA" -> recent(small, 20 + random.nextInt(70), staff(size, random));
            case "NOAVAR" -> recent(big, 10 + random.nextInt(38), staff(size, random));
            case "FANAVAR" -> recent(big, 52 + random.nextInt(45), staff(size, random));
            default -> throw new IllegalArgumentException(kbClass);
        };
    }

    private static Map<String, String> old(boolean taxReturn, long revenue, long kbSales) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("hasTaxReturn", String.valueOf(taxReturn));
        facts.put("operatingRevenueRial", String.valueOf(revenue));
        facts.put("kbSalesRial", String.valueOf(kbSales));
        return facts;
    }

    private static Map<String, String> recent(long revenue, int kbPercent, int staff) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("operatingRevenueRial", String.valueOf(revenue));
        facts.put("totalSalesRial", String.valueOf(revenue));
        facts.put("kbSalesRial", String.valueOf(share(revenue, kbPercent)));
        facts.put("insuredStaff", String.valueOf(staff));
        return facts;
    }

    private static long share(long amount, int percent) {
        return amount / 100 * percent;
    }

    private static int staff(String size, Random random) {
        return switch (size) {
            case "MICRO" -> 5 + random.nextInt(5);
            case "SMALL" -> 10 + random.nextInt(40);
            case "MEDIUM" -> 50 + random.nextInt(200);
            case "LARGE" -> 250 + random.nextInt(500);
            default -> throw new IllegalArgumentException(size);
        };
    }

    static Map<String, List<String>> product(String kbClass, Random random) {
        boolean first = kbClass.equals("NOPA") || kbClass.equals("TYPE_1");
        List<String> design =
                random.nextBoolean() ? List.of("PRODUCT") : List.of("PRODUCT", "PROCESS");
        var product = new LinkedHashMap<String, List<String>>();
        if (kbClass.startsWith("TYPE_")) {
            product.put("listedLevel", List.of("LEVEL_1"));
        } else {
            product.put("technologyLevel", List.of(random.nextBoolean() ? "HIGH" : "MEDIUM_HIGH"));
        }
        product.put("rdDesign", design);
        product.put("stage", List.of(first ? "PROTOTYPE" : "COMMERCIAL"));
        return product;
    }
}
