package rosukh.query.kernel.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Step;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.parts.WorkGroup;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// Made-up content as it occurs: long names, identifiers, amounts, every state.
record Samples(Lang lang, Format format) {

    /// A row of the sample list.
    public record Row(
            String href,
            String name,
            String legalId,
            String estate,
            Tag stage,
            long products,
            LocalDate since) {}

    /// The shape of a refusal as pages get it.
    public record Problem(String code, String detail, List<ApiProblem.Flaw> violations) {}

    private static final LocalDate DAY = LocalDate.of(2026, 9, 25);
    private static final Instant MOMENT = Instant.parse("2026-09-25T08:12:40Z");

    private String t(String fa, String en) {
        return lang.of(fa, en);
    }

    List<Fact> facts() {
        return List.of(
                Fact.of(t("نام", "Name"), t("فولادآلیاژ کویر یزد", "Kavir Alloy Steel of Yazd")),
                Fact.id(t("شناسه‌ی ملی", "Legal ID"), "14003541230"),
                Fact.link(
                        t("محل کار", "Place of work"),
                        t("شهرک صنعتی جهان‌آباد", "Jahanabad industrial park"),
                        "#lists"),
                Fact.of(t("گروه صنعت", "Industry"), t("فلزات اساسی", "Basic metals")),
                Fact.of(
                        t("ثبت در دفتر", "In the register since"),
                        format.date(DAY.minusMonths(14))),
                Fact.of(t("تلفن", "Telephone"), ""));
    }

    List<Stat> stats() {
        return List.of(
                new Stat(
                        t("پرونده‌ی باز", "Open cases"),
                        format.n(1284),
                        "#lists",
                        t("در ۳۱ استان", "in 31 provinces")),
                new Stat(
                        t("دیرکرده", "Overdue"),
                        format.n(37),
                        "#work",
                        t("۹ پرونده بسیار دیرکرده", "9 of them very overdue")),
                new Stat(
                        t("گواهی‌شده", "Certified"),
                        format.n(412),
                        "#lists",
                        format.percent(0.321)),
                new Stat(
                        t("میانه‌ی زمان تصمیم", "Median time to decide"),
                        format.workingDays(23),
                        "#charts",
                        t("صدک ۹۰: ", "90th percentile: ") + format.workingDays(41)));
    }

    List<Option> sizes() {
        return List.of(
                new Option("MICRO", t("خرد", "Micro")),
                new Option("SMALL", t("کوچک", "Small")),
                new Option("MEDIUM", t("متوسط", "Medium")),
                new Option("LARGE", t("بزرگ", "Large")));
    }

    List<Filter> filters(String q, String stage, String province) {
        List<Option> stages =
                List.of(
                        new Option("SUBMITTED", t("در ارزیابی", "Under assessment")),
                        new Option("GRANTED", t("تأییدشده", "Granted")));
        List<Option> provinces =
                List.of(
                        new Option("YAZ", t("یزد", "Yazd")),
                        new Option("KRM", t("کرمان", "Kerman")));
        return List.of(
                Filter.text("q", t("نام یا شناسه", "Name or ID"), q),
                Filter.choice(
                        "stage",
                        t("مرحله", "Stage"),
                        stages,
                        stage.isEmpty() ? "SUBMITTED" : stage),
                Filter.choice(
                        "province",
                        t("استان", "Province"),
                        provinces,
                        province.isEmpty() ? "YAZ" : province));
    }

    List<Row> rows() {
        return List.of(
                row(
                        t("فولادآلیاژ کویر یزد", "Kavir Alloy Steel of Yazd"),
                        "14003541230",
                        Tone.INFO,
                        t("در ارزیابی", "Under assessment"),
                        3,
                        0),
                row(
                        t("پلیمر پیشرو سبز", "Green Pioneer Polymer"),
                        "10102345678",
                        Tone.GOOD,
                        t("تأییدشده", "Granted"),
                        1,
                        40),
                row(
                        t(
                                "تجهیزات پزشکی مهرآوران زاگرس (سهامی خاص)",
                                "Mehravaran Zagros Medical Devices (private joint stock)"),
                        "10320894512",
                        Tone.WARN,
                        t("نیازمند مدرک", "Evidence missing"),
                        12,
                        95),
                row(
                        t("الکترونیک سپاهان", "Sepahan Electronics"),
                        "10260012345",
                        Tone.BAD,
                        t("ردشده", "Refused"),
                        2,
                        130),
                row(
                        t("دانه‌های روغنی مغان", "Moghan Oilseeds"),
                        "14007712340",
                        Tone.NEUTRAL,
                        t("شناسایی‌شده", "Identified"),
                        0,
                        210));
    }

    private Row row(String name, String id, Tone tone, String stage, long products, int daysBack) {
        return new Row(
                "#lists",
                name,
                id,
                t("جهان‌آباد، یزد", "Jahanabad, Yazd"),
                new Tag(tone, stage),
                products,
                DAY.minusDays(daysBack));
    }

