package rosukh.events.fund;

/// What a guarantee is asked for.
///
/// @param isicDivision of the firm
/// @param provinceKey of the firm; empty where it is nowhere
/// @param bankId the beneficiary, which lends
/// @param lessDeveloped the firm lies in a less-developed area by the policy of that day
/// @param loan what the bank lends
/// @param guaranteed what the fund stands for
/// @param discount of the fee, basis points
/// @param collateral what the firm gives as security
public record GuaranteeTerms(
        String firmId,
        int isicDivision,
        String provinceKey,
        String bankId,
        Line line,
        boolean lessDeveloped,
        Money loan,
        Money guaranteed,
        int termMonths,
        int discount,
        Money collateral) {}
