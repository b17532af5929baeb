package rosukh.app.demo;

import java.util.List;
import rosukh.events.certification.Need;

/// What the demo's people write.
final class Words {

    static final String CASTS = "ریخته‌گری قطعات چدنی و فولادی با پوشش‌دهی، تا سی کیلو";
    static final String MACHINES = "تراشکاری و فرزکاری دقیق قطعات فلزی، جوشکاری صنعتی";
    static final String WANTED_CAST = "پوسته‌ی پمپ چدنی";
    static final String WANTED_CAST_MORE = "ریخته‌گری پوسته‌ی پمپ از چدن خاکستری، ماهانه پانصد عدد";
    static final String WANTED_MACHINED = "محور فولادی تراش‌خورده";
    static final String WANTED_MACHINED_MORE = "تراشکاری دقیق محور فولادی، ماهانه پانصد عدد";
    static final String MATCH_DECLINED = "دستگاه‌ها در تعمیر است";
    static final String MATCH_PLACE = "تالار یک شرکت شهرک‌ها";
    static final String MATCH_MET = "خریدار نمونه می‌خواهد و سفارش آزمایشی می‌دهد";
    static final String MATCH_TRIED = "هر صد عدد سالم رسید";
    static final String MATCH_FAILED = "تا پایان قرارداد چیزی تحویل نشد";
    static final String GROUNDS = "بازدید کارشناس: طراحی بومی، نمونه‌ی آزموده و بازار داخلی دارد";
    static final String EXPLANATION = "بر پایه‌ی نظر ارزیاب، معیار یادشده احراز نشد";
    static final String NOTE = "مدیر واحد تا پایان آذر در سفر است؛ با آزمایشگاه تماس بگیرید";
    static final String REASSIGNED = "همکار در مرخصی است";
    static final String VIEW = "دیرکرده‌های کارشناسان";
    static final String BATCH = "پرونده‌های تازه‌ی این دوره میان کارشناسان بخش می‌شود";
    static final String SUSPENDED = "گزارش پیشرفت سالانه نرسیده است";
    static final String REINSTATED = "گزارش رسید و بررسی شد";
    static final String PROPOSED = "در بازدید روشن شد که محصول خریداری شده است";
    static final String DECLINED = "مدارک، خرید محصول را نشان نمی‌دهد";
    static final String REVOKED = "خرید محصول با فاکتورها ثابت شد";
    static final String ENDED = "واحد دیگر به آن نیاز ندارد";
    static final String PIONEER_NOMINATED = "از واحدهای چند شهرک خرید می‌کند و آزمایشگاه دارد";
    static final String PIONEER_DECLINED = "خرید سالانه‌ی آن به حد ضوابط نمی‌رسد";
    static final String PIONEER_ENDED = "خط تولید خود را به خارج برده است";
    static final String STOOD_DOWN = "تنها درباره‌ی اعتراض‌ها نظر می‌دهد";
    static final String ASSIGNED = "ارزیابی را آغاز کرده است";
    static final String HELD_FOR = "شعبه‌ی ۱۲، پرونده‌ی ۱۴۰۵۰۰۱۲۳";
    static final String HELD_BECAUSE = "دادگاه همه‌ی نامه‌ها را خواسته است";
    static final String NOT_THE_PERSON = "درخواست از شخص دیگری است";
    static final String NO_LONGER_THERE = "دیگر در این واحد کار نمی‌کند";
    static final String DELEGATED = "مأموریت";
    static final String RELATED = "هر دو واحد از یک گروه‌اند";
    static final List<String> PLAN =
            List.of(
                    "تکمیل پرونده‌ی فنی و مستندات تحقیق و توسعه",
                    "آزمون نمونه در آزمایشگاه همکار",
                    "آماده‌سازی اظهارنامه و مدارک مالی");

    private static final int INTENSITY_MAX = 12;
    private static final List<Need> NEEDS =
            List.of(
                    new Need("TECHNICAL_FILE", "پرونده‌ی فنی کامل نیست"),
                    new Need("LABORATORY_TEST", "نمونه هنوز در آزمایشگاه معتبر آزموده نشده است"),
                    new Need("TAX_FILING", "فروش محصول در دفاتر از دیگر فروش‌ها جدا نیست"),
                    new Need("IP_ADVICE", "برای ثبت اختراع راهنمایی لازم است"));

