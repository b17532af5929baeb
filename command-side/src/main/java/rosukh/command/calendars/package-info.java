/// The country's working calendar. Years of holidays are proposed and published by two persons,
/// lunar holidays move, weeks change, offices are closed by order.
@NullMarked
package rosukh.command.calendars;

import org.jspecify.annotations.NullMarked;
