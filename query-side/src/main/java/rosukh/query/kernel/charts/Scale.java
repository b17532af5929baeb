package rosukh.query.kernel.charts;

import java.util.ArrayList;
import java.util.List;

/// An axis from zero to a round number not below the largest value.
record Scale(double top, double step) {

    static Scale upTo(double largest) {
        if (largest <= 0) return new Scale(1, 1);
        double rough = largest / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double nice : new double[] {1, 2, 2.5, 5})
            if (nice * power >= rough) {
                step = nice * power;
                break;
            }
        if (largest >= 2) step = Math.max(1, step == 2.5 ? 5 : step);
        return new Scale(Math.ceil(largest / step) * step, step);
    }

    double share(double value) {
        return Math.max(0, Math.min(1, value / top));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = 0; i * step <= top + step / 1000; i++) ticks.add(i * step);
        return ticks;
    }
}
