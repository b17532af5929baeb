package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rosukh.command.council.SeatCommand.AppointMember;
import rosukh.command.council.SeatCommand.EndMembership;
import rosukh.command.kernel.Actor;
import rosukh.events.council.CouncilEvent;
import rosukh.events.council.Seat;
import rosukh.events.council.Sector;
import rosukh.events.council.Task;

/// The policy council of the demo: twelve members of nine sectors, four meetings of the past year
/// and one that is called, eight resolutions with fifteen action items in every state, and four
/// items of the old register. The meetings begin where the calendar does, since no deadline is
/// guessed.
final class CouncilSteps {

    /// A member of the demo.
    record Member(Actor actor, Sector sector) {

        Seat seat() {
            return new Seat(actor.account(), actor.organisation(), sector);
        }
    }

    private static final Actor MANAGER = Actor.of("manager", "manager", "isipo");
    private static final LocalDate APPOINTED = LocalDate.of(2025, 11, 2);

    static final List<Member> MEMBERS =
            List.of(
                    new Member(Cast.CHAIR, Sector.INDUSTRY),
                    new Member(Cast.MINISTRY, Sector.INDUSTRY),
                    new Member(Cast.SCIENCE_PARK, Sector.SCIENCE),
                    new Member(Cast.FUND, Sector.ECONOMY),
                    member("council-science", "ministry-science", Sector.SCIENCE),
                    member("council-economy", "ministry-economy", Sector.ECONOMY),
                    member("council-labour", "ministry-labour", Sector.LABOUR),
                    member("council-energy", "ministry-energy", Sector.ENERGY),
                    member("council-agriculture", "ministry-agriculture", Sector.AGRICULTURE),
                    member("council-ict", "ministry-ict", Sector.COMMUNICATIONS),
                    member("council-standards", "standards-body", Sector.STANDARDS),
                    member("council-chamber", "chamber-of-commerce", Sector.PRIVATE));

    /// Sat for a time, before the first meeting.
    private static final Member GONE =
            member("council-former", "chamber-of-commerce", Sector.PRIVATE);

    private final List<Step> steps = new ArrayList<>();

    private CouncilSteps() {}

    static List<Step> of() {
        CouncilSteps all = new CouncilSteps();
        all.seats();
        all.meetings();
        all.steps.addAll(CouncilItemSteps.of());
        return List.copyOf(all.steps);
    }

    /// Whom the steps name to act later.
    static List<Actor> named() {
        return Stream.concat(MEMBERS.stream(), Stream.of(GONE)).map(Member::actor).toList();
    }

    private static Member member(String account, String organisation, Sector sector) {
        return new Member(Actor.of(account, "committee", organisation), sector);
    }

    private void seats() {
        int number = 0;
        for (Member each : Stream.concat(Stream.of(GONE), MEMBERS.stream()).toList())
            add(
                    CouncilEvent.STREAM,
                    "seat-" + each.actor().account(),
                    new AppointMember(
                            each.actor().account(),
                            each.actor().organisation(),
                            each.sector().name(),
                            "60/" + (4100 + number++),
                            MANAGER.account(),
                            APPOINTED),
                    MANAGER);
        add(
                CouncilEvent.STREAM,
                "seat-ended",
                new EndMembership(
                        GONE.actor().account(),
                        "پایان مأموریت در اتاق بازرگانی",
                        MANAGER.account(),
                        APPOINTED.plusDays(20)),
                MANAGER);
    }