    List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(
                        TimelineEntry.Kind.BUSINESS,
                        t(
                                "کارگروه، رده‌ی «نوآور» را تأیید کرد",
                                "The working group granted the class Innovative"),
                        null,
                        List.of(Fact.of(t("اعتبار تا", "Valid to"), format.date(DAY.plusYears(2)))),
                        "committee.yazd",
                        MOMENT,
                        10482),
                new TimelineEntry(
                        TimelineEntry.Kind.PROCESS,
                        t("پیشنهاد ارزیاب ثبت شد", "The assessor's recommendation was recorded"),
                        t(
                                "محصول در خط تولید دیده شد؛ سهم داخلی و آزمون پایداری پذیرفتنی است.",
                                "The product was seen on the line; local share and stability test are acceptable."),
                        List.of(),
                        "assessor.sharif",
                        MOMENT.minusSeconds(86_400 * 3),
                        10211),
                new TimelineEntry(
                        TimelineEntry.Kind.SYSTEM,
                        t(
                                "نسخه‌ی آیین‌نامه به پرونده بسته شد",
                                "The version of the scheme was pinned to the case"),
                        null,
                        List.of(
                                Fact.id(t("نسخه", "Version"), "ir-kb 2025.1"),
                                Fact.id("SHA-256", "9f2c…41ab")),
                        "",
                        MOMENT.minusSeconds(86_400 * 9),
                        9874),
                new TimelineEntry(
                        TimelineEntry.Kind.BUSINESS,
                        t("واحد، درخواست را فرستاد", "The firm submitted the application"),
                        null,
                        List.of(),
                        "firm.kavir",
                        MOMENT.minusSeconds(86_400 * 9),
                        9873));
    }

    List<Step> steps(boolean refused) {
        Step.State last = refused ? Step.State.STOPPED : Step.State.AHEAD;
        return List.of(
                new Step(
                        t("شناسایی", "Identified"),
                        Step.State.DONE,
                        format.date(DAY.minusDays(120))),
                new Step(t("شتاب‌دهی", "Helped"), Step.State.DONE, format.date(DAY.minusDays(60))),
                new Step(
                        t("درخواست", "Submitted"), Step.State.DONE, format.date(DAY.minusDays(20))),
                new Step(
                        t("ارزیابی", "Assessed"),
                        refused ? Step.State.DONE : Step.State.CURRENT,
                        refused ? null : t("۶ روز کاری مانده", "6 working days left")),
                new Step(t("تصمیم", "Decided"), last, refused ? t("ردشده", "Refused") : null),
                new Step(t("گواهی", "Certificate"), Step.State.AHEAD, null));
    }

    List<WorkGroup> work() {
        return List.of(
                group(
                        WorkGroup.Urgency.VERY_OVERDUE,
                        1,
                        item(
                                t("تصمیم بگیرید", "Decide"),
                                t(
                                        "تجهیزات پزشکی مهرآوران زاگرس",
                                        "Mehravaran Zagros Medical Devices"),
                                t("۲۲ روز کاری گذشته", "22 working days late"))),
                group(
                        WorkGroup.Urgency.OVERDUE,
                        2,
                        item(
                                t("سه معیار را بسنجید", "Judge three criteria"),
                                t("پلیمر پیشرو سبز", "Green Pioneer Polymer"),
                                t("۲ روز کاری گذشته", "2 working days late")),
                        item(
                                t("مدرک تازه بخواهید", "Ask for newer evidence"),
                                t("الکترونیک سپاهان", "Sepahan Electronics"),
                                t("۱ روز کاری گذشته", "1 working day late"))),
                group(
                        WorkGroup.Urgency.SOON,
                        14,
                        item(
                                t("گواهی صادر کنید", "Issue the certificate"),
                                t("فولادآلیاژ کویر یزد", "Kavir Alloy Steel of Yazd"),
                                t("۳ روز کاری مانده", "3 working days left"))),
                group(WorkGroup.Urgency.LATER, 0));
    }

    private WorkGroup group(WorkGroup.Urgency urgency, long total, WorkGroup.Item... items) {
        return new WorkGroup(urgency, List.of(items), total, total > items.length ? "#work" : "");
    }

    private WorkGroup.Item item(String what, String subject, String due) {
        return new WorkGroup.Item("#work", what, subject, "f-01J9.1", t("یزد", "Yazd"), due);
    }

    @Nullable Problem problem() {
        return new Problem(
                "CASE_INCOMPLETE",
                t("درخواست کامل نیست.", "The application is not complete."),
                List.of(
                        new ApiProblem.Flaw(
                                "legalId",
                                "SAMPLE_DIGITS",
                                t("شناسه‌ی ملی باید ۱۱ رقم باشد.", "A legal ID has 11 digits.")),
                        new ApiProblem.Flaw(
                                "",
                                "SAMPLE_EVIDENCE",
                                t(
                                        "اظهارنامه‌ی مالیاتی پیوست نشده است.",
                                        "The tax return is not attached."))));
    }
}
