package rosukh.events.energy;

/// What can be wrong with a contract, a project or a reading. Several are told in this order.
public enum Fault {
    NO_TARIFF,
    TENDER,
    SUBSCRIBER_TOO_LARGE,
    CONTRACT_OVER,
    LOCAL_CONTENT,
    STAGE_ORDER,
    SHARES,
    LAND_FREE,
    LAND_BAND,
    GRID_KW,
    COMMISSIONED_KW,
    METER,
    METER_PERIOD
}