    private void meetings() {
        steps.addAll(
                new CouncilMeetingSteps(1, LocalDate.of(2026, 2, 22))
                        .topic(
                                "پنجره‌ی واحد خدمات فناوری",
                                "I4",
                                "IR",
                                task(
                                        "ministry-industry",
                                        "گشایش پنجره‌ی واحد",
                                        "استان‌ها",
                                        "۳۱",
                                        90,
                                        true),
                                task("isipo", "معرفی پنجره به واحدها", "واحدها", "۶۰۰", 120, false))
                        .topic(
                                "سواد دیجیتال در شهرک‌ها",
                                "I9",
                                "IR",
                                task("science-park", "طراحی دوره‌ها", "دوره‌ها", "۱۲", 60, false),
                                task(
                                        "ministry-ict",
                                        "برگزاری دوره‌ها",
                                        "شرکت‌کنندگان",
                                        "۳۰۰۰",
                                        100,
                                        true))
                        .held()
                        .signed());
        steps.addAll(
                new CouncilMeetingSteps(2, LocalDate.of(2026, 4, 26))
                        .topic(
                                "پژوهش مشترک صنعت و دانشگاه",
                                "I5",
                                "IR",
                                task(
                                        "innovation-fund",
                                        "آیین‌نامه‌ی حمایت",
                                        "آیین‌نامه",
                                        "۱",
                                        90,
                                        false),
                                task("science-park", "فراخوان طرح‌ها", "طرح‌ها", "۴۰", 120, true))
                        .topic(
                                "نیازسنجی واحدهای کرمان",
                                "I2",
                                "KRM",
                                task("isipo", "نیازسنجی واحدها", "واحدها", "۴۰", 60, false),
                                task(
                                        "ministry-industry",
                                        "تأمین هزینه",
                                        "درصد پرداخت",
                                        "۱۰۰",
                                        100,
                                        false))
                        .held()
                        .signed());
        steps.addAll(
                new CouncilMeetingSteps(3, LocalDate.of(2026, 7, 12))
                        .topic(
                                "قراردادهای به‌هم‌رسانی",
                                "I11",
                                "IR",
                                task(
                                        "innovation-fund",
                                        "ضمانت قراردادها",
                                        "قراردادها",
                                        "۲۰",
                                        40,
                                        false),
                                task(
                                        "ministry-industry",
                                        "اعلام نیاز شرکت‌های بزرگ",
                                        "نیازها",
                                        "۵۰",
                                        40,
                                        true))
                        .topic(
                                "گسترش تأیید دانش‌بنیان",
                                "I1",
                                "IR",
                                task(
                                        "isipo",
                                        "شناسایی واحدهای توانمند",
                                        "واحدها",
                                        "۱۰۰",
                                        110,
                                        false),
                                task("science-park", "پذیرش واحدها", "واحدها", "۲۵", 150, false))
                        .topic(
                                "تعرفه‌ی ویژه‌ی برق",
                                "I8",
                                "IR",
                                task("ministry-energy", "تعرفه‌ی ویژه", "تعرفه", "۱", 60, false))
                        .recused(1, Cast.FUND, "صندوق خود مجری این مصوبه است")
                        .against(3)
                        .held()
                        .signed());
        steps.addAll(
                new CouncilMeetingSteps(4, LocalDate.of(2026, 11, 8))
                        .topic(
                                "برنامه‌ی ملی رسوخ فناوری",
                                "TPI",
                                "IR",
                                task("ministry-labour", "مهارت‌آموزی", "نفر", "۵۰۰۰", 120, false),
                                task("ministry-economy", "بسته‌ی مالیاتی", "بسته", "۱", 100, false))
                        .topic(
                                "زمین ناحیه‌های دانش‌بنیان",
                                "I12",
                                "YZD",
                                task("isipo", "واگذاری قطعه‌ها", "قطعه‌ها", "۳۰", 60, true))
                        .topic(
                                "استاندارد محصولات نو",
                                "I10",
                                "IR",
                                task(
                                        "standards-body",
                                        "تدوین استاندارد",
                                        "استاندارد",
                                        "۱۰",
                                        200,
                                        false))
                        .deferring(3)
                        .held()
                        .drafted());
        steps.addAll(
                new CouncilMeetingSteps(5, LocalDate.of(2026, 12, 20))
                        .topic(
                                "استاندارد محصولات نو",
                                "I10",
                                "IR",
                                task(
                                        "standards-body",
                                        "تدوین استاندارد",
                                        "استاندارد",
                                        "۱۰",
                                        200,
                                        false))
                        .called());
    }

    private void add(String stream, String key, Object command, Actor actor) {
        steps.add(Step.of(stream, "demo-council-" + key, command, actor));
    }

    private static Task task(
            String owner, String action, String measure, String target, int days, boolean first) {
        return new Task(owner, action, measure, target, days, first);
    }
}
