package rosukh.query.kernel.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.charts.FunnelChart;
import rosukh.query.kernel.charts.LineChart;
import rosukh.query.kernel.charts.StackedChart;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Lang;

/// Made-up figures for each kind of chart.
record SampleCharts(Lang lang, Format format) {

    private String t(String fa, String en) {
        return lang.of(fa, en);
    }

    private Datum datum(String label, double value) {
        return new Datum(label, value, format.n(value), "#charts");
    }

    BarChart bars() {
        return BarChart.of(
                t("پرونده‌ها به تفکیک استان", "Cases by province"),
                List.of(
                        datum(t("یزد", "Yazd"), 184),
                        datum(t("اصفهان", "Isfahan"), 171),
                        datum(t("خراسان رضوی", "Razavi Khorasan"), 133),
                        datum(t("آذربایجان شرقی", "East Azerbaijan"), 96),
                        datum(t("کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad"), 12)),
                lang.rtl());
    }

    FunnelChart funnel() {
        return FunnelChart.of(
                t("از شناسایی تا تصمیم", "From identified to decided"),
                List.of(
                        datum(t("شناسایی‌شده", "Identified"), 600),
                        datum(t("شتاب‌گرفته", "Helped"), 438),
                        datum(t("درخواست‌داده", "Submitted"), 302),
                        datum(t("تصمیم‌گرفته", "Decided"), 217)),
                format);
    }

    StackedChart mix() {
        return StackedChart.of(
                t("ترکیب رده‌ها", "Mix of classes"),
                List.of(
                        t("نوپا", "Start-up"),
                        t("نوآور", "Innovative"),
                        t("فناور", "Technological")),
                List.of(
                        mixRow(t("یزد", "Yazd"), 31, 42, 12),
                        mixRow(t("اصفهان", "Isfahan"), 22, 27, 19),
                        mixRow(t("کرمان", "Kerman"), 18, 9, 3)),
                false,
                lang.rtl());
    }

    private StackedChart.Input mixRow(String label, double... values) {
        List<Datum> parts = new ArrayList<>();
        double sum = 0;
        for (double value : values) {
            parts.add(datum(label, value));
            sum += value;
        }
        return new StackedChart.Input(label, parts, datum(label, sum));
    }

    LineChart line() {
        List<String> months = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            months.add(format.month(LocalDate.of(2026, 2, 25).plusMonths(i)));
        return LineChart.of(
                t("میانه‌ی روزهای کاری تا تصمیم", "Median working days to a decision"),
                months,
                List.of(
                        series(t("میانه", "Median"), months, 31, 29, 30, 26, 24, 25, 23, 21),
                        series(
                                t("صدک ۹۰", "90th percentile"),
                                months,
                                58,
                                55,
                                57,
                                -1,
                                49,
                                47,
                                44,
                                41)),
                format);
    }

    private LineChart.Input series(String name, List<String> months, double... values) {
        List<@Nullable Datum> data = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            data.add(values[i] < 0 ? null : datum(months.get(i), values[i]));
        return new LineChart.Input(name, data);
    }
}