    static final String TECHNOLOGY = "کوره‌ی خلأ برای عملیات حرارتی";
    static final String TECHNOLOGY_FOUND = "همکاری با آزمایشگاه دانشگاه استان";
    static final String WITHDRAWN = "واحد به شهرک دیگری می‌رود";
    static final String REOPENED = "پس گرفتن از روی اشتباه بود";
    static final String VISIT = "خط تولید فعال است و سه نمونه دیده شد";
    static final String TOPIC = "بازدید از کارگاه";
    static final String MESSAGE = "هفته‌ی آینده برای بازدید می‌آییم؛ لطفاً روز مناسب را بگویید.";
    static final String BY_PHONE = "تلفنی گفته شد";
    static final String REQUEST = "نقشه‌های طراحی کامل نیست";
    static final String ANSWER = "نقشه‌ها پیوست شد";
    static final String EXTENSION = "خط تولید در تعمیر است";
    static final String SUSPENSION = "گزارش آزمایشگاه در راه است";
    static final String APPEAL = "نمونه‌ی نیمه‌صنعتی دیده نشده است";
    static final String APPEAL_OPINION = "مدرک تازه‌ای ارائه نشده است";
    static final String APPEAL_REJECTED = "دلیل‌های رد پابرجاست";

    static final String HALL = "سالن نشست‌ها";
    static final String RECUSED = "برادر یکی از سهامداران واحد است";
    static final String DEFERRED = "گزارش آزمون نمونه هنوز نرسیده است";

    private Words() {}

    /// Eurostat's digital intensity, low as in most small firms.
    static int intensity(PlannedCase planned) {
        return digit(planned, 6) * INTENSITY_MAX / 18 + digit(planned, 8) / 3;
    }

    static List<Need> needs(PlannedCase planned) {
        int first = digit(planned, 9) % NEEDS.size();
        int second = (first + 1 + digit(planned, 8) % (NEEDS.size() - 1)) % NEEDS.size();
        return List.of(NEEDS.get(first), NEEDS.get(second));
    }

    static String remark(PlannedCase planned, String field) {
        Weakness weakness = planned.weakness();
        return weakness != null && weakness.field().equals(field)
                ? "در بازدید تأیید نشد"
                : "با مدارک و بازدید سازگار است";
    }

    static String opinion(PlannedCase planned) {
        return planned.weakness() == null
                ? "معیارها احراز شد؛ تأیید صلاحیت پیشنهاد می‌شود"
                : "دست‌کم یک معیار احراز نشد؛ رد درخواست پیشنهاد می‌شود";
    }

    private static int digit(PlannedCase planned, int at) {
        return planned.firm().legalId().charAt(at) - '0';
    }

    /// Why a step about a broker is proposed.
    static String brokerGrounds(String step) {
        return step.equals("SUSPEND")
                ? "گزارش‌های سه پرونده نرسیده است"
                : "دوره‌ها و آزمون را گذرانده است";
    }

    static final String TERMS_BEFORE = "ضوابط واگذاری زمین، ۱۴۰۰ (ارقام نمونه)";
    static final String TERMS_NOW =
            "مشوق‌های استقرار شرکت‌های دانش‌بنیان: بدون مزایده، پیش‌پرداخت ۱۰٪، ۴۲ قسط، بخشودگی ۱۰"
                    + " و ۳۰٪";
    static final String SURVEYED = "در محل دیده شد؛ پست برق و خط آب برقرار است.";
    static final String NO_WATER = "مجوز برداشت آب برای نیمی از این مقدار است.";
    static final String NOT_USED = "در مهلت قرارداد ساختی آغاز نشده است.";

    static final String FUND_INCREASE = "تقاضای ضمانت تا پایان سال از ظرفیت فراتر می‌رود.";
    static final String FUND_SUBSCRIBER = "سازمان صنایع کوچک و شهرک‌های صنعتی ایران";
    static final String FUND_GROUP = "سهام‌دار عمده‌ی هر دو واحد یکی است.";
    static final String FUND_RATED = "صورت‌های مالی سه سال دیده شد؛ چک برگشتی ندارد.";
    static final String FUND_DECLINED = "ملک معرفی‌شده در رهن دیگری است.";
    static final String FUND_CANCELLED = "بانک وام را پرداخت نکرد.";
    static final String FUND_REVIEWED =
            "واحد دیگر دانش‌بنیان نیست؛ وثیقه کافی است و قسط‌ها تا امروز پرداخت شده است.";
    static final String FUND_CLAIM_REJECTED = "اخطار نکول به وام‌گیرنده ابلاغ نشده است.";
}
