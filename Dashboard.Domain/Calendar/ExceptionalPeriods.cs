using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Calendar;

/// <summary>
/// Which periods are exceptional by the calendar, and why; known beforehand, whatever the figures are. Source: the State Council's notices, as data.
/// A day is exceptional when it lies in the Lunar New Year holiday (its first to its last day off, both included, weekends between them too) or is a
/// make-up working day of any holiday. A week or a month is when at least <see cref="LeastShare"/> of its days lie in the Lunar New Year holiday; a
/// make-up day does not make its week exceptional. A quarter, a year and a year to date never are: every one of a kind holds the same holidays.
/// A year that is not announced yet has no exceptional periods, and <see cref="IsKnown"/> says that this is for want of knowledge.
/// </summary>
public sealed class ExceptionalPeriods
{
    /// <summary>
    /// The share of a week's or a month's days in the holiday from which it is exceptional: two days of a week; seven days of a month however long it is, so
    /// that a festival wholly in January counts like one wholly in February. One split evenly over both makes neither exceptional.
    /// </summary>
    public const double LeastShare = 0.2;

    private const string LunarNewYear = "Spring Festival";

    private static readonly Lazy<ExceptionalPeriods> Contained = new(() => Build(DataTable.Embedded("workdays.csv")));

    private readonly HashSet<int> knownYears;
    private readonly HashSet<DateOnly> newYearDays;
    private readonly HashSet<DateOnly> makeUpDays;

    private ExceptionalPeriods(HashSet<int> years, HashSet<DateOnly> newYear, HashSet<DateOnly> makeUp) => (knownYears, newYearDays, makeUpDays) = (years, newYear, makeUp);

    /// <summary>The calendar the program contains.</summary>
    public static ExceptionalPeriods BuiltIn => Contained.Value;

    /// <summary>Reads a table with the columns <c>date</c>, <c>kind</c> (<c>holiday</c>, <c>workday</c>) and <c>holiday_en</c>.</summary>
    /// <exception cref="DataTableException">A row is not a day, or its kind is neither of the two.</exception>
    public static ExceptionalPeriods Build(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var years = new HashSet<int>();
        var newYear = new HashSet<DateOnly>();
        var makeUp = new HashSet<DateOnly>();
        foreach (var row in table.Rows)
        {
            var day = row.Day("date") ?? throw row.Fault("date", "The field is empty.");
            years.Add(day.Year);
            switch (row.Required("kind"))
            {
                case "workday":
                    makeUp.Add(day);
                    break;
                case "holiday" when row.Required("holiday_en") == LunarNewYear:
                    newYear.Add(day);
                    break;
                case "holiday":
                    break;
                case var other:
                    throw row.Fault("kind", $"'{other}' is neither holiday nor workday.");
            }
        }

        // A notice may leave the weekend days between the statutory ones unsaid.
        foreach (var festival in newYear.GroupBy(day => day.Year).ToList())
        {
            for (var day = festival.Min(); day < festival.Max(); day = day.AddDays(1))
            {
                newYear.Add(day);
            }
        }

        newYear.ExceptWith(makeUp);
        return new ExceptionalPeriods(years, newYear, makeUp);
    }

    /// <summary>Why the period is exceptional; null when it is not, or when that is not known yet.</summary>
    public ExceptionalReason? ReasonOf(Period period) => period.Grain switch
    {
        Grain.Day when makeUpDays.Contains(period.Anchor) => ExceptionalReason.MakeUpDay,
        Grain.Day or Grain.Week or Grain.Month when ShareInNewYear(period) >= LeastShare => ExceptionalReason.LunarNewYear,
        _ => null,
    };

    /// <summary>
    /// Whether the holidays of every year that the period touches are announced, so that <see cref="ReasonOf"/> can be relied on. Always for a quarter and
    /// longer, which is never exceptional.
    /// </summary>
    public bool IsKnown(Period period) =>
        period.Grain is not (Grain.Day or Grain.Week or Grain.Month) || (knownYears.Contains(period.FirstDay.Year) && knownYears.Contains(period.LastDay.Year));

    private double ShareInNewYear(Period period)
    {
        int days = 0, off = 0;
        for (var day = period.FirstDay; day <= period.LastDay; day = day.AddDays(1))
        {
            days++;
            off += newYearDays.Contains(day) ? 1 : 0;
        }

        return (double)off / days;
    }
}
