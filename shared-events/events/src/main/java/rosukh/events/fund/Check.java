package rosukh.events.fund;

import rosukh.events.values.Label;

/// The rules an operation on the ledger may break, in the order of the first policy. A policy has
/// an order and texts of its own.
public enum Check {
    BAD_STATE(
            "The object is unknown or not in the state needed",
            "وضعیت مورد برای این کار مناسب نیست"),
    OVER_PROPOSED("Approved amount above the proposed one", "مبلغ مصوب بیش از پیشنهاد است"),
    OVER_APPROVED("Subscription above the approved amount", "پذیره‌نویسی بیش از مبلغ مصوب است"),
    OVER_SUBSCRIBED("Payment above the subscribed amount", "پرداخت بیش از مبلغ تعهدشده است"),
    CAPITAL_DECREASE("The decrease would break the multiple", "کاهش سرمایه سقف اهرم را نقض می‌کند"),
    FOUR_EYES("The same person cannot rate and approve", "ارزیاب و تصویب‌کننده نباید یک نفر باشند"),
    COVERAGE("Coverage above the limit of the line or area", "پوشش بیش از سقف است"),
    DISCOUNT("Fee discount above 50 %", "تخفیف کارمزد بیش از ۵۰ درصد است"),
    COLLATERAL("Collateral below the minimum", "وثیقه کمتر از حداقل است"),
    CAP_FIRM("Firm cap exceeded", "سقف بنگاه رد شده است"),
    CAP_GROUP("Cap of the group of connected firms exceeded", "سقف ذی‌نفع واحد رد شده است"),
    CAP_DIVISION("Cap of the ISIC division exceeded", "سقف رشته‌ی صنعتی رد شده است"),
    CAP_BANK("Cap of the bank exceeded", "سقف بانک رد شده است"),
    MULTIPLE("Multiple of paid-in capital exceeded", "سقف اهرم سرمایه رد شده است"),
    FEE_UNPAID("The fee is not paid in full", "کارمزد کامل پرداخت نشده است"),
    KB_CERTIFICATE(
            "No certificate valid on the issue date", "در تاریخ صدور گواهی دانش‌بنیان معتبر نیست"),
    OVER_REMAINING("Amount above the remaining guaranteed amount", "مبلغ بیش از مانده‌ی ضمانت است"),
    NOT_BENEFICIARY("Only the beneficiary bank may claim", "تنها بانک ذی‌نفع می‌تواند مطالبه کند"),
    DEFAULT_TOO_SHORT("Default shorter than 90 days", "نکول کمتر از ۹۰ روز است"),
    AFTER_TERM("Claim after the end of the term", "مطالبه پس از پایان مدت است"),
    OVER_COVERAGE("Claim above coverage x unpaid", "مطالبه بیش از سهم پوشش از مانده‌ی وام است"),
    OVER_PAID("Recovery above what was paid", "وصول بیش از پرداخت است");

    private final String en;
    private final String fa;

    Check(String en, String fa) {
        this.en = en;
        this.fa = fa;
    }

    /// What the first policy says of it.
    public Label text() {
        return new Label(en, fa);
    }
}
