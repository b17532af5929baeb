package rosukh.e2e;

import java.util.concurrent.atomic.AtomicLong;

/// Fresh legal IDs that pass the check and are nobody's.
final class LegalIds {

    private static final int[] WEIGHTS = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};
    private static final AtomicLong NEXT = new AtomicLong(9_812_345_000L);

    private LegalIds() {}

    static String next() {
        return of(NEXT.incrementAndGet());
    }

    /// @param ten its first ten digits
    static String of(long ten) {
        String digits = "%010d".formatted(ten);
        int added = digits.charAt(9) - '0' + 2;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0' + added) * WEIGHTS[i];
        }
        return digits + sum % 11 % 10;
    }
}
