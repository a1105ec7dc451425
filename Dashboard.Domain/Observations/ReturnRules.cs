using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.Observations;

/// <summary>Reads and checks a return: a measure that is returned, an area of its level, a period of its grain, an amount with its decimals.</summary>
public sealed class ReturnRules(TerritoryMap territory, GovernanceCatalogue catalogue)
{
    /// <summary>A profit can be a loss; everything else that is returned counts or measures something.</summary>
    private const string Profit = "enterprise.profit";

    /// <summary>What a return may say of itself.</summary>
    public static Vocabulary Status { get; } = new("provisional", "final", "estimated");

    /// <summary>Reads and checks one row (JSON object) from its bytes; null says it is well.</summary>
    public RowError? Read(ReadOnlySpan<byte> bytes, DateTimeOffset now, out StatisticalReturn read)
    {
        read = default;
        if (RowScan.TryScan(bytes, stackalloc RowScan.Slot[Fields.All.Count], stored: false, out var scan) is { } unreadable)
        {
            return unreadable;
        }

        var row = new RowReader(scan, now, stored: false);
        var measure = MeasureOf(ref row);
        var area = AreaOf(ref row, measure);
        var period = PeriodOf(ref row, measure, CityTime.DayOf(now));
        var amount = row.Amount(Fields.Value, measure?.Decimals ?? 0, mayBeNegative: measure?.Code is Profit);
        if (!row.IsGiven(Fields.Value))
        {
            row.Fault(Fields.Value, "required");
        }

        var status = row.RequiredWord(Fields.Status, Status, "invalid-value");
        var source = row.RequiredText(Fields.Source);
        var version = row.RequiredWhole(Fields.Version, least: 1);
        if (row.Error is null)
        {
            read = new StatisticalReturn(measure!.Id, area!.Ordinal, period, amount, status, source, version);
        }

        return row.Error;
    }

    private Measure? MeasureOf(ref RowReader row)
    {
        var code = row.RequiredText(Fields.Measure);
        if (!catalogue.TryFindMeasure(code, out var measure))
        {
            row.Fault(Fields.Measure, "unknown-measure");
            return null;
        }

        if (measure.Origin != MeasureOrigin.Returned)
        {
            row.Fault(Fields.Measure, measure.Origin == MeasureOrigin.CaseDerived ? "derived" : "from-territory");
        }

        return measure;
    }

    private Area? AreaOf(ref RowReader row, Measure? measure)
    {
        var code = row.RequiredText(Fields.Area);
        if (!territory.TryFind(code, out var area))
        {
            row.Fault(Fields.Area, "unknown-area");
        }
        else if (area.Ordinal < 0)
        {
            row.Fault(Fields.Area, "area-level");
        }
        else if (measure is not null && area.Level != measure.CollectedAt)
        {
            row.Fault(Fields.Area, "wrong-level", WireWords.Of(measure.CollectedAt));
        }
        else if (measure is not null && !Applies(measure, area))
        {
            row.Fault(Fields.Area, "not-applicable", WireWords.Of(measure.AppliesTo));
        }

        return area;
    }

    private static bool Applies(Measure measure, Area area) => (measure.AppliesTo, area.Settlement) is not
        ((AppliesTo.Urban, Settlement.Rural) or (AppliesTo.Rural, Settlement.Urban));

    private static Period PeriodOf(ref RowReader row, Measure? measure, DateOnly today)
    {
        if (!Period.TryParseAnyYear(row.RequiredText(Fields.Period), out var period))
        {
            row.Fault(Fields.Period, "not-a-period", "2026-03-02, 2026-W10, 2026-03, 2026-Q1, 2026");
        }
        else if (measure is not null && period.Grain != measure.ReturnGrain)
        {
            row.Fault(Fields.Period, "wrong-grain", WireWords.Of(measure.ReturnGrain));
        }
        else if (period.FirstDay > today)
        {
            row.Fault(Fields.Period, "future-period");
        }
        else if (!ReportingSpan.Holds(period))
        {
            row.Fault(Fields.Period, period.Anchor < ReportingSpan.FirstDay ? "before-2000" : "after-2100");
        }

        return period;
    }
}
