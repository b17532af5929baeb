package rosukh.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Plans the cases: how far each gets is given by the rounds, the rest is drawn.
final class Cases {

    /// How many firms that were refused in 1401 come again in 1405 with a new product.
    private static final int SECOND_TRIES = 4;

    private static final int LATELY = 15;
    private static final int LONG_WAITING = 45;

    private final Random random;
    private final Deque<PlannedFirm> fresh;
    private final List<PlannedCase> cases = new ArrayList<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Map<Integer, Integer> certificates = new HashMap<>();

    private Cases(List<PlannedFirm> firms, Random random) {
        this.random = random;
        var shuffled = new ArrayList<>(firms);
        Collections.shuffle(shuffled, random);
        this.fresh = new ArrayDeque<>(shuffled);
    }

    static List<PlannedCase> plan(List<PlannedFirm> firms, Random random) {
        var cases = new Cases(firms, random);
        Round.all().forEach(cases::add);
        return List.copyOf(cases.cases);
    }

    private void add(Round round) {
        int granted = 0;
        for (Map.Entry<Ending, Integer> entry : round.cases().entrySet()) {
            for (int i = 0; i < entry.getValue(); i++) {
                Ending ending = entry.getKey();
                String kbClass =
                        ending.granted()
                                ? round.grantedClasses().get(granted++)
                                : Figures.drawClass(round.scheme(), random);
                boolean again = round.current() && ending == Ending.REFUSED && i < SECOND_TRIES;
                cases.add(again ? again(round, i) : first(round, ending, kbClass));
            }
        }
    }

    private PlannedCase first(Round round, Ending ending, String kbClass) {
        return planned(round, ending, kbClass, fresh.removeFirst(), null);
    }

    private PlannedCase again(Round round, int n) {
        PlannedCase earlier =
                cases.stream()
                        .filter(c -> c.cohort().equals("1401") && c.ending() == Ending.REFUSED)
                        .skip(n)
                        .findFirst()
                        .orElseThrow();
        return planned(round, Ending.REFUSED, "NOPA", earlier.firm(), earlier);
    }

    private PlannedCase planned(
            Round round,
            Ending ending,
            String kbClass,
            PlannedFirm firm,
            @Nullable PlannedCase earlier) {
        Weakness weakness =
                ending == Ending.REFUSED
                        ? Weakness.nth(
                                round.scheme(), refusals.merge(round.scheme(), 1, Integer::sum))
                        : null;
        String aimed = weakness == null ? kbClass : weakness.aimedClass();
        int number = earlier == null ? 1 : earlier.number() + 1;
        Dates dates = dates(round, ending);
        return new PlannedCase(
                firm.firmId() + "." + number,
                firm,
                number,
                round.cohort(),
                round.scheme(),
                ending,
                aimed,
                dates,
                Figures.technologyField(firm.industryGroup(), random),
                Figures.productName(firm.industryGroup(), random),
                Figures.facts(aimed, firm.size(), random),
                Figures.product(aimed, random),
                weakness,
                earlier,
                ending == Ending.CERTIFIED ? number(dates.issued()) : null);
    }

    private Dates dates(Round round, Ending ending) {
        Dates.Steps steps = Dates.Steps.draw(random);
        if (!round.current()) {
            return steps.from(between(round.from(), round.to()));
        }
        int length = steps.until(ending);
        if (ending.decided()) {
            LocalDate earliest = OfficeDays.plus(round.from(), length);
            LocalDate last = between(earliest, round.to());
            return steps.from(OfficeDays.minus(last, length));
        }
        int ago = 1 + random.nextInt(ending.reaches(Ending.HELPED) ? LATELY : LONG_WAITING);
        return steps.from(OfficeDays.minus(round.to(), length + ago));
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
        return OfficeDays.onOrAfter(from.plusDays(random.nextInt(days + 1)));
    }

    /// Numbered by the Gregorian year's Jalali year of issue; the demo never issues in Nowruz week.
    private String number(LocalDate issued) {
        boolean beforeNowruz =
                issued.getMonthValue() < 3
                        || (issued.getMonthValue() == 3 && issued.getDayOfMonth() < 21);
        int year = issued.getYear() - (beforeNowruz ? 622 : 621);
        return "KB-%d-%06d".formatted(year, certificates.merge(year, 1, Integer::sum));
    }
}
