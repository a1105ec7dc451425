using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dashboard.Domain.Calendar;

/// <summary>
/// A reporting period: a grain and the day it is named by. Written <c>2026-03-02</c> (day), <c>2026-W10</c> (ISO week), <c>2026-03</c>
/// (month), <c>2026-Q1</c> (quarter), <c>2026</c> (year), <c>2026-03~ytd</c> (year to date up to and including March).
/// Both ends are inclusive days in Asia/Shanghai.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private Period(Grain grain, DateOnly anchor)
    {
        Grain = grain;
        Anchor = anchor;
    }

    /// <summary>The length of the period.</summary>
    public Grain Grain { get; }

    /// <summary>First day of the day, week, month, quarter or year; for year to date the first day of its last month.</summary>
    public DateOnly Anchor { get; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly FirstDay => Grain == Grain.YearToDate ? new DateOnly(Anchor.Year, 1, 1) : Anchor;

    /// <summary>Last day, inclusive.</summary>
    public DateOnly LastDay => Grain switch
    {
        Grain.Day => Anchor,
        Grain.Week => Anchor.AddDays(6),
        Grain.Month or Grain.YearToDate => Anchor.AddMonths(1).AddDays(-1),
        Grain.Quarter => Anchor.AddMonths(3).AddDays(-1),
        _ => new DateOnly(Anchor.Year, 12, 31),
    };

    /// <summary>The period of that grain in which the day lies.</summary>
    public static Period Of(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => new Period(grain, day),
        Grain.Week => new Period(grain, day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
        Grain.Month or Grain.YearToDate => new Period(grain, new DateOnly(day.Year, day.Month, 1)),
        Grain.Quarter => new Period(grain, new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1)),
        Grain.Year => new Period(grain, new DateOnly(day.Year, 1, 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "No such grain."),
    };

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The period <paramref name="count"/> steps later (earlier when negative). Year to date moves by months.</summary>
    public Period Add(int count) => Grain switch
    {
        Grain.Day => new Period(Grain, Anchor.AddDays(count)),
        Grain.Week => new Period(Grain, Anchor.AddDays(7 * count)),
        Grain.Month or Grain.YearToDate => new Period(Grain, Anchor.AddMonths(count)),
        Grain.Quarter => new Period(Grain, Anchor.AddMonths(3 * count)),
        _ => new Period(Grain, Anchor.AddYears(count)),
    };

    /// <summary>The next period.</summary>
    public Period Next() => Add(1);

    /// <summary>The period before: the base of 环比. Year to date compares with year to date one month earlier only inside a year.</summary>
    public Period Previous() => Add(-1);

    /// <summary>The same period of last year: the base of 同比. A week keeps its ISO number (week 53 falls back to 52).</summary>
    public Period SameLastYear()
    {
        if (Grain != Grain.Week)
        {
            return Of(Grain, Anchor.AddYears(-1));
        }

        var monday = Anchor.ToDateTime(TimeOnly.MinValue);
        var year = ISOWeek.GetYear(monday) - 1;
        var week = Math.Min(ISOWeek.GetWeekOfYear(monday), ISOWeek.GetWeeksInYear(year));
        return Of(Grain.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
    }

    /// <summary>Every period from this one to <paramref name="last"/>, both included; empty when last is earlier.</summary>
    public IEnumerable<Period> Through(Period last)
    {
        for (var period = this; period.Anchor <= last.Anchor; period = period.Next())
        {
            yield return period;
        }
    }

    /// <summary>Reads the written form; false when it is none of the six, or a period outside the <see cref="ReportingSpan"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        if (TryParseAnyYear(text, out period) && ReportingSpan.Holds(period))
        {
            return true;
        }

        period = default;
        return false;
    }

    /// <summary>Reads the written form whatever its year. Of such a period only the anchor is safe to ask: its end may lie beyond the last date there is.</summary>
    internal static bool TryParseAnyYear([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (text.EndsWith("~ytd", StringComparison.Ordinal) && TryDate(text[..^4] + "-01", out var ytd))
        {
            period = Of(Grain.YearToDate, ytd);
            return true;
        }

        switch (text.Length)
        {
            case 4 when TryDate(text + "-01-01", out var year):
                period = Of(Grain.Year, year);
                return true;
            case 7 when text[5] == 'Q' && text[6] is >= '1' and <= '4'
                    && TryDate($"{text[..4]}-{((text[6] - '1') * 3) + 1:00}-01", out var quarter) && text[4] == '-':
                period = Of(Grain.Quarter, quarter);
                return true;
            case 7 when TryDate(text + "-01", out var month):
                period = Of(Grain.Month, month);
                return true;
            case 8 when text[4] == '-' && text[5] == 'W' && TryWeek(text, out var monday):
                period = Of(Grain.Week, monday);
                return true;
            case 10 when TryDate(text, out var day):
                period = Of(Grain.Day, day);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is none of the six forms, or lies outside the <see cref="ReportingSpan"/>.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period.");

    /// <summary>Earlier periods first; of the same first day the finer grain first.</summary>
    public int CompareTo(Period other)
    {
        var byDay = Anchor.CompareTo(other.Anchor);
        return byDay != 0 ? byDay : Grain.CompareTo(other.Grain);
    }

    /// <inheritdoc/>
    public override string ToString() => Grain switch
    {
        Grain.Day => Anchor.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grain.Week => WeekName(),
        Grain.Month => Anchor.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Anchor.Year:0000}-Q{((Anchor.Month - 1) / 3) + 1}"),
        Grain.YearToDate => Anchor.ToString("yyyy-MM", CultureInfo.InvariantCulture) + "~ytd",
        _ => Anchor.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private string WeekName()
    {
        var monday = Anchor.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");
    }

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryWeek(string text, out DateOnly monday)
    {
        monday = default;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year < 1 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return true;
    }
}
